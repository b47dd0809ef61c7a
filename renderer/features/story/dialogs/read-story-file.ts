import {
  importStoryText,
  importStoryWorkbook,
  type StoryFile,
} from '../../../../shared/story/import/story-workbook';
import { fail, ok, type Result } from '../../../../shared/result';
import { SpreadsheetSession } from '../../../workers/spreadsheet-session';

/** A diagram of more rows than this is no diagram. */
const MOST_ROWS = 20_000;

/** Text files are outlines to look over and change; everything else is read as a workbook, in a worker of its own. */
export type ReadStory =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'workbook'; readonly story: StoryFile };

export async function readStoryFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReadStory, { readonly code: string; readonly message: string }>> {
  if (/\.(?:txt|md)$/iu.test(name)) {
    const text = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/u, '');
    if (importStoryText(text).form !== 'nothing') return ok({ kind: 'text', text });
  }
  const session = new SpreadsheetSession();
  try {
    const opened = await session.open(name, bytes);
    if (!opened.ok) return opened;
    const sheets = [];
    let rows = 0;
    for (const sheet of opened.value.summary.sheets) {
      rows += sheet.rowCount;
      if (rows > MOST_ROWS) {
        return fail({ code: 'too-large', message: 'This file has too many rows to be a story of progress.' });
      }
      sheets.push({
        name: sheet.name,
        hidden: sheet.hidden,
        rows: [...(await session.preview(sheet.index, 0, sheet.rowCount))],
      });
    }
    return ok({ kind: 'workbook', story: importStoryWorkbook(sheets) });
  } catch {
    return fail({ code: 'stopped', message: 'Reading this file was stopped. Nothing was changed.' });
  } finally {
    session.cancel();
  }
}
