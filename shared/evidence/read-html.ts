import { refuse } from './evidence-error';
import type { Limits } from './limits';
import { CellBudget, SheetBuilder } from './sheet-builder';
import type { Workbook } from './workbook';
import { resolveEntities } from './xml-scanner';

/** Named characters that report servers write; others stay as written. */
const NAMED = new Map([
  ['nbsp', '\u00a0'],
  ['pound', '£'],
  ['euro', '€'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['frac12', '½'],
  ['times', '×'],
  ['copy', '©'],
]);

interface OpenTable {
  readonly builder: SheetBuilder;
  row: number;
  column: number;
  /** Text of the cell being read; null between cells. */
  text: string | null;
  across: number;
  down: number;
  filled: boolean;
  /** Columns still covered by a rowspan, and the last row they cover. */
  readonly covered: Map<number, number>;
}

/** Tables of an HTML page saved under a spreadsheet's name, one sheet each. Scripts are skipped, not run. */
export function readHtml(text: string, limits: Limits): Workbook {
  const budget = new CellBudget(limits);
  const finished: SheetBuilder[] = [];
  const stack: OpenTable[] = [];
  const tags = /<(?:(!--)|(\/?)([a-z][a-z0-9]*)\b([^<>]*)>?)/gi;
  let last = 0;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    addText(stack.at(-1), text.slice(last, match.index));
    last = tags.lastIndex;
    const name = match[3]?.toLowerCase();
    if (match[1]) last = skipTo(text, '-->', last);
    else if ((name === 'script' || name === 'style') && !match[2]) last = skipTo(text, `</${name}`, last);
    else if (name !== undefined)
      handleTag(name, match[2] === '/', match[4] ?? '', { stack, finished, budget });
    tags.lastIndex = last;
  }
  while (stack.length > 0) closeTable(stack, finished);
  const sheets = finished.map((builder, index) => builder.build(`Table ${index + 1}`, false));
  if (sheets.length === 0) throw refuse.foreign('a web page without a table');
  return {
    format: 'html',
    sheets,
    warnings: ['This file is a web page saved as a spreadsheet; every value came as text.'],
  };
}

function skipTo(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

function addText(table: OpenTable | undefined, raw: string): void {
  if (table === undefined || table.text === null || raw === '') return;
  const spaced = raw.replace(/[ \t\r\n]+/g, ' ');
  const named = spaced.replace(
    /&([a-z]{2,6}\d{0,2});/gi,
    (whole, name: string) => NAMED.get(name.toLowerCase()) ?? whole,
  );
  table.text += resolveEntities(named);
}

interface Reading {
  readonly stack: OpenTable[];
  readonly finished: SheetBuilder[];
  readonly budget: CellBudget;
}

function handleTag(name: string, closing: boolean, attributes: string, reading: Reading): void {
  const { stack, finished, budget } = reading;
  const table = stack.at(-1);
  if (name === 'table') {
    if (closing) closeTable(stack, finished);
    else {
      if (stack.length + finished.length >= budget.limits.sheets)
        throw refuse.tooManySheets(budget.limits.sheets + 1, budget.limits.sheets);
      stack.push({
        builder: new SheetBuilder(budget),
        row: -1,
        column: 0,
        text: null,
        across: 1,
        down: 1,
        filled: false,
        covered: new Map(),
      });
    }
  } else if (table === undefined) return;
  else if (name === 'tr') {
    closeCell(table);
    if (!closing) startRow(table);
  } else if (name === 'td' || name === 'th') {
    closeCell(table);
    if (!closing) startCell(table, attributes, budget.limits);
  } else if (
    (name === 'br' || name === 'p' || name === 'div') &&
    table.text !== null &&
    table.text.trim() !== '' &&
    (name === 'br' || !closing)
  ) {
    table.text += '\n';
  }
}

function startRow(table: OpenTable): void {
  table.row++;
  table.column = 0;
  for (const [column, lastRow] of table.covered) if (lastRow < table.row) table.covered.delete(column);
}

function startCell(table: OpenTable, attributes: string, limits: Limits): void {
  if (table.row < 0) startRow(table);
  while (table.covered.has(table.column)) table.column++;
  const span = (name: string, most: number) => {
    const count = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,9})`, 'i').exec(attributes)?.[1] ?? 1);
    if (count > most) throw refuse.tooManyColumns(limits.columns);
    return Math.max(1, count);
  };
  table.across = span('colspan', limits.columns);
  table.down = span('rowspan', limits.rows);
  table.text = '';
}

function closeCell(table: OpenTable): void {
  if (table.text === null) return;
  const text = table.text.replace(/^[ \n]+|[ \n]+$/g, '');
  if (text !== '') {
    table.builder.set(table.row, table.column, text);
    table.filled = true;
  }
  const { row, column, across, down } = table;
  if (across > 1 || down > 1)
    table.builder.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
  if (down > 1)
    for (let index = 0; index < across; index++) table.covered.set(column + index, row + down - 1);
  table.column += across;
  table.text = null;
}

/** Tables used only to lay out a page are dropped when they hold no text of their own. */
function closeTable(stack: OpenTable[], finished: SheetBuilder[]): void {
  const table = stack.pop();
  if (!table) return;
  closeCell(table);
  if (table.filled) finished.push(table.builder);
}
