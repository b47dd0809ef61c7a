import { parseCell } from '../../evidence/parse-cell';
import { readScore, type ScoreScale } from '../../evidence/score-codes';
import { isCell, valueOf } from '../../evidence/workbook';
import { scoreMarks } from '../ranking-workbook/scores-sheet';
import type { CellContent } from '../workbook-model';
import type { FoundInput } from './find-inputs';
import { TRY, WORKED_OUT } from './input-grids';
import { asText } from './same-content';

/** What an input cell says, or why it says nothing that can be taken. */
export type ReadInput =
  | {
      readonly ok: true;
      readonly content: CellContent;
      /** What a person should know before taking it. */
      readonly note?: string;
    }
  | { readonly ok: false; readonly message: string };

/** Reads one input cell as its kind wants it. Formulas are never evaluated: their stored result is taken, and said. */
export function readInput(
  input: FoundInput,
  scaleOf: (criterionId: string) => ScoreScale | undefined,
): ReadInput {
  const { grid, row, column, cell } = input;
  const formula = isCell(cell) && cell.formula === true;
  const exported = row.values[grid.columns.indexOf(column)];
  // The workbook’s own formula is no change.
  if (grid.kind === 'figures' && exported === WORKED_OUT && formula) return { ok: true, content: WORKED_OUT };
  const read = readAs(input, scaleOf);
  if (!read.ok || !formula) return read;
  const said = 'A formula stands here; its stored result is taken.';
  return { ...read, note: read.note === undefined ? said : `${said} ${read.note}` };
}

function readAs(
  { grid, column, cell }: FoundInput,
  scaleOf: (criterionId: string) => ScoreScale | undefined,
): ReadInput {
  switch (grid.kind) {
    case 'reasons':
      return { ok: true, content: asText(valueOf(cell)) || null };
    case 'scores': {
      const scale = scaleOf(column.key);
      if (!scale) return { ok: false, message: 'The criterion is no longer judged on a scale.' };
      const { state, value, question } = readScore(cell, scale);
      if (question?.severity === 'stop') return { ok: false, message: question.message };
      const empty = asText(valueOf(cell)) === '';
      const content = state === 'scored' ? (value ?? null) : empty ? null : scoreMarks[state];
      return { ok: true, content, ...(question ? { note: question.message } : {}) };
    }
    case 'weights':
      return readNumber(cell, column.key === TRY ? shareLimits : pointLimits);
    case 'budget':
      return readNumber(cell, pointLimits);
    case 'figures':
      return readNumber(cell, column.key === 'reach' ? pointLimits : undefined);
    case 'means':
      return readNumber(cell, undefined);
  }
}

interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly words: string;
}

const pointLimits: NumberLimits = { min: 0, max: Infinity, words: 'zero or more' };
const shareLimits: NumberLimits = { min: 0, max: 1, words: 'from 0% to 100%' };

function readNumber(cell: FoundInput['cell'], limits: NumberLimits | undefined): ReadInput {
  const raw = valueOf(cell);
  if (asText(raw) === '' && !(isCell(cell) && (cell.error !== undefined || cell.formula === true)))
    return { ok: true, content: null };
  const parsed = parseCell(cell, { kind: 'number' });
  if (parsed.kind !== 'number' || typeof parsed.value !== 'number') {
    return { ok: false, message: parsed.message ?? `“${asText(raw)}” is not a number.` };
  }
  // Text such as "40%" means 0.4 where a number formatted as per cent holds 0.4 already.
  const value = typeof raw === 'string' && parsed.unit === '%' ? parsed.value / 100 : parsed.value;
  if (limits && (value < limits.min || value > limits.max)) {
    return { ok: false, message: `${value} is out of range: ${limits.words}.` };
  }
  return {
    ok: true,
    content: value,
    ...(typeof raw === 'string' ? { note: `The number ${value} is kept as text.` } : {}),
  };
}
