import { find } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { Partner } from '../../model/frame';
import type { Option } from '../../model/options';
import type { Score } from '../../model/scores';
import { range } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import { partnerLabel } from '../visible-partners';
import type { CellModel, SheetModel, ValidationModel } from '../workbook-model';
import { criterionHeader, distinct, type Plan, sheetNames } from './plan';

/** Ref, option and partner stand before the criteria. */
export const FIRST_SCORE_COLUMN = 3;

/** How the three kinds of missing are written; none is zero, and a blank is "not scored". */
export const scoreMarks = { 'dont-know': 'DK', 'declared-interest': 'DI', 'not-scored': 'NS' } as const;

/** Voters' rows of one option stand together, so that their mean is one short range. */
export function scoreRows(plan: Plan, optionIndex: number): readonly [first: number, last: number] {
  const first = FIRST_ROW + optionIndex * plan.voters.length;
  return [first, first + plan.voters.length - 1];
}

/** One row an option and partner, one column a judged criterion; observers, who are not counted, come last. */
export function scoresSheet(plan: Plan): SheetModel {
  const observers = plan.partners.filter(({ votes }) => !votes);
  const rowsOf = (partners: readonly Partner[]): (CellModel | null)[][] =>
    plan.options.flatMap(({ option }) => partners.map((partner) => scoreRow(plan, option, partner)));
  const data = [...rowsOf(plan.voters), ...rowsOf(observers)];
  const last = FIRST_ROW + data.length - 1;
  const round = find(plan.project.rounds, plan.results.roundId);
  return tableSheet({
    name: sheetNames.scores,
    title: 'Scores by partner',
    note: `${round?.name ?? 'This round'}. DK: don’t know. DI: declared interest. NS or empty: not scored. None of these counts as zero; a mean is taken over the numbers given.`,
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 44 },
      { header: 'Partner', width: 14 },
      ...distinct(plan.judged.map(criterionHeader)).map((header) => ({ header, width: 13, numeric: true })),
    ],
    data,
    frozenColumns: 3,
    locked: true,
    validations:
      data.length === 0
        ? []
        : plan.judged.map((criterion, index) => scoreValidation(criterion, FIRST_SCORE_COLUMN + index, last)),
  });
}

function scoreRow(plan: Plan, option: Option, partner: Partner): (CellModel | null)[] {
  // A partner without scores has no record; the index signature alone would promise one.
  const given: Readonly<Record<string, Score>> | undefined =
    plan.project.scores[plan.results.roundId]?.[partner.id]?.[option.id];
  return [
    cells.text(option.code),
    cells.wrapped(option.title),
    cells.text(partner.votes ? partnerLabel(partner) : `${partnerLabel(partner)} (observer)`),
    ...plan.judged.map(({ id }) => scoreCell(given?.[id])),
  ];
}

export function scoreCell(score: Score | undefined): CellModel {
  const content = !score ? null : score.state === 'scored' ? (score.value ?? null) : scoreMarks[score.state];
  const cell = cells.input(content);
  return score?.reason ? { ...cell, comment: score.reason } : cell;
}

function scoreValidation(criterion: Criterion, column: number, last: number): ValidationModel {
  const { min, max, step } = criterion.scale;
  const place = range([column, FIRST_ROW], [column, last]);
  const levels = step > 0 ? Math.round((max - min) / step) + 1 : Infinity;
  const title = criterion.label;
  if (levels > 40) {
    return {
      range: place,
      rule: { kind: 'decimal', min, max },
      title,
      message: `A number from ${min} to ${max}, or DK, DI or NS.`,
      lenient: true,
    };
  }
  const values = Array.from({ length: levels }, (_, index) => String(min + index * step));
  return {
    range: place,
    rule: { kind: 'list', values: [...values, 'DK', 'DI', 'NS'] },
    title,
    message: `${min} to ${max}${step === 1 ? '' : ` in steps of ${step}`}, or DK (don’t know), DI (declared interest), NS (not scored).`,
  };
}
