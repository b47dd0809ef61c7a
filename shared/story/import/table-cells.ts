import { plainWord } from './kind-words';

/** A cell as a spreadsheet reader hands it over. */
export type TableCell = string | number | boolean | null | undefined;
export type TableRows = readonly (readonly TableCell[])[];

export function cellText(cell: TableCell): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/gu, ' ').trim();
}

export interface HeaderRow<Field extends string> {
  /** 0-based row of the headings. */
  readonly row: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/**
 * Finds the row of headings: the first that names every field needed. A title or notes above it are passed over.
 * `words` lists for each field the headings people use, most telling first.
 */
export function findHeader<Field extends string>(
  rows: TableRows,
  words: Readonly<Record<Field, readonly string[]>>,
  needed: readonly Field[],
): HeaderRow<Field> | undefined {
  const fields = Object.keys(words) as Field[]; // the record is keyed by Field
  for (const [row, cells] of rows.slice(0, 30).entries()) {
    const headings = cells.map((cell) => plainWord(cellText(cell)));
    const columns = new Map<Field, number>();
    const taken = new Set<number>();
    for (const field of fields) {
      for (const word of words[field]) {
        const column = headings.findIndex((heading, at) => heading === word && !taken.has(at));
        if (column < 0) continue;
        columns.set(field, column);
        taken.add(column);
        break;
      }
    }
    if (needed.every((field) => columns.has(field))) return { row, columns };
  }
  return undefined;
}
