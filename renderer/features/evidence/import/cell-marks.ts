import { parseCell } from '../../../../shared/evidence/parse-cell';
import { rules } from '../../../../shared/evidence/rules';
import type { ColumnLook } from '../../../../shared/evidence/column-look';
import type { SheetRow } from '../../../../shared/evidence/workbook';

/** How a cell of the preview is read; the mark stands before its text, so that colour never says it alone. */
export interface CellMark {
  readonly kind: 'number' | 'date' | 'text' | 'missing' | 'problem';
  /** The rule that read it, in words. */
  readonly words: string;
}

export const markSigns: Readonly<Record<CellMark['kind'], string>> = {
  number: '',
  date: '',
  text: '',
  missing: '○ ',
  problem: '⚠ ',
};

/** What this cell of a table is read as, knowing what its column holds; undefined for an empty one. */
export function markOf(
  cell: SheetRow[number] | undefined,
  look: Pick<ColumnLook, 'kind'> | undefined,
): CellMark | undefined {
  const parsed = parseCell(cell ?? null);
  if (parsed.rule === 'blank') return undefined;
  const { words } = rules[parsed.rule];
  const expected = look?.kind;
  const isStranger =
    (expected === 'number' || expected === 'date') && parsed.kind !== expected && parsed.kind !== 'missing';
  if (isStranger)
    return { kind: 'problem', words: parsed.message ?? `${words} The column holds ${plural[expected]}.` };
  // A word among words is no problem, whatever a number column would say to it.
  if (parsed.kind === 'problem' && expected === 'text' && parsed.rule !== 'problem-error-value')
    return { kind: 'text', words: rules.text.words };
  return { kind: parsed.kind, words: parsed.message ?? words };
}

const plural = { number: 'numbers', date: 'dates' } as const;

/** "numbers, £", "dates": what a column holds, as its heading says it. */
export function lookWords({ kind, unit }: Pick<ColumnLook, 'kind' | 'unit'>): string {
  const words = { number: 'numbers', date: 'dates', text: 'text', mixed: 'mixed', empty: 'empty' }[kind];
  return unit === undefined ? words : `${words}, ${unit}`;
}
