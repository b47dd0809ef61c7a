import { sha256 } from '../../hash/sha256';
import { utf8 } from '../../text/utf8';
import type { CellContent } from '../workbook-model';
import { cutText } from '../write-workbook';

/** Programs keep 15 digits of a number when they save. */
const RELATIVE = 1e-9;

/** Whether two cells say the same, as far as a spreadsheet program keeps what they say. */
export function sameContent(left: CellContent, right: CellContent): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) <= RELATIVE * Math.max(1, Math.abs(left), Math.abs(right));
  }
  return asText(left) === asText(right);
}

/** Words as they come back from a cell: one kind of line end, no space around, cut where a cell holds no more. */
export function asText(content: CellContent): string {
  return cutText(String(content ?? ''))
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** Short enough to stand for a long text in the hidden sheet. */
export function digestOf(content: CellContent): string | null {
  const text = asText(content);
  return text === '' ? null : sha256(utf8(text)).slice(0, 24);
}

/** Enough of a label to know a row by, on one line: long titles are cut, and rows that then look alike go by order. */
export function labelKey(label: CellContent): string {
  return asText(label).replace(/\s+/g, ' ').slice(0, 120);
}
