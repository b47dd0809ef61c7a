/** Changes cells of a workbook as somebody with a spreadsheet program would: found by their words, typed over, saved. */
import { read, utils, write } from 'xlsx';

export interface CellEdit {
  readonly sheet: string;
  /** Words that stand in the cell's row, each in a cell of its own. */
  readonly row: readonly string[];
  /** Words of its heading. */
  readonly column: string;
  readonly value: number;
}

/** The workbook with the cells typed over. Throws where one cannot be found: the words of the sheet have changed then. */
export function editWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const book = read(bytes, { type: 'array', cellStyles: true, cellFormula: true });
  for (const { sheet: name, row: words, column: heading, value } of edits) {
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error(`no sheet “${name}”`);
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true });
    const header = rows.findIndex((cells) => cells.includes(heading));
    const row = rows.findIndex((cells, at) => at > header && words.every((word) => cells.includes(word)));
    if (header < 0 || row < 0) throw new Error(`no cell for ${words.join(', ')} and ${heading} in “${name}”`);
    const where = utils.encode_cell({ r: row, c: rows[header]!.indexOf(heading) });
    sheet[where] = { t: 'n', v: value };
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
