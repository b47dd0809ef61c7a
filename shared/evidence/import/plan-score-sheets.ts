import { listOf } from '../../model/collection';
import type { CriterionId, OptionId } from '../../model/ids';
import type { Score } from '../../model/scores';
import { plain } from '../match-reference';
import { planScores, type KnownCriterion, type PlannedScore } from '../plan-scores';
import { isSummaryRow, profileRow } from '../row-profile';
import { readScore } from '../score-codes';
import { rules } from '../rules';
import type { TableRegion } from '../table-region';
import { type ImportQuestion, whereOf } from '../import-question';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRegion, ImportRequest } from './import-types';
import { isAllText, judgedCriteria, sameScore, scoreChange, scoresBefore, takenScore } from './score-helpers';
import { TableReader } from './table-reader';

/** Rows below the data that are looked at for a total or average, so that leaving it out is said. */
const ROWS_BELOW = 2;

/** The full region that `planScores` reads: bands and totals are found again, as the person may have moved the edges. */
function fullRegion(region: ImportRegion): TableRegion {
  const { sheet, dataRows } = region;
  const bandRows: number[] = [];
  const summaryRows: number[] = [];
  for (let row = dataRows[0]; row <= dataRows[1] + ROWS_BELOW; row++) {
    const profile = profileRow(sheet.rows[row]);
    if (profile.filled.length === 0) continue;
    if (isSummaryRow(sheet.rows[row], profile)) summaryRows.push(row);
    else if (row <= dataRows[1] && profile.filled.length === 1 && region.columns.length > 2)
      bandRows.push(row);
  }
  const headers = Array.from({ length: (region.columns.at(-1) ?? -1) + 1 }, () => '');
  for (const [index, column] of region.columns.entries()) headers[column] = region.headers[index] ?? '';
  return {
    headerRows: [...region.headerRows],
    dataRows: [...dataRows],
    columns: [region.columns[0] ?? 0, region.columns.at(-1) ?? 0],
    headers,
    notes: [],
    titles: [],
    units: [],
    bandRows,
    summaryRows,
    why: [],
    confidence: 1,
  };
}

/** "DN, DM and A13 have no row in this sheet (7 blanks each)." */
function absentOptions(questions: readonly ImportQuestion[]): string[] {
  const absent = questions.filter(({ code }) => code === 'missing-option');
  const [first] = absent;
  if (first === undefined) return [];
  if (absent.length === 1) return [`${first.message} (${first.answer})`];
  const names = absent.map(({ raw }) => raw);
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return [`${listed} have no row in this sheet (${first.answer} each).`];
}

