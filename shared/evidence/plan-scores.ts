import { rawText, whereOf, type ImportQuestion, type QuestionCode } from './import-question';
import { matchReference, type Known } from './match-reference';
import { textOf } from './row-profile';
import { readScore, type ReadScore, type ScoreScale } from './score-codes';
import type { TableRegion } from './table-region';
import type { Sheet } from './workbook';

export interface KnownCriterion<Id extends string = string> extends Known<Id> {
  readonly scale: ScoreScale;
}

/** Which column holds what, in a sheet with one row for each option and one column for each criterion. */
export interface ScoreMapping {
  readonly optionColumn: number;
  /** Names beside the references; used when a reference is missing. */
  readonly nameColumn?: number;
  readonly criteria: readonly {
    readonly column: number;
    readonly criterionId: string;
    readonly exact: boolean;
  }[];
  readonly noteColumn?: number;
}

export interface ScoreSheetInput {
  readonly sheet: Sheet;
  readonly region: TableRegion;
  readonly mapping: ScoreMapping;
  readonly options: readonly Known[];
  readonly criteria: readonly KnownCriterion[];
  /** True for CSV, where every number is text and that is no question. */
  readonly textNumbers?: boolean;
}

export interface PlannedScore extends ReadScore {
  readonly optionId: string;
  readonly criterionId: string;
  readonly row: number;
  readonly column: number;
}

export interface ScorePlan {
  /** One entry for every option row and mapped criterion, blanks included. */
  readonly scores: readonly PlannedScore[];
  readonly questions: readonly ImportQuestion[];
  /** Notes a partner wrote beside an option. */
  readonly notes: readonly { readonly optionId: string; readonly row: number; readonly text: string }[];
  /** Cells that hold a number on the scale and needed no question. */
  readonly readWithoutQuestion: number;
}

/** Reads a partner's score sheet into a plan; nothing is written, and every doubt is a question with its place. */
export function planScores(input: ScoreSheetInput): ScorePlan {
  const { sheet, region, mapping } = input;
  const questions: ImportQuestion[] = [];
  const scores: PlannedScore[] = [];
  const notes: { optionId: string; row: number; text: string }[] = [];
  const ask = questioner(sheet.name, questions);
  const taken = new Set<string>();
  if (mapping.criteria.some((each) => !each.exact)) {
    ask('headers-need-mapping', 'check', {
      row: region.headerRows[1],
      message: 'The headings use other words or another order for the criteria; check which column is which.',
      answer: 'matched as shown',
    });
  }
  const summaries = new Set(region.summaryRows);
  const bands = new Set(region.bandRows);
  const lastRow = Math.max(region.dataRows[1], ...region.summaryRows);
  for (let row = region.dataRows[0]; row <= lastRow; row++) {
    if (bands.has(row) || (sheet.rows[row] ?? []).length === 0) continue;
    if (summaries.has(row)) {
      const raw = (sheet.rows[row] ?? []).map(textOf).find((text) => text !== '') ?? '';
      ask('summary-row', 'check', { row, raw, message: 'This row sums up others.', answer: 'left out' });
      continue;
    }
    if (row > region.dataRows[1]) continue;
    const option = findOption(input, row, ask);
    if (!option) continue;
    if (taken.has(option.id)) {
      ask('duplicate-option', 'stop', {
        row,
        raw: option.code,
        message: `${option.code} stands here a second time.`,
        answer: 'first row kept',
        optionId: option.id,
      });
      continue;
    }
    taken.add(option.id);
    if (sheet.hiddenRows.includes(row)) {
      ask('hidden-row', 'check', {
        row,
        raw: option.code,
        message: `The row of ${option.code} is hidden in the spreadsheet.`,
        answer: 'taken',
        optionId: option.id,
      });
    }
    scores.push(...readRow(input, row, option, ask));
    const note = mapping.noteColumn === undefined ? '' : rawText(sheet.rows[row]?.[mapping.noteColumn]);
    if (note.trim() !== '') notes.push({ optionId: option.id, row, text: note });
  }
  for (const option of input.options) {
    if (taken.has(option.id)) continue;
    ask('missing-option', 'check', {
      row: null,
      raw: option.code,
      message: `${option.code} has no row in this sheet.`,
      answer: `${mapping.criteria.length} blanks`,
      optionId: option.id,
    });
  }
  const readWithoutQuestion = scores.filter(
    (score) => score.state === 'scored' && score.question === undefined,
  ).length;
  return { scores, questions, notes, readWithoutQuestion };
}

