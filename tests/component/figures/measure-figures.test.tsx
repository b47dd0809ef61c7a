import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MeasureFigures, MeasureLine } from '../../../renderer/figures/measure-figures';
import { rules } from '../../../shared/evidence/rules';
import { createCountedIdSource, type TableId } from '../../../shared/model/ids';
import type { Measure } from '../../../shared/model/story';
import type { Table } from '../../../shared/model/table';
import { blankProject, renderScreen } from '../../support/render-screen';

const at = '2026-03-24T09:00:00.000Z';
const table: Table = {
  id: `tbl_${'c'.repeat(64)}` as TableId, // 64 digits, which is what a table id holds
  file: { name: 'indicators.xlsx', sha256: 'd'.repeat(64), size: 10, importedAt: at },
  sheet: 'Health',
  firstRow: 0,
  firstColumn: 0,
  rowCount: 2,
  columns: [
    ['Indicator', 'Healthy life'],
    ['2022/23', 61.8],
    ['2023/24', '[c]'],
    ['2024/25', 62.1],
  ],
  shown: {},
  headerRows: [0, 0],
  dataRows: [1, 1],
};
const cell = (column: number, rule: keyof typeof rules) => ({
  source: { table: table.id, row: 1, column, rule: rules[rule].code },
});
const measure: Measure = {
  id: createCountedIdSource(1)('measure'),
  name: 'Healthy life',
  definition: '',
  unit: 'years',
  polarity: 'higher',
  basis: 'unknown',
  at: [],
  series: [
    {
      label: 'Ashmere',
      observations: [
        { period: '2022/23', from: '2022-04-01', value: 61.8, ...cell(1, 'number-stored') },
        { period: '2023/24', from: '2023-04-01', marker: '[c]', ...cell(2, 'missing-confidential') },
        { period: '2024/25', from: '2024-04-01', value: 62.1, ...cell(3, 'number-stored') },
      ],
    },
    { label: 'England', observations: [{ period: '2024/25', from: '2024-04-01', value: 60 }] },
  ],
  target: { value: 65, due: '' },
  limitations: '',
  createdAt: at,
  changedAt: at,
};

function show(what: Measure = measure) {
  return renderScreen(<MeasureFigures measure={what} />, blankProject(), new Map([[table.id, table]]));
}

describe('the figures of a measure', () => {
  it('stand by period and series; a gap is a gap and a missing figure says why', () => {
    show();
    const rows = screen.getAllByRole<HTMLTableRowElement>('row');
    expect(rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent))).toEqual([
      ['Period', 'Ashmere', 'England'],
      ['2022/23', '61.8', '–'],
      ['2023/24', '[c]', '–'],
      ['2024/25', '62.1', '60'],
    ]);
  });

  it('say where they are from by keyboard, down to the cell', async () => {
    const { user } = show();
    const figure = screen.getByRole('button', {
      name: 'Healthy life, Ashmere, 2024/25: 62.1: where is this from?',
    });
    figure.focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('D2 on sheet “Health”')).toBeTruthy();
    expect(dialog.getByText('indicators.xlsx')).toBeTruthy();
  });

  it('say where a figure that is missing is from, with the rule that says why', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /2023\/24: \[c\]: where is this from\?/ }));
    expect(screen.getByText(rules['missing-confidential'].words)).toBeTruthy();
  });

  it('are plain text where nobody imported them', () => {
    show();
    expect(screen.queryByRole('button', { name: /England/ })).toBeNull();
    expect(screen.getByText(/^Target:/).textContent).toBe('Target: 65');
  });

  it('stand in the order of time, whatever the order they came in', () => {
    const [first, ...others] = measure.series;
    show({ ...measure, series: [...others, first!] });
    const periods = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(periods).toEqual(['2022/23', '2023/24', '2024/25']);
  });
});

describe('a measure on one line', () => {
  it('gives the newest figure, and all of them when unfolded', async () => {
    const { user } = renderScreen(<MeasureLine measure={measure} />);
    expect(screen.getByText('62.1 in 2024/25, Ashmere; 1 more series')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByText('Healthy life'));
    expect(screen.getByRole('table', { name: 'Healthy life, years' })).toBeTruthy();
  });

  it('says that there are no figures', () => {
    renderScreen(<MeasureLine measure={{ ...measure, series: [] }} />);
    expect(screen.getByText('no figures')).toBeTruthy();
  });
});