/** One partner's sheet: one row an option, one column a criterion. */
export function planWideScores(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, region, partnerId, roundId } = request;
  const criteria = judgedCriteria(request);
  const options = listOf(project.options).map(({ id, code, title }) => ({ id, code, label: title }));
  const optionColumn = reader.column('optionRef') ?? reader.column('optionTitle');
  const nameColumn = reader.column('optionTitle');
  const noteColumn = reader.column('comment');
  if (optionColumn === undefined) reader.notes.push('Say which column names the options.');
  if (partnerId === undefined || roundId === undefined)
    reader.notes.push('Say whose scores these are, and for which round.');
  if (optionColumn === undefined) return finishPlan(reader, []);
  const mapped = criteria.flatMap((criterion) => {
    const column = reader.column(`criterion:${criterion.id}`);
    const confident = request.mapping.some((each) => each.column === column && each.confidence >= 1);
    return column === undefined ? [] : [{ column, criterionId: criterion.id, exact: confident }];
  });
  const plan = planScores({
    sheet: region.sheet,
    region: fullRegion(region),
    mapping: {
      optionColumn,
      ...(nameColumn === undefined ? {} : { nameColumn }),
      ...(noteColumn === undefined ? {} : { noteColumn }),
      criteria: mapped,
    },
    options,
    criteria,
    textNumbers: isAllText(region),
  });
  reader.notes.push(...absentOptions(plan.questions));
  for (const question of plan.questions) {
    if (question.code === 'missing-option') continue;
    const answer = request.answers.get(question.where);
    if (question.row === null) {
      reader.notes.push(`${question.message} (${question.answer})`);
      continue;
    }
    reader.questions.push({
      code: question.code,
      sheet: question.sheet,
      cell: question.where,
      row: question.row,
      column: question.column ?? optionColumn,
      raw: question.raw,
      message: `${question.message} Now: ${answer === undefined ? question.answer : 'as you answered'}.`,
      ...(question.suggestion === undefined
        ? {}
        : { suggestion: { label: String(question.suggestion), value: question.suggestion } }),
      blocking: question.severity === 'stop',
    });
    if (
      question.column === null &&
      question.code !== 'hidden-row' &&
      question.code !== 'headers-need-mapping'
    ) {
      reader.put(question.row, question.code === 'summary-row' ? 'skip' : 'refuse', question.raw, [
        question.message,
      ]);
    }
  }
  const byOption = new Map<string, PlannedScore[]>();
  for (const score of plan.scores)
    byOption.set(score.optionId, [...(byOption.get(score.optionId) ?? []), score]);
  const scores: Record<OptionId, Record<CriterionId, Score>> = {};
  for (const [id, cells] of byOption) {
    const option = listOf(project.options).find((each) => each.id === id);
    const row = cells[0]?.row ?? 0;
    if (!option) continue;
    const label = `${option.code} ${option.title}`.trim();
    if (request.answers.get(whereOf(row, null))?.kind === 'skip-row') {
      reader.put(row, 'skip', label, ['Left out by you.']);
      continue;
    }
    const comment = plan.notes.find((note) => note.optionId === id)?.text;
    const entries = withComment(
      cells.flatMap((cell) => scoreOf(cell, request, criteria)),
      comment,
      criteria,
    );
    const before = scoresBefore(request, partnerId, option.id);
    const changed = entries.filter(([criterionId, score]) => !sameScore(before.get(criterionId), score));
    if (changed.length > 0) {
      scores[option.id] = Object.fromEntries(
        changed.map(([id, score]) => [id, takenScore(before.get(id), score)]),
      );
    }
    const reasons = changed.filter(([id, score]) => scoreChange(before.get(id), score).length > 0).length;
    reader.put(row, changed.length === 0 ? 'same' : before.size > 0 ? 'change' : 'add', label, [
      `${entries.filter(([, score]) => score.state === 'scored').length} scores`,
      ...(reasons === 0 ? [] : [reasons === 1 ? 'one reason is another' : `${reasons} reasons are others`]),
    ]);
  }
  return finishPlan(
    reader,
    partnerId && roundId && Object.keys(scores).length > 0
      ? [{ type: 'scores/set-many', roundId, partnerId, scores }]
      : [],
  );
}

function scoreOf(
  cell: PlannedScore,
  request: ImportRequest,
  criteria: readonly KnownCriterion[],
): [CriterionId, Score][] {
  const criterion = listOf(request.project.criteria).find((each) => each.id === cell.criterionId);
  const scale = criteria.find((each) => each.id === cell.criterionId)?.scale;
  if (!criterion || !scale) return [];
  const answer = request.answers.get(whereOf(cell.row, cell.column));
  const read =
    answer === undefined
      ? cell
      : answer.kind === 'use'
        ? readScore(typeof answer.value === 'number' ? answer.value : answer.value.toUpperCase(), scale, {
            textNumbers: true,
          })
        : { state: 'not-scored' as const };
  // A blank is no entry: "not scored" is written only where someone said so.
  if (
    read.state === 'not-scored' &&
    (answer === undefined ? cell.question?.code !== 'not-scored' : answer.kind !== 'missing')
  )
    return [];
  const reason = read.note ?? '';
  return [
    [
      criterion.id,
      {
        state: read.state,
        ...(read.value === undefined ? {} : { value: read.value }),
        ...(reason === '' ? {} : { reason }),
        source: {
          table: request.tableId,
          row: cell.row,
          column: cell.column,
          rule: rules['number-stored'].code,
        },
        at: request.origin.at,
      },
    ],
  ];
}

/**
 * What a partner wrote beside an option is kept once: with the criterion it names, else with the first score, marked as
 * being about the whole option. It is nobody's reason for the other scores.
 */
function withComment(
  entries: readonly [CriterionId, Score][],
  comment: string | undefined,
  criteria: readonly KnownCriterion[],
): [CriterionId, Score][] {
  const words = plain(comment ?? '');
  if (comment === undefined || words === '') return [...entries];
  const named = entries.find(([id]) => {
    const label = plain(criteria.find((each) => each.id === id)?.label ?? '');
    return label !== '' && ` ${words} `.includes(` ${label} `);
  });
  const place = named ?? entries[0];
  const text = named ? comment.trim() : `On the option as a whole: ${comment.trim()}`;
  return entries.map(([id, score]): [CriterionId, Score] =>
    id === place?.[0]
      ? [id, { ...score, reason: [score.reason, text].filter((part) => part !== undefined).join(' · ') }]
      : [id, score],
  );
}
