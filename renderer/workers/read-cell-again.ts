import { textShown } from '../../shared/evidence/column-look';
import type { OpenedFile } from '../../shared/host/host-bridge';
import { SpreadsheetSession } from './spreadsheet-session';

/** What a cell of a file says now; undefined where the file has no such cell or cannot be read. */
export async function readCellAgain(
  { file, bytes }: Pick<OpenedFile, 'file' | 'bytes'>,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<string | undefined> {
  const session = new SpreadsheetSession();
  try {
    const opened = await session.open(file.name, bytes);
    if (!opened.ok) return undefined;
    const { sheets } = opened.value.summary;
    // A CSV has one sheet, named after its file; a new name for the file is no other sheet.
    const sheet = sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name === place.sheet);
    if (!sheet || place.row >= sheet.rowCount) return undefined;
    const [row] = await session.preview(sheet.index, place.row, 1);
    return textShown(row?.[place.column]);
  } catch {
    return undefined;
  } finally {
    session.cancel();
  }
}
