import { find, listOf } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { Partner } from '../../model/frame';
import type { CriterionId, RoundId } from '../../model/ids';
import type { Option } from '../../model/options';
import type { Score } from '../../model/scores';
import { range } from '../cell-address';
import { cells } from '../cells';
import { scaleRule } from '../scale-rule';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import { partnerLabel } from '../visible-partners';
import type { CellModel, SheetModel, ValidationModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** Ref, option, partner and round stand before the criteria. */
export const FIRST_SCORE_COLUMN = 4;

/** How the three kinds of missing are written; none is zero, and a blank is "not scored". */
export const scoreMarks = { 'dont-know': 'DK', 'declared-interest': 'DI', 'not-scored': 'NS' } as const;

/** Voters' rows of one option stand together, so that their mean is one short range. */
export function scoreRows(plan: Plan, optionIndex: number): readonly [first: number, last: number] {
  const first = FIRST_ROW + optionIndex * plan.voters.length;
  return [first, first + plan.voters.length - 1];
}

/** A row of Scores: what one partner gave one option in one round. */
export interface ScoreRow {
  readonly option: Option;
  readonly partner: Partner;
  readonly roundId: RoundId;
  readonly given: Readonly<Record<CriterionId, Score>> | undefined;
}

/** The rows that may be changed: the round shown, voters first because only they are averaged. */
export function liveScoreRows(plan: Plan): readonly ScoreRow[] {
  const observers = plan.partners.filter(({ votes }) => !votes);
  return [plan.voters, observers].flatMap((partners) => roundRows(plan, plan.results.roundId, partners));
}

/** Rounds before the one shown, as far as it can still be said who gave what. */
export function earlierRows(plan: Plan): readonly ScoreRow[] {
  return listOf(plan.project.rounds)
    .filter(({ id }) => id !== plan.results.roundId)
    .flatMap(({ id }) =>
      roundRows(plan, id, plan.partners).filter(({ given }) => given && Object.keys(given).length > 0),
    );
}

function roundRows(plan: Plan, roundId: RoundId, partners: readonly Partner[]): readonly ScoreRow[] {
  // A partner without scores has no record; the index signatures alone would promise one.
  const round: Partial<Plan['project']['scores'][RoundId]> = plan.project.scores[roundId] ?? {};
  return plan.options.flatMap(({ option }) =>
    partners.map((partner) => ({ option, partner, roundId, given: round[partner.id]?.[option.id] })),
  );
}

/** Whether a partner said why of any score of an option. */
export function hasReason({ given }: ScoreRow): boolean {
  return Object.values(given ?? {}).some(({ reason }) => (reason ?? '').trim() !== '');
}

/** "HOMES", or "NHS (observer)" for one whose scores are not counted. */
function scorerLabel(partner: Partner): string {
  return partner.votes ? partnerLabel(partner) : `${partnerLabel(partner)} (observer)`;
}

function roundLabel(plan: Pick<Plan, 'project'>, roundId: RoundId): string {
  return find(plan.project.rounds, roundId)?.name ?? 'This round';
}

/** The first columns of Scores and of Reasons: what a row is about. */
export function rowLabels(plan: Plan, { option, partner, roundId }: ScoreRow): readonly CellModel[] {
  return [
    cells.text(option.code),
    cells.wrapped(option.title),
    cells.text(scorerLabel(partner)),
    cells.text(roundLabel(plan, roundId)),
  ];
}

export const rowLabelColumns = [
  { header: 'Ref', width: 8 },
  { header: 'Option', width: 44 },
  { header: 'Partner', width: 14 },
  { header: 'Round', width: 12 },
] as const;

/** One row an option and partner, one column a judged criterion; earlier rounds, which no longer count, come last. */
export function scoresSheet(plan: Plan): SheetModel {
  const live = liveScoreRows(plan);
  const earlier = earlierRows(plan);
  const last = FIRST_ROW + live.length - 1;
  const before =
    earlier.length === 0 ? '' : ' Earlier rounds stand below, for the record: they are not counted.';
  return tableSheet({
    name: sheetNames.scores,
    title: 'Scores by partner and round',
    note: `${roundLabel(plan, plan.results.roundId)} counts.${before} DK: don’t know. DI: declared interest. NS or ${plan.preset === 'publication' ? '[x]' : 'empty'}: not scored. None of these counts as zero; a mean is taken over the numbers given.`,
    columns: [
      ...rowLabelColumns,
      ...plan.judged.map(({ id }) => ({ header: plan.headers.get(id) ?? '', width: 13, numeric: true })),
    ],
    data: [
      ...live.map((row) => [
        ...rowLabels(plan, row),
        ...plan.judged.map(({ id }) => cells.input(scoreContent(row.given?.[id]))),
      ]),
      ...earlier.map((row) => [
        ...rowLabels(plan, row),
        ...plan.judged.map(({ id }): CellModel => ({
          content: scoreContent(row.given?.[id]),
          look: 'number',
        })),
      ]),
    ],
    frozenColumns: 4,
    locked: true,
    validations:
      live.length === 0
        ? []
        : plan.judged.map((criterion, index) => scoreValidation(criterion, FIRST_SCORE_COLUMN + index, last)),
  });
}

/** What stands in the cell of a score: its number, its mark, or nothing. */
export function scoreContent(score: Score | undefined): string | number | null {
  if (!score) return null;
  return score.state === 'scored' ? (score.value ?? null) : scoreMarks[score.state];
}

function scoreValidation(criterion: Criterion, column: number, last: number): ValidationModel {
  const { min, max, step } = criterion.scale;
  return {
    ...scaleRule(criterion.scale, ['DK', 'DI', 'NS']),
    range: range([column, FIRST_ROW], [column, last]),
    title: criterion.label,
    message: `${min} to ${max}${step === 0 || step === 1 ? '' : ` in steps of ${step}`}, or DK (don’t know), DI (declared interest), NS (not scored).`,
  };
}
