import { detectDialect, normaliseLineEnds } from './csv-dialect';
import { refuse } from './evidence-error';
import type { Limits } from './limits';
import { CellBudget, SheetBuilder } from './sheet-builder';
import { splitDelimited } from './split-delimited';
import type { DecodedText } from './text-encoding';
import type { Workbook } from './workbook';

/** `.xls` and the like that hold plain text: a table exported under the wrong name, or not a table at all. */
const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xlsb|xls|ods|fods)$/i;

const ENCODING_NOTES = new Map([
  [
    'windows-1252',
    'The text is in the Windows-1252 encoding; signs such as £, – and ’ were read by its table.',
  ],
  ['mixed', 'The file mixes UTF-8 and Windows-1252 lines; each line was read by its own encoding.'],
]);

/** Reads delimited text. Every cell stays text: what it means is decided later, by named rules people can see. */
export function readCsv({ text, encoding }: DecodedText, name: string, limits: Limits): Workbook {
  const normal = normaliseLineEnds(text);
  const { delimiter, body, rowsSkipped } = detectDialect(normal);
  if (WORKBOOK_NAME.test(name) && !body.includes(delimiter)) throw refuse.notText();
  const builder = new SheetBuilder(new CellBudget(limits));
  // The `sep=` line keeps its place, so that addresses agree with what Excel shows.
  const { unclosedQuote } = splitDelimited(body, delimiter, (row, column, field) => {
    builder.set(row + rowsSkipped, column, field);
  });
  const note = ENCODING_NOTES.get(encoding);
  const warnings = note === undefined ? [] : [note];
  if (unclosedQuote !== null) {
    warnings.push(
      `A quotation mark in row ${unclosedQuote + rowsSkipped + 1} is never closed; from there on quotation marks are read as ordinary characters.`,
    );
  }
  return { format: 'csv', sheets: [builder.build(sheetName(name), false)], warnings };
}

function sheetName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  return (dot > 0 ? base.slice(0, dot) : base) || 'Sheet 1';
}
