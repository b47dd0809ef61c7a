import { guessScoreColumns } from '../evidence/guess-score-columns';
import { matchReference } from '../evidence/match-reference';
import { planScores } from '../evidence/plan-scores';
import { textOf } from '../evidence/row-profile';
import { readScore } from '../evidence/score-codes';
import { cellAddress } from '../evidence/workbook';
import type { Criterion } from '../model/criteria';
import type { Option } from '../model/options';
import { type InputSheet, InputTable, partnerOf, type Question } from './input-table';

/** One score as read; the partner is a code or, for a sheet without one, taken from the file's name. */
export interface ScoreInput {
  readonly partner: string;
  readonly optionId: string;
  readonly criterionId: string;
  readonly state: 'scored' | 'not-scored' | 'dont-know' | 'declared-interest';
  readonly value?: number;
  readonly reason?: string;
}

const roles = {
  partner: ['partner id', 'partner', 'organisation', 'scorer', 'body'],
  option: ['option id', 'option', 'option ref', 'ref'],
  criterion: ['criterion id', 'criterion', 'criterion ref'],
  score: ['score', 'value', 'mark'],
  reason: ['reason', 'comment', 'note', 'notes'],
} as const;

export interface ScoringContext {
  readonly options: readonly Option[];
  /** Judged leaves. */
  readonly criteria: readonly Criterion[];
}

/** A long table of scores, or one partner's sheet of options × criteria. */
export function readScores(
  sheets: readonly InputSheet[],
  context: ScoringContext,
  questions: Question[],
): readonly ScoreInput[] {
  for (const sheet of sheets) {
    const quiet: Question[] = [];
    const table = new InputTable(sheet, roles, quiet);
    if (table.has('option') && table.has('criterion') && table.has('score'))
      return readLong(sheet, context, questions);
  }
  return readPartnerSheet(sheets, context, questions);
}

function readLong(source: InputSheet, context: ScoringContext, questions: Question[]): ScoreInput[] {
  const table = new InputTable(source, roles, questions);
  table.askAboutOthers('scores');
  const options = known(context.options.map(({ id, code, title }) => ({ id, code, label: title })));
  const criteria = known(context.criteria.map(({ id, code, label }) => ({ id, code, label })));
  const seen = new Set<string>();
  const scoreColumn = source.region.headers.findIndex((heading) => heading === table.heading('score'));
  return [...table.rows()].flatMap((row): ScoreInput[] => {
    const [option, criterion] = [options(row.text('option')), criteria(row.text('criterion'))];
    if (!option) table.ask(row.row, null, `“${row.text('option')}” is not one of the options.`);
    if (!criterion)
      table.ask(row.row, null, `“${row.text('criterion')}” is not a criterion that partners score.`);
    const scale = context.criteria.find(({ id }) => id === criterion)?.scale;
    if (!option || !criterion || !scale) return [];
    const partner = row.text('partner') || 'Group';
    const key = `${partner}\n${option}\n${criterion}`;
    if (seen.has(key)) {
      table.ask(
        row.row,
        null,
        `${partner} has scored ${row.text('option')} on ${row.text('criterion')} already.`,
      );
      return [];
    }
    seen.add(key);
    const read = readScore(row.cell(scoreColumn), scale, { textNumbers: source.textNumbers });
    if (read.question) table.ask(row.row, scoreColumn, read.question.message);
    const reason = row.text('reason');
    return [{ partner, optionId: option, criterionId: criterion, ...read, ...(reason ? { reason } : {}) }];
  });
}

function known(all: readonly { readonly id: string; readonly code: string; readonly label: string }[]) {
  const exact = new Map(all.map(({ id, code }) => [code, id]));
  return (raw: string): string | undefined => exact.get(raw) ?? matchReference(raw, all)?.known.id;
}

/** The sheet of the file that covers most criteria; every doubt is a question with its cell. */
function readPartnerSheet(
  sheets: readonly InputSheet[],
  context: ScoringContext,
  questions: Question[],
): ScoreInput[] {
  const criteria = context.criteria.map(({ id, code, label, scale }) => ({ id, code, label, scale }));
  const candidates = sheets
    .flatMap((source) => {
      const mapping = guessScoreColumns(source.sheet, source.region, criteria);
      return mapping ? [{ source, mapping }] : [];
    })
    // A sheet of weights has the criteria too, but no options; more options win, then more criteria.
    .map((each) => ({ ...each, rows: optionRows(each.source, each.mapping.optionColumn, context) }))
    .sort((a, b) => b.rows - a.rows || b.mapping.criteria.length - a.mapping.criteria.length);
  const best = candidates[0];
  const [first] = sheets;
  if (!best || best.rows === 0) {
    if (first) {
      questions.push({
        file: first.file,
        sheet: '',
        where: '',
        message: 'No sheet here has options in rows and criteria in columns, nor one score a row.',
      });
    }
    return [];
  }
  const { source, mapping } = best;
  const plan = planScores({
    sheet: source.sheet,
    region: source.region,
    mapping,
    options: context.options.map(({ id, code, title }) => ({ id, code, label: title })),
    criteria,
    textNumbers: source.textNumbers,
  });
  for (const { sheet, where, message, raw } of plan.questions) {
    questions.push({
      file: source.file,
      sheet,
      where,
      message: raw === '' || message.includes(raw) ? message : `${message} (“${raw}”)`,
    });
  }
  askAboutColumns(source, mapping, questions);
  for (const criterion of criteria) {
    if (mapping.criteria.some(({ criterionId }) => criterionId === criterion.id)) continue;
    questions.push({
      file: source.file,
      sheet: source.sheet.name,
      where: '',
      message: `No column holds scores for ${criterion.label}.`,
    });
  }
  const partner = partnerOf(source);
  const notes = new Map(plan.notes.map(({ optionId, text }) => [optionId, text.trim()]));
  return plan.scores.map(({ optionId, criterionId, state, value, note }) => {
    const reason = note ?? notes.get(optionId);
    return {
      partner,
      optionId,
      criterionId,
      state,
      ...(value === undefined ? {} : { value }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

function optionRows(source: InputSheet, column: number, { options }: ScoringContext): number {
  const all = options.map(({ id, code, title }) => ({ id, code, label: title }));
  let found = 0;
  for (let row = source.region.dataRows[0]; row <= source.region.dataRows[1]; row++) {
    if (matchReference(textOf(source.sheet.rows[row]?.[column]), all)) found++;
  }
  return found;
}

function askAboutColumns(
  { file, sheet, region }: InputSheet,
  mapping: NonNullable<ReturnType<typeof guessScoreColumns>>,
  questions: Question[],
): void {
  const used = new Set([
    mapping.optionColumn,
    mapping.nameColumn,
    mapping.noteColumn,
    ...mapping.criteria.map(({ column }) => column),
  ]);
  for (let column = region.columns[0]; column <= region.columns[1]; column++) {
    const heading = region.headers[column] ?? '';
    if (heading === '' || used.has(column)) continue;
    questions.push({
      file,
      sheet: sheet.name,
      where: cellAddress(region.headerRows[1], column),
      message: `“${heading}” is not one of the criteria.`,
    });
  }
}
