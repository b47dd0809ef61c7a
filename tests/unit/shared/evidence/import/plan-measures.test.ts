import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { valueOf } from '../../../../../shared/evidence/workbook';
import type { Measure } from '../../../../../shared/model/story';
import { readAshmere, sheetOf } from '../read-ashmere';
import { ashmereProject, countingOrigin, requestFor } from './ashmere-project';

const project = ashmereProject(countingOrigin());

function measures(file: string, sheet?: string): Measure[] {
  const plan = planImport(requestFor(sheetOf(readAshmere(file), sheet), 'measures', project));
  return plan.commands.flatMap((command) => (command.type === 'measure/add' ? [command.measure] : []));
}

// EXPECTED.md: "five tables … 233 readings, 205 with a number. Shorthand: [x] 10, [p] 11, [r] 2, [z] 10, [c] 7, [low] 1."
describe('the performance tables of Ashmere', () => {
  const readings = (sheet: string) =>
    measures('02_performance_indicators.xlsx', sheet).flatMap((measure) =>
      measure.series.flatMap((series) => series.observations),
    );

  it('keeps for a target the cell it stands in', () => {
    const sheet = sheetOf(readAshmere('02_performance_indicators.xlsx'), 'Table_5');
    const targets = measures('02_performance_indicators.xlsx', 'Table_5').flatMap(
      ({ target }) => target ?? [],
    );
    expect(targets.length).toBeGreaterThan(5);
    for (const { source } of targets) {
      const heading = sheet.rows[5]?.[source?.column ?? -1];
      expect(valueOf(heading)).toMatch(/^Target/);
    }
  });

  it.each([
    ['Table_1', 42],
    ['Table_2', 48],
    ['Table_3', 33],
    ['Table_4', 60],
    ['Table_5', 50],
  ])('gives every reading of %s', (sheet, expected) => {
    expect(readings(sheet)).toHaveLength(expected);
  });

  it('makes a measure of each heading under the years, and of each column of a ward profile', () => {
    const names = (sheet: string) =>
      measures('02_performance_indicators.xlsx', sheet).map((measure) => measure.name);
    expect(names('Table_2')).toEqual(['Table_2 – Number', 'Table_2 – Percentage']);
    expect(names('Table_4')).toHaveLength(5);
    expect(new Set(readings('Table_4').map((point) => point.period))).toEqual(new Set(['2024/25']));
  });

  it('gives 205 readings with a number, and keeps each shorthand', () => {
    const all = ['Table_1', 'Table_2', 'Table_3', 'Table_4', 'Table_5'].flatMap(readings);
    expect(all.filter((point) => point.value !== undefined)).toHaveLength(205);
    const marked = (marker: string) => all.filter((point) => point.marker?.includes(marker)).length;
    expect(['[x]', '[p]', '[r]', '[z]', '[c]', '[low]'].map(marked)).toEqual([10, 11, 2, 10, 7, 1]);
  });
});

describe('planImport on measures', () => {
  it('keeps a gap as a gap with its reason, and a provisional figure with its mark', () => {
    const points = measures('02_performance_indicators.xlsx', 'Table_1').flatMap((measure) =>
      measure.series
        .filter((series) => series.label.includes('Ashmere'))
        .flatMap((series) => series.observations),
    );
    expect(points.find((point) => point.period === '2020/21')).toMatchObject({ marker: '[x]' });
    expect(points.find((point) => point.period === '2020/21')?.value).toBeUndefined();
    expect(points.find((point) => point.period === '2024/25')).toMatchObject({ value: 61.8, marker: '[p]' });
  });

  it('reads 36 months, each with its first day', () => {
    const points = measures('06_monthly_ready_to_leave_hospital.csv').flatMap((measure) =>
      measure.series.flatMap((series) => series.observations),
    );
    expect(points).toHaveLength(36);
    expect(points[0]).toMatchObject({ period: 'Mar-23', from: '2023-03-01', value: 60.7 });
  });

  it('takes the repeated Fingertips line once and keeps the breakdown apart', () => {
    const sheet = sheetOf(readAshmere('03_fingertips_layout_indicators.csv'));
    const plan = planImport(requestFor(sheet, 'measures', project));
    expect(plan.counts).toMatchObject({ add: 281, skip: 1 });
    expect(plan.questions.filter((question) => question.code === 'duplicate-row')).toHaveLength(1);
  });
});

