import { read, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import { refuse, Refusal } from './evidence-error';
import type { Limits } from './limits';
import { errorCell, numberCell, plainCell } from './make-cell';
import { CellBudget, SheetBuilder } from './sheet-builder';
import { decodeWindows1252 } from './text-encoding';
import type { Cell, CellValue, Sheet, Workbook } from './workbook';

/** Above this many formatted blanks a workbook is read without them, and its hidden rows are not known. */
const MOST_BLANKS = 1_000_000;

/**
 * The binary formats (xls of every age, xlsb) and SYLK, read by SheetJS 0.20.3 behind our guard. Its helpers that build
 * objects from header names are never used (`__proto__` is a legal header); cells are walked as arrays.
 */
export function readWithSheetJs(
  content: Uint8Array | string,
  format: 'xls' | 'xlsb' | 'sylk',
  limits: Limits,
  formattedBlanks = 0,
): Workbook {
  const seesHidden = format !== 'sylk' && formattedBlanks <= MOST_BLANKS;
  const book = parse(content, limits, seesHidden);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new CellBudget(limits);
  const sheets: Sheet[] = [];
  const suspects: string[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const source = book.Sheets[name];
    if (!source || source['!type'] === 'chart') continue;
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const { sheet, zeroFormulas } = convertSheet(source, { name, hidden, format, date1904 }, budget);
    sheets.push(sheet);
    if (format === 'xls' && zeroFormulas > 0) suspects.push(name);
  }
  if (sheets.length === 0) throw refuse.damaged('no sheet could be found in it');
  const warnings = suspects.map(
    (name) =>
      `Some formulas on sheet “${name}” have the stored result 0. In .xls files a text result can be stored so: check them against the workbook.`,
  );
  if (format === 'xls' && !seesHidden) {
    warnings.push(
      'The workbook has so many formatted empty cells that hidden rows and columns could not be told apart.',
    );
  }
  return { format, sheets, warnings };
}

function parse(content: Uint8Array | string, limits: Limits, cellStyles: boolean): WorkBook {
  try {
    return read(content, {
      type: typeof content === 'string' ? 'string' : 'array',
      dense: true,
      cellNF: true,
      cellText: true,
      // Hidden rows and columns are only reported with this, which also makes an object of every formatted blank.
      cellStyles,
      cellDates: false,
      cellHTML: false,
      // One more than allowed, so that passing the limit shows.
      sheetRows: Math.max(limits.rows + 1, 65_536),
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw refuse.password();
    throw refuse.damaged();
  }
}

interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  readonly format: string;
  readonly date1904: boolean;
}

function convertSheet(
  source: WorkSheet,
  { name, hidden, format, date1904 }: SheetSource,
  budget: CellBudget,
): { sheet: Sheet; zeroFormulas: number } {
  const builder = new SheetBuilder(budget);
  let zeroFormulas = 0;
  const rows = source['!data'] ?? [];
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    if (!cells) continue;
    if (cells.length > budget.limits.columns) throw refuse.tooManyColumns(budget.limits.columns);
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const value = cell ? convertCell(cell, format === 'xls', date1904) : null;
      if (value === null) continue;
      if (cell?.f !== undefined && cell.v === 0) zeroFormulas++;
      builder.set(row, column, value);
    }
  }
  for (const { s, e } of source['!merges'] ?? []) {
    builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  for (const [row, info] of Object.entries(source['!rows'] ?? [])) {
    if (info.hidden === true) builder.hideRows(Number(row), Number(row));
  }
  for (const [column, info] of Object.entries(source['!cols'] ?? [])) {
    if (info.hidden === true) builder.hideColumns(Number(column), Number(column));
  }
  return { sheet: builder.build(name, hidden), zeroFormulas };
}

function convertCell(cell: CellObject, legacyText: boolean, date1904: boolean): CellValue | Cell | null {
  const formula = cell.f !== undefined || cell.F !== undefined;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v)
        ? numberCell(cell.v, format, { date1904, formula })
        : null;
    case 's': {
      const text = typeof cell.v === 'string' ? cell.v : '';
      return text === '' ? null : plainCell(legacyText ? repairWesternText(text) : text, formula);
    }
    case 'b':
      return plainCell(cell.v === true, formula);
    case 'e':
      return errorCell(cell.w ?? '#VALUE!', formula);
    case 'd':
    case 'z':
      return null;
  }
}

/** Without code page tables SheetJS reads old text as Latin-1, where 0x80–0x9F are control characters: in Windows they are ’ – € and the like. */
function repairWesternText(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) =>
    decodeWindows1252(Uint8Array.of(character.charCodeAt(0))),
  );
}