type Ask = (
  code: QuestionCode,
  severity: ImportQuestion['severity'],
  about: { row: number | null; column?: number; raw?: string; message: string; answer: string } & Pick<
    ImportQuestion,
    'suggestion' | 'optionId' | 'criterionId'
  >,
) => void;

function questioner(sheet: string, questions: ImportQuestion[]): Ask {
  return (code, severity, { row, column, raw = '', ...about }) => {
    questions.push({
      code,
      severity,
      sheet,
      row,
      column: column ?? null,
      where: whereOf(row, column ?? null),
      raw,
      ...about,
    });
  };
}

const LENIENT = {
  'ref-trimmed': 'has spaces around it',
  'ref-case': 'is in another case',
  'ref-spaced': 'has spaces or signs inside it',
  'ref-without-letter': 'is without its letter',
  'ref-by-name': 'is missing; the name was used',
} as const;

function findOption({ sheet, mapping, options }: ScoreSheetInput, row: number, ask: Ask): Known | null {
  const column = mapping.optionColumn;
  const raw = rawText(sheet.rows[row]?.[column]);
  const name = mapping.nameColumn === undefined ? '' : rawText(sheet.rows[row]?.[mapping.nameColumn]);
  const byName = raw.trim() === '' && name.trim() !== '';
  const match = matchReference(byName ? name : raw, options);
  if (!match) {
    const shown = raw.trim() === '' ? name : raw;
    if (shown.trim() === '')
      ask('ref-missing', 'stop', { row, message: 'This row has no reference.', answer: 'left out' });
    else
      ask('unknown-option', 'stop', {
        row,
        raw: shown,
        message: `“${shown.trim()}” is not one of the options.`,
        answer: 'left out',
      });
    return null;
  }
  const { known, how } = match;
  if (how !== 'exact') {
    ask(how, 'check', {
      row,
      column,
      raw: byName ? name : raw,
      message: `The reference of ${known.code} ${LENIENT[how]}.`,
      answer: known.code,
      optionId: known.id,
    });
  }
  return known;
}

function readRow(input: ScoreSheetInput, row: number, option: Known, ask: Ask): PlannedScore[] {
  const { sheet, mapping, criteria, textNumbers = false } = input;
  return mapping.criteria.flatMap(({ column, criterionId }) => {
    const criterion = criteria.find((each) => each.id === criterionId);
    if (!criterion) return [];
    const cell = sheet.rows[row]?.[column];
    const about = { row, column, optionId: option.id, criterionId };
    if ((cell === null || cell === undefined) && isUnderMerge(sheet, row, column)) {
      ask('merged-cell', 'stop', {
        ...about,
        raw: '',
        message: 'This cell lies under a merged one; the score beside it may be meant for both.',
        answer: 'blank',
      });
      return [{ state: 'not-scored' as const, ...about }];
    }
    const read = readScore(cell, criterion.scale, { textNumbers });
    if (read.question) {
      const { code, severity, message, suggestion } = read.question;
      ask(code, severity, {
        ...about,
        raw: rawText(cell),
        message,
        answer: answerOf(read),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    return [{ ...read, ...about }];
  });
}

function answerOf(read: ReadScore): string {
  if (read.state === 'scored') return String(read.value);
  return { 'dont-know': 'DK', 'declared-interest': 'DI', 'not-scored': 'blank' }[read.state];
}

function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && !(row === top && column === left),
  );
}
