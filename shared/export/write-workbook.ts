import { type CellStyle, type DataValidation, type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cautionStyle, lookStyle } from './looks';
import type {
  CellLink,
  CellModel,
  ChartModel,
  SheetModel,
  ValidationModel,
  WorkbookModel,
} from './workbook-model';

/**
 * The workbook as the bytes of an xlsx file. The only file that knows the writing library.
 *
 * Formulas carry their cached values and the workbook asks to be calculated when opened; text is always written as
 * text, control characters as Excel escapes them, text beyond what a cell holds is cut and says so.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const at = new Date(model.at);
  const when = Number.isNaN(at.getTime()) ? new Date(0) : at;
  return writeXlsx({
    sheets: model.sheets.map((sheet) => writeSheet(sheet, model.plain === true)),
    namedRanges: (model.names ?? []).map(({ name, range }) => ({ name, range })),
    defaultFont: { name: 'Arial', size: model.plain === true ? 12 : 11 },
    properties: {
      title: factText(model.title),
      subject: factText(model.subject),
      creator: factText(model.creator),
      created: when,
      modified: when,
      ...(model.properties ? { custom: { ...model.properties } } : {}),
    },
  });
}

function writeSheet(sheet: SheetModel, plain: boolean): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell) cells.set(`${rowIndex},${column}`, writeCell(cell, plain));
    });
  });
  // The plain workbook is set in larger type.
  const size = plain ? 1.1 : 1;
  const heights = [...(sheet.rowHeights ?? [])].map(
    ([row, height]) => [row, { height: Math.min(409, height * size) }] as const,
  );
  const { freeze, repeatRow, chart, table } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => ({ width: width * size, hidden: hidden === true })),
    rows: [],
    cells,
    rowDefs: new Map(heights),
    pageSetup: {
      // A wide table on A4 is too small to read.
      paperSize: printedWidth(sheet) > WIDEST_ON_A4 ? 'a3' : 'a4',
      orientation: sheet.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(repeatRow === undefined ? {} : { printTitlesRow: `${repeatRow}:${repeatRow}` }),
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
    view: { showGridLines: false },
    ...(freeze && !plain ? { freezePane: { rows: freeze.rows, columns: freeze.columns } } : {}),
    ...(sheet.validations ? { dataValidations: sheet.validations.map(writeValidation) } : {}),
    ...(sheet.locked === true && !plain
      ? { protection: { sheet: true, formatColumns: true, formatRows: true } }
      : {}),
    ...(sheet.cautions && !plain ? { conditionalRules: sheet.cautions.map(writeCaution) } : {}),
    ...(chart ? { charts: [writeChart(chart)] } : {}),
    ...(table && plain ? { tables: [writeTable(sheet, table)] } : {}),
    ...(sheet.hidden === true ? { veryHidden: true } : {}),
  };
}

/** Characters across a landscape page before its print falls below some 7 points. */
const WIDEST_ON_A4 = 185;

function printedWidth({ columns }: SheetModel): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden === true ? 0 : width), 0);
}

function writeCaution(
  { cell, when }: NonNullable<SheetModel['cautions']>[number],
  index: number,
): NonNullable<WriteSheet['conditionalRules']>[number] {
  return { type: 'expression', priority: index + 1, formula: when, style: cautionStyle, range: cell };
}

type HucreCell = NonNullable<WriteSheet['cells']> extends Map<string, infer Cell> ? Cell : never;

function writeCell(cell: CellModel, plain: boolean): HucreCell {
  const style: CellStyle = lookStyle(cell.look, { input: cell.input === true, plain });
  const content = typeof cell.content === 'string' ? writableText(cell.content) : cell.content;
  return {
    style,
    ...(cell.formula === undefined
      ? { value: content }
      : { value: null, formula: cell.formula, formulaResult: content }),
    ...(cell.link ? { hyperlink: writeLink(cell.link) } : {}),
    ...(cell.comment === undefined ? {} : { comment: { text: writableText(cell.comment), author: '' } }),
  };
}

const MOST_CHARACTERS = 32_767;
const CUT = ' [cut here: a cell holds no more]';

/** As much of a text as a cell holds; where it is cut, it says so. */
export function cutText(text: string): string {
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`
    : text;
}

/** Text that stays itself in the file: what looks like Excel's own escape is escaped, the over-long is cut. */
export function writableText(text: string): string {
  return cutText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** Text for the file's own facts, whose part of the file has no escape for control characters. */
function factText(text: string): string {
  return cutText(text).replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
}

/** The first characters of a text, no pair of code units cut in half, without control characters. */
function shortText(text: string, most: number): string {
  return factText(text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''));
}

function writeLink(link: CellLink): { target: string; location?: string } {
  if ('sheet' in link) {
    return { target: '', location: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}` };
  }
  return { target: /^(?:https?:\/\/|mailto:)/i.test(link.url) ? link.url : '' };
}

function writeValidation({ range, rule, title, message, lenient }: ValidationModel): DataValidation {
  const words = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: shortText(title, 32),
    inputMessage: shortText(message, 255),
    errorTitle: shortText(title, 32),
    errorMessage: shortText(message, 225),
    errorStyle: lenient === true ? 'warning' : 'stop',
  } as const;
  switch (rule.kind) {
    case 'list':
      return { ...words, type: 'list', values: [...rule.values] };
    case 'list-in':
      return { ...words, type: 'list', formula1: rule.range };
    case 'decimal':
      return {
        ...words,
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case 'at-least':
      return { ...words, type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(rule.min) };
  }
}

function writeTable(
  sheet: SheetModel,
  { name, firstRow, lastRow }: NonNullable<SheetModel['table']>,
): NonNullable<WriteSheet['tables']>[number] {
  const header = sheet.rows[firstRow - 1] ?? [];
  const lastColumn = columnLetters(header.length - 1);
  return {
    name,
    displayName: name,
    range: `A${firstRow}:${lastColumn}${lastRow}`,
    columns: header.map((cell) => ({ name: writableText(String(cell?.content ?? '')) })),
    style: 'TableStyleLight1',
    showRowStripes: false,
    showAutoFilter: false,
  };
}

function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetters(Math.floor(column / 26) - 1)}${columnLetters(column % 26)}`;
}

function writeChart(chart: ChartModel): SheetChart {
  return {
    type: 'bar',
    barGrouping: 'stacked',
    gapWidth: 40,
    overlap: 100,
    title: factText(chart.title),
    titleFontSize: 14,
    titleBold: true,
    legend: 'bottom',
    altText: factText(chart.altText),
    anchor: {
      from: { row: chart.anchor.fromRow, col: chart.anchor.fromColumn },
      to: { row: chart.anchor.toRow, col: chart.anchor.toColumn },
    },
    axes: {
      // Bars are drawn from the bottom up; the first in the table belongs on top.
      x: { reverse: true },
      y: { title: chart.axisTitle, scale: { min: 0 }, numberFormat: { formatCode: '0' } },
    },
    series: chart.series.map(({ name, values, colour }) => ({
      name: shortText(name, 200),
      values,
      categories: chart.categories,
      color: colour.replace('#', ''),
    })),
  };
}
