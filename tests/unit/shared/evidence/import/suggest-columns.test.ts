import { describe, expect, it } from 'vitest';
import { suggestColumns, suggestTargets } from '../../../../../shared/evidence/import/suggest-columns';
import type { ImportTarget } from '../../../../../shared/evidence/import/import-types';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { readAshmere, sheetOf } from '../read-ashmere';
import { ashmereProject, countingOrigin, regionOf } from './ashmere-project';

const project = ashmereProject(countingOrigin());

function sheet(rows: Sheet['rows']): Sheet {
  return { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

function fieldOf(heading: string, values: Sheet['rows'][number], target: ImportTarget = 'options') {
  const rows = [
    ['Ref', 'Option', heading],
    ...values.map((value, index) => [`A${index + 1}`, `Option ${'abc'[index]!}`, value]),
  ];
  return suggestColumns(regionOf(sheet(rows)), target, project).at(-1)?.field;
}

describe('suggestColumns', () => {
  it.each([
    'Gross cost',
    'Total yearly cost',
    'Annual cost (£)',
    'Total cost',
    'Revenue cost 2026/27',
    'Cost a year',
    'Costs £000',
    'Expenditure',
  ])('takes “%s” for the gross cost', (heading) => {
    expect(fieldOf(heading, [100_000, 200_000, 90_000])).toBe('gross');
  });

  it.each(['Set-up cost', 'Capital cost', 'One-off cost £', 'Start-up costs'])(
    'takes “%s” for the one-off cost',
    (heading) => {
      expect(fieldOf(heading, [100_000, 200_000, 90_000])).toBe('oneOff');
    },
  );

  it.each([
    'Net as % of gross',
    'Net as a share of gross',
    'Gross cost per head',
    'Income rate',
    'Change in net cost, per cent',
  ])('never takes “%s” for an amount of money', (heading) => {
    expect(fieldOf(heading, [0.5, 0.4, 0.9])).toBeNull();
  });

  it('never takes a column of percentages for an amount of money', () => {
    expect(fieldOf('Net cost', ['45%', '12.5%', '80%'])).toBeNull();
  });

  it('does not take months to the start for a date', () => {
    expect(fieldOf('Months to start', [3, 6, 12])).toBeNull();
  });

  it('takes remarks beside scores for comments', () => {
    expect(fieldOf('Remarks', ['Fine.', 'Not ours.', 'Good.'], 'scores-wide')).toBe('comment');
  });

  it('takes codes beside names for the references', () => {
    const region = regionOf(sheetOf(readAshmere('08_decision_matrix_200x12.csv')));
    const fields = suggestColumns(region, 'options', project).map(({ field }) => field);
    expect(fields.slice(0, 2)).toEqual(['code', 'title']);
  });
});

describe('suggestTargets', () => {
  it('does not take a change log for measures', () => {
    const log = sheetOf(readAshmere('01_options_longlist.xlsx'), 'Change log');
    const [best] = suggestTargets(regionOf(log), project);
    expect(best?.confidence).toBeLessThan(0.3);
  });

  it('knows the weights of criteria with their directions', () => {
    const region = regionOf(sheetOf(readAshmere('08_decision_matrix_criteria.csv')));
    expect(region.dataRows).toEqual([1, 12]);
    expect(suggestTargets(region, project)[0]?.target).toBe('weights');
  });
});