// EXPECTED.md, 03: "Latest for Ashmere", values to two decimals, 95% interval.
describe('the Fingertips layout of Ashmere', () => {
  const plan = planImport(
    requestFor(sheetOf(readAshmere('03_fingertips_layout_indicators.csv')), 'measures', project),
  );
  const all = plan.commands.flatMap((command) => (command.type === 'measure/add' ? [command.measure] : []));

  it('makes a measure of each of the four indicators', () => {
    expect(all).toHaveLength(4);
  });

  it.each([
    [0, 'Ashmere, Persons', '2024/25', 78.68, 77.16, 80.13],
    [0, 'Ashmere, Male', '2024/25', 76.81, 74.6, 78.88],
    [0, 'Ashmere, Female', '2024/25', 80.22, 78.08, 82.21],
    [1, 'Ashmere, Persons', '2024/25', 15.83, 15.09, 16.6],
    [2, 'Ashmere, Persons', '2024/25', 15.66, 15.49, 15.84],
    [3, 'Ashmere, Female', '2021 - 23', 12.14, 11.43, 12.9],
  ])(
    'gives indicator %i for %s in %s with its 95%% interval',
    (index, label, period, value, lower, upper) => {
      const point = all[index]?.series
        .find((series) => series.label === label)
        ?.observations.find((observation) => observation.period === period);
      expect(point?.value).toBeCloseTo(value, 2);
      expect(point?.lower).toBeCloseTo(lower, 1);
      expect(point?.upper).toBeCloseTo(upper, 1);
    },
  );

  it('keeps the 276 headline records apart from the five of a breakdown, four of them without a value', () => {
    const headline = all.flatMap((measure) =>
      measure.series
        .filter(({ label }) => label.split(', ').length === 2)
        .flatMap((each) => each.observations),
    );
    const points = all.flatMap((measure) => measure.series.flatMap((each) => each.observations));
    expect([points.length, headline.length]).toEqual([281, 276]);
    const empty = points.filter((point) => point.value === undefined);
    expect(empty).toHaveLength(4);
    expect(empty.every((point) => /suppressed|missing at source/.test(point.marker ?? ''))).toBe(true);
  });

  it('never mixes two ages in one series', () => {
    const rows = [
      ['Indicator Name', 'Area Name', 'Age', 'Time period', 'Value'],
      ['Smoking', 'Ashmere', '15 yrs', '2023', 12],
      ['Smoking', 'Ashmere', '18+ yrs', '2023', 14],
      ['Smoking', 'Ashmere', '15 yrs', '2024', 11],
    ];
    const sheet = { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
    const [measure] = planImport(requestFor(sheet, 'measures', project)).commands.flatMap((command) =>
      command.type === 'measure/add' ? [command.measure] : [],
    );
    expect(measure?.series.map(({ label, observations }) => [label, observations.length])).toEqual([
      ['Ashmere, 15 yrs', 2],
      ['Ashmere, 18+ yrs', 1],
    ]);
  });

  it('asks about a second figure for one place and time and keeps the first', () => {
    const rows = [
      ['Area', 'Period', 'Value'],
      ['Ashmere', '2023', 12],
      ['Ashmere', '2023', 14],
    ];
    const sheet = { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
    const { questions, commands } = planImport(requestFor(sheet, 'measures', project));
    expect(questions.map(({ code, cell }) => [code, cell])).toEqual([['duplicate-point', 'C3']]);
    expect(commands).toMatchObject([{ measure: { series: [{ observations: [{ value: 12 }] }] } }]);
  });
});
