import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import type { Measure } from '../../../../../shared/model/story';
import { readAshmere, sheetOf } from '../read-ashmere';
import { ashmereProject, countingOrigin, requestFor } from './ashmere-project';

const project = ashmereProject(countingOrigin());

function measures(file: string, sheet?: string): Measure[] {
  const plan = planImport(requestFor(sheetOf(readAshmere(file), sheet), 'measures', project));
  return plan.commands.flatMap((command) => (command.type === 'measure/add' ? [command.measure] : []));
}

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
