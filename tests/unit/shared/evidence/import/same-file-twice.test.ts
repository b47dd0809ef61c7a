import { expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import type { ImportTarget } from '../../../../../shared/evidence/import/import-types';
import { listOf } from '../../../../../shared/model/collection';
import { readAshmere, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, regionOf, requestFor } from './ashmere-project';

const sheets: readonly (readonly [file: string, sheet: string | undefined, target: ImportTarget])[] = [
  ['01_options_longlist.xlsx', 'Longlist v0.7', 'options'],
  ['01_options_longlist.ods', 'Longlist v0.7', 'options'],
  ['01_options_longlist_semicolon_cp1252.csv', undefined, 'options'],
  ['02_performance_indicators.xlsx', 'Table_1', 'measures'],
  ['02_performance_indicators.xlsx', 'Table_2', 'measures'],
  ['02_performance_indicators.xlsx', 'Table_3', 'measures'],
  ['02_performance_indicators.xlsx', 'Table_4', 'measures'],
  ['02_performance_indicators.xlsx', 'Table_5', 'measures'],
  ['03_fingertips_layout_indicators.csv', undefined, 'measures'],
  ['04_costs.xlsx', 'Budget 2026-27', 'options'],
  ['04_costs.xlsx', 'Three years', 'measures'],
  ['05_scores_ALLIANCE_messy.xlsx', 'Sheet1', 'scores-wide'],
  ['05_scores_COUNCIL.xlsx', 'Scores', 'scores-wide'],
  ['05_scores_COLLEGE_LATE.xlsx', 'Scores', 'scores-wide'],
  ['05_scores_HOMES.xlsx', 'How to score', 'criteria'],
  ['05_scores_HOMES.xlsx', 'Weights', 'weights'],
  ['05_scores_NHS.xlsx', 'Swing', 'weights'],
  ['06_monthly_ready_to_leave_hospital.csv', undefined, 'measures'],
  ['07_driver_diagram.xlsx', 'Nodes', 'story-nodes'],
  ['08_decision_matrix_200x12.csv', undefined, 'options'],
];

it.each(sheets)(
  'changes nothing and keeps every id when %s (%s) comes a second time',
  (file, name, target) => {
    const origin = countingOrigin();
    const project = ashmereProject(origin);
    const sheet = sheetOf(readAshmere(file), name);
    const whose = {
      origin,
      partnerId: listOf(project.partners)[0]!.id,
      roundId: project.activeRoundId,
      region: regionOf(sheet, false),
    };
    const first = planImport(requestFor(sheet, target, project, whose));
    const after = apply(project, { type: 'batch', label: 'Import', commands: [...first.commands] }, origin);
    const again = planImport(requestFor(sheet, target, after, whose));
    expect(again.commands).toEqual([]);
    expect(again.counts).toMatchObject({ add: 0, change: 0 });
  },
);
