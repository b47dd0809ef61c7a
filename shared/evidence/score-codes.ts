import type { QuestionCode } from './import-question';
import { formatKind } from './number-format';
import { cleanText, parseCell } from './parse-cell';
import { numberWord } from './parse-number';
import { isCell, type Cell, type CellValue } from './workbook';

/** The scale of a judged criterion. `step` is 1 for whole numbers, 0 for any number. */
export interface ScoreScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A score cell as read. Three kinds of missing are kept apart, and none is zero. */
export interface ReadScore {
  readonly state: 'scored' | 'not-scored' | 'dont-know' | 'declared-interest';
  readonly value?: number;
  /** Words beside the number, kept as the reason. */
  readonly note?: string;
  readonly question?: ScoreQuestion;
}

export interface ScoreQuestion {
  readonly code: QuestionCode;
  readonly severity: 'check' | 'stop';
  readonly message: string;
  readonly suggestion?: number;
}

const EXACT = new Map<string, ReadScore['state']>([
  ['DK', 'dont-know'],
  ['DI', 'declared-interest'],
  ['NS', 'not-scored'],
]);

const DONT_KNOW = /^(?:d\.?\/?k\.?\s?\??|\?+|don['’]?t know|do not know|unsure|not sure|no view|unknown)$/i;
const DECLARED =
  /^(?:d\.?\/?i\.?|c\.?\/?o\.?i\.?|(?:declared|conflict of|declaration of|declare) interest|interest(?: declared)?|conflict(?:ed)?|recused)\.?$/i;
const NOT_SCORED =
  /^(?:n\.?\s?\/?\s?a\.?|n\/?s|[-–—]+|\.{2,}|not scored|no score|not applicable|abstain(?:ed)?|blank|none|skip(?:ped)?|tbc)\.?$/i;

/**
 * Reads one score by fixed rules. `DK`, `DI`, `NS` and numbers on the scale pass in silence; every other reading comes
 * with a question. A range, a date, a word, or a number off the scale is never taken: the cell stays blank until
 * someone answers. `textNumbers` says that numbers are text throughout (a CSV), so that text is no news.
 */
export function readScore(
  cell: CellValue | Cell | null | undefined,
  scale: ScoreScale,
  { textNumbers = false }: { textNumbers?: boolean } = {},
): ReadScore {
  if (cell === null || cell === undefined) return { state: 'not-scored' };
  if (isCell(cell)) return readRichScore(cell, scale, textNumbers);
  if (typeof cell === 'boolean') return stop('not-a-number', 'TRUE and FALSE are not scores.');
  if (typeof cell === 'number') return onScale(cell, scale);
  return readTypedScore(cell, scale, textNumbers);
}

function readRichScore(cell: Cell, scale: ScoreScale, textNumbers: boolean): ReadScore {
  if (cell.error !== undefined)
    return stop('error-value', `The spreadsheet shows the error ${cell.error} here.`);
  if (cell.formula === true && cell.value === '') {
    return stop('no-stored-result', 'A formula whose result is not stored in the file.');
  }
  if (cell.date !== undefined && formatKind(cell.format ?? '') !== 'elapsed') {
    return stop(
      'date-in-score-cell',
      `This is the date ${cell.date}; a range such as 2-3 may have become a date.`,
    );
  }
  return readScore(cell.value, scale, { textNumbers });
}

function readTypedScore(raw: string, scale: ScoreScale, textNumbers: boolean): ReadScore {
  const text = cleanText(raw);
  if (text === '') return { state: 'not-scored' };
  const exact = EXACT.get(raw);
  if (exact) return { state: exact };
  if (DONT_KNOW.test(text)) return check('dont-know', 'dont-know', `“${text}” is read as “don’t know”.`);
  if (DECLARED.test(text)) {
    return check('declared-interest', 'declared-interest-words', `“${text}” is read as “declared interest”.`);
  }
  if (NOT_SCORED.test(text))
    return check('not-scored', 'not-scored', `“${text}” is read as “not scored”, not as 0.`);
  const parsed = parseCell(raw, { kind: 'number' });
  if (parsed.kind === 'number' && typeof parsed.value === 'number') {
    const read = onScale(parsed.value, scale);
    if (read.question) return read;
    const note = text.replace(/^[\d.,\s]+/, '');
    if (note !== '') {
      return {
        ...read,
        note,
        question: {
          code: 'number-with-words',
          severity: 'check',
          message: `“${text}” is read as ${parsed.value}; the words are kept as the reason.`,
          suggestion: parsed.value,
        },
      };
    }
    if (textNumbers) return read;
    return {
      ...read,
      question: {
        code: 'text-number',
        severity: 'check',
        message: `The number ${parsed.value} is kept as text.`,
        suggestion: parsed.value,
      },
    };
  }
  if (parsed.rule === 'problem-range') return stop('range', `“${text}” is a range; a score is one number.`);
  const word = numberWord(text);
  if (word !== null) {
    const read = onScale(word, scale);
    return read.question
      ? read
      : {
          ...read,
          question: {
            code: 'number-word',
            severity: 'check',
            message: `The word “${text}” is read as ${word}.`,
            suggestion: word,
          },
        };
  }
  if (parseCell(raw, { kind: 'date' }).kind === 'date')
    return stop('date-in-score-cell', `“${text}” is a date, not a score.`);
  return stop('not-a-number', `“${text}” is not a score.`);
}

function onScale(value: number, { min, max, step }: ScoreScale): ReadScore {
  if (value < min || value > max)
    return stop('out-of-range', `${value} is off the scale from ${min} to ${max}.`);
  const steps = step > 0 ? (value - min) / step : 0;
  if (Math.abs(steps - Math.round(steps)) > 1e-9) {
    return stop(
      'not-whole',
      step === 1 ? `${value} is not a whole number.` : `${value} is not a step of ${step} on the scale.`,
    );
  }
  return { state: 'scored', value };
}

function stop(code: QuestionCode, message: string): ReadScore {
  return { state: 'not-scored', question: { code, severity: 'stop', message } };
}

function check(state: ReadScore['state'], code: QuestionCode, message: string): ReadScore {
  return { state, question: { code, severity: 'check', message } };
}
