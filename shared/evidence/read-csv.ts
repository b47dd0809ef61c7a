import Papa from 'papaparse/papaparse.js';
import { detectDialect, normaliseLineEnds } from './csv-dialect';
import { refuse } from './evidence-error';
import { LAST_ROW, POSITIONS_PER_CELL, type Limits } from './limits';
import { CellBudget, SheetBuilder } from './sheet-builder';
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
  guardShape(body, delimiter, limits);
  if (WORKBOOK_NAME.test(name) && !body.includes(delimiter)) throw refuse.notText();
  const { data } = Papa.parse(body, {
    delimiter,
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    dynamicTyping: false,
  });
  const builder = new SheetBuilder(new CellBudget(limits));
  for (const [row, cells] of data.entries()) {
    // The `sep=` line keeps its place, so that addresses agree with what Excel shows.
    for (const [column, cell] of cells.entries())
      if (cell !== '') builder.set(row + rowsSkipped, column, cell);
  }
  const note = ENCODING_NOTES.get(encoding);
  const warnings = note === undefined ? [] : [note];
  return { format: 'csv', sheets: [builder.build(sheetName(name), false)], warnings };
}

/** Counts before anything is split: a megabyte of separators must not become millions of empty cells. */
function guardShape(text: string, delimiter: string, limits: Limits): void {
  const mark = delimiter.charCodeAt(0);
  const mostPositions = limits.cells * POSITIONS_PER_CELL;
  let lines = 0;
  let delimiters = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10) lines++;
    else if (unit === mark) delimiters++;
  }
  if (lines > LAST_ROW) throw refuse.tooManyRows(lines, limits.rows);
  if (delimiters > mostPositions) throw refuse.tooSparse(mostPositions);
}

function sheetName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  return (dot > 0 ? base.slice(0, dot) : base) || 'Sheet 1';
}
