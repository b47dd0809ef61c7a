import type { TableCell } from '../model/table';

/**
 * An imported sheet's cells as CSV (RFC 4180, CRLF) from which every cell comes back exactly.
 *
 * Text is always quoted, numbers and TRUE/FALSE never are, an empty cell is nothing at all: so `"1"` is text, `1` a
 * number, `""` empty text. Text that a spreadsheet program could take for a formula gets an apostrophe in front
 * (OWASP ASVS 1.2.10), as does text that already looks so marked; reading takes exactly one off again.
 */
export function writeTableCsv(columns: readonly (readonly TableCell[])[], rowCount: number): string {
  const lines: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    lines.push(columns.map((column) => writeCell(column[row] ?? null)).join(','));
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

const RISKY = /^'*[=+\-@\t\r\n|]/;

function writeCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = RISKY.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The cells again, by column.
 *
 * @returns undefined when the text is not what `writeTableCsv` writes for a table of this size
 */
export function readTableCsv(
  text: string,
  rowCount: number,
  columnCount: number,
): (readonly TableCell[])[] | undefined {
  const columns: TableCell[][] = Array.from({ length: columnCount }, () => []);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      const last = column === columnCount - 1;
      const read = readCell(text, at, last ? '\r' : ',');
      if (read === undefined) return undefined;
      columns[column]!.push(read.cell);
      at = read.end + 1;
    }
    if (columnCount === 0 && text.charAt(at++) !== '\r') return undefined;
    if (text.charAt(at++) !== '\n') return undefined;
  }
  return at === text.length ? columns : undefined;
}

/** The cell at `at` and the place of the mark that ends it. */
function readCell(text: string, at: number, mark: string): { cell: TableCell; end: number } | undefined {
  if (text.charAt(at) === '"') {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
    if (end < 0 || text.charAt(end + 1) !== mark) return undefined;
    const words = text.slice(at + 1, end).replaceAll('""', '"');
    return { cell: words.startsWith("'") && RISKY.test(words) ? words.slice(1) : words, end: end + 1 };
  }
  const end = text.indexOf(mark, at);
  if (end < 0) return undefined;
  const bare = text.slice(at, end);
  if (bare === '') return { cell: null, end };
  if (bare === 'TRUE' || bare === 'FALSE') return { cell: bare === 'TRUE', end };
  const number = Number(bare);
  return String(number) === bare || bare === '-0' ? { cell: number, end } : undefined;
}
