import { listOf } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { Partner } from '../../model/frame';
import type { Project } from '../../model/project';
import type { CriterionId } from '../../model/ids';
import type { Table } from '../../model/table';
import { type CriterionTree, criterionTree } from '../../results/leaf-criteria';
import { type ProjectResults, projectResults, type ResultOption } from '../../results/project-results';
import { criterionHeader, distinct } from '../headers';
import { FIRST_ROW } from '../table-sheet';
import { mayNamePartners } from '../visible-partners';

/** Sheet names, in the workbook's order. */
export const sheetNames = {
  cover: 'Cover',
  notes: 'Notes',
  ranking: 'Ranking',
  chart: 'Contributions chart',
  weights: 'Weights',
  criteria: 'Criteria',
  valueFunctions: 'Value functions',
  evidence: 'Evidence values',
  scores: 'Scores',
  reasons: 'Reasons',
  averages: 'Averages',
  values: 'Values',
  contributions: 'Contributions',
  sensitivity: 'Sensitivity',
  acceptability: 'Rank acceptability',
  money: 'Cost and benefit',
  disagreement: 'Disagreement',
  ruledOut: 'Ruled out',
  decisions: 'Decisions and dissent',
  register: 'Evidence register',
  method: 'Method and assumptions',
  log: 'Log',
  keys: '_throughline',
} as const;

/** Headings that stand beside those of criteria: a criterion of the same name is told apart from them. */
export const fixedHeaders = [
  'Ref',
  'Option',
  'Partner',
  'Round',
  'Criterion',
  'Partners who scored it',
  'Total',
  'Weight covered',
  'Total to 9 decimals',
  'Rank',
  'Order',
  'Lead',
  'Gross cost, £ a year',
  'Income or saving, £ a year',
  'Net cost, £ a year',
  'Reach',
  'Unit of reach',
  'Decision',
  'Summary',
] as const;

/**
 * `working`: live formulas, locked but for the input cells, headers that stay in view. `publication`: the Analysis
 * Function's guidance on releasing statistics in spreadsheets: no freeze panes, fills, protection, hidden sheets or
 * merged cells, no blank cells in tables, tables marked up. `values`: figures only, for other programs.
 */
export type WorkbookPreset = 'working' | 'publication' | 'values';

/** What every sheet is made from: the project, its results, and where the others keep what a formula needs. */
export interface Plan {
  readonly preset: WorkbookPreset;
  readonly project: Project;
  readonly results: ProjectResults;
  readonly tables: ReadonlyMap<string, Table>;
  readonly tree: CriterionTree;
  /** Leaf criteria, one column each from `FIRST_LEAF_COLUMN` on Averages, Values and Contributions. */
  readonly leaves: readonly Criterion[];
  readonly options: readonly ResultOption[];
  /** Voters first: only their scores are averaged. Empty where partners may not be named. */
  readonly partners: readonly Partner[];
  readonly voters: readonly Partner[];
  readonly namesPartners: boolean;
  /** Judged leaves, in the order of the Scores columns. */
  readonly judged: readonly Criterion[];
  /** Headings of the leaves, the same on every sheet. */
  readonly headers: ReadonlyMap<CriterionId, string>;
  readonly budget: number | null;
}

/** What stands before the budget on Cover. */
export const budgetLabel = 'Budget, £ a year';

/** Ref and option stand in columns A and B; the criteria follow. */
export const FIRST_LEAF_COLUMN = 2;

export function makePlan(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  preset: WorkbookPreset = 'working',
): Plan {
  const results = projectResults(project);
  const everyone = listOf(project.partners);
  const voters = everyone.filter(({ votes }) => votes);
  const namesPartners = mayNamePartners(project);
  const headers = distinct(results.criteria.map(criterionHeader), fixedHeaders);
  return {
    preset,
    project,
    results,
    tables,
    tree: criterionTree(project.criteria),
    leaves: results.criteria,
    options: results.options,
    partners: namesPartners ? [...voters, ...everyone.filter(({ votes }) => !votes)] : [],
    voters: namesPartners ? voters : [],
    namesPartners,
    judged: results.criteria.filter(({ basis }) => basis === 'judged'),
    headers: new Map(results.criteria.map(({ id }, index) => [id, headers[index]!])),
    budget: project.frame.budget?.amount ?? null,
  };
}

/** Contributions begins with the row of weights. */
export const WEIGHT_ROW = FIRST_ROW;

export function contributionRows(plan: Plan): readonly [first: number, last: number] {
  return [WEIGHT_ROW + 1, WEIGHT_ROW + plan.options.length];
}
