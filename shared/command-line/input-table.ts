import { detectTable, detectTables } from '../evidence/detect-table';
import { plain } from '../evidence/match-reference';
import { parseCell } from '../evidence/parse-cell';
import { readWorkbook } from '../evidence/read-workbook';
import { textOf } from '../evidence/row-profile';
import type { TableRegion } from '../evidence/table-region';
import { type Cell, type CellValue, cellAddress, type Sheet } from '../evidence/workbook';

/** Something to settle before anything can be ranked, with its place. */
export interface Question {
  readonly file: string;
  readonly sheet: string;
  /** `D7`, `row 22`, or '' for the whole sheet. */
  readonly where: string;
  readonly message: string;
}

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table found on a sheet; a sheet may hold several. */
export interface InputSheet {
  readonly file: string;
  readonly sheet: Sheet;
  readonly region: TableRegion;
  /** True where every number is text, as in a CSV. */
  readonly textNumbers: boolean;
}

/** Whose sheet it is: "05_scores_COUNCIL.xlsx" → COUNCIL: the last run of capitals in the name, else the name itself. */
export function partnerOf({ file }: InputSheet): string {
  const name = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '');
  const capitals = name.split(/[_\s-]+/).filter((part) => /^[A-Z]{2,}$/.test(part));
  return capitals[0] ?? name;
}

/** Headings of columns that are hidden in the spreadsheet: they are left out, and that is said. */
export function hiddenHeadings({ sheet, region }: InputSheet): readonly string[] {
  return sheet.hiddenColumns.flatMap((column) =>
    (region.headers[column] ?? '') === '' ? [] : [ownHeading({ sheet, region }, column)],
  );
}

/** The headings of the visible columns, each without the heading of the group it stands under. */
export function headingsOf(source: InputSheet): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  for (let column = source.region.columns[0]; column <= source.region.columns[1]; column++) {
    const heading = ownHeading(source, column);
    if (plain(heading) !== '' && !source.sheet.hiddenColumns.includes(column)) headings.set(column, heading);
  }
  return headings;
}

/** What the lowest heading row says of a column; a group's heading above it stands in `region.headers` too. */
function ownHeading({ sheet, region }: Pick<InputSheet, 'sheet' | 'region'>, column: number): string {
  const own = textOf(sheet.rows[region.headerRows[1]]?.[column]).trim();
  return own === '' ? (region.headers[column] ?? '') : own;
}

/** Every table on a file's visible sheets; a file that cannot be read is a question. */
export function readSheets({ name, bytes }: InputFile, questions: Question[]): readonly InputSheet[] {
  const read = readWorkbook(bytes, { name });
  if (!read.ok) {
    questions.push({ file: name, sheet: '', where: '', message: read.error.message });
    return [];
  }
  const sheets = read.value.sheets.flatMap((sheet): InputSheet[] => {
    if (sheet.hidden) return [];
    const csv = read.value.format === 'csv';
    const regions = csv ? [textTable(sheet)] : detectTables(sheet);
    return regions
      .filter(({ dataRows: [from, to] }) => to >= from)
      .map((region) => ({ file: name, sheet, region, textNumbers: csv }));
  });
  if (sheets.length === 0) {
    questions.push({ file: name, sheet: '', where: '', message: 'No table was found in this file.' });
  }
  return sheets;
}

/** A text file that is a plain table from its first line needs no detection; one with titles above does. */
function textTable(sheet: Sheet): TableRegion {
  const headers = (sheet.rows[0] ?? []).map(textOf);
  const width = headers.length;
  const plainTable =
    width > 1 &&
    sheet.rows.length > 1 &&
    headers.every((header) => header !== '') &&
    new Set(headers).size === width &&
    sheet.rows.every((row) => row.length <= width);
  if (!plainTable) return detectTable(sheet);
  return {
    headerRows: [0, 0],
    dataRows: [1, sheet.rows.length - 1],
    columns: [0, width - 1],
    headers,
    notes: [],
    titles: [],
    units: headers.map(() => ''),
    bandRows: [],
    summaryRows: [],
    why: ['The first line names every column.'],
    confidence: 1,
  };
}

/** One row of data with cells by role. */
export interface InputRow<Role extends string> {
  readonly row: number;
  readonly text: (role: Role) => string;
  /** The number of a cell; null when empty or marked missing. What is no number becomes a question. */
  readonly number: (role: Role) => number | null;
  readonly cell: (column: number) => CellValue | Cell | null;
}

/** A table whose columns are known by what they hold. */
export class InputTable<Role extends string> {
  /** Columns that no role claimed, with their headings. */
  readonly others: ReadonlyMap<number, string>;
  /** Columns that were taken by what their heading looks like: say so. */
  readonly likely: ReadonlyMap<number, string>;
  private readonly columns: ReadonlyMap<Role, number>;

  constructor(
    readonly source: InputSheet,
    /** For each role the headings it goes by, in plain words; the first column that fits is taken. */
    roles: Readonly<Record<Role, readonly string[]>>,
    private readonly questions: Question[],
    /** What else a role's heading may look like, for columns that no role goes by. */
    likely: Partial<Readonly<Record<Role, RegExp>>> = {},
  ) {
    const headings = headingsOf(source);
    const columns = new Map<Role, number>();
    const taken = new Map<number, string>();
    const named = Object.entries(roles) as [Role, readonly string[]][]; // keyed by Role
    for (const [column, heading] of headings) {
      const spoken = [source.region.headers[column] ?? '', heading].map((words) =>
        plain(words.replaceAll('_', ' ')),
      );
      const role = named.find(
        ([name, known]) => !columns.has(name) && spoken.some((words) => known.includes(words)),
      )?.[0];
      if (role) columns.set(role, column);
    }
    const claimed = new Set(columns.values());
    const patterns = Object.entries(likely) as [Role, RegExp][]; // keyed by Role
    for (const [column, heading] of headings) {
      if (claimed.has(column)) continue;
      const role = patterns.find(([name, pattern]) => !columns.has(name) && pattern.test(heading))?.[0];
      if (!role) continue;
      columns.set(role, column);
      claimed.add(column);
      taken.set(column, heading);
    }
    this.columns = columns;
    this.likely = taken;
    this.others = new Map([...headings].filter(([column]) => !claimed.has(column)));
  }

  has(role: Role): boolean {
    return this.columns.has(role);
  }

  /** The role a column was taken for. */
  roleOf(column: number): Role | undefined {
    return [...this.columns].find(([, at]) => at === column)?.[0];
  }

  heading(role: Role): string {
    return this.source.region.headers[this.columns.get(role) ?? -1] ?? '';
  }

  ask(row: number | null, column: number | null, message: string): void {
    const where = row === null ? '' : column === null ? `row ${row + 1}` : cellAddress(row, column);
    this.questions.push({ file: this.source.file, sheet: this.source.sheet.name, where, message });
  }

  /** Each heading that belongs to nothing is asked about: a column that is ignored may be a column that is missed. */
  askAboutOthers(what: string, except: ReadonlySet<number> = new Set()): void {
    for (const [column, heading] of this.others) {
      if (except.has(column)) continue;
      this.ask(
        this.source.region.headerRows[1],
        column,
        `“${heading}” is not a column of ${what} that is known here.`,
      );
    }
  }

  *rows(): Generator<InputRow<Role>> {
    const { sheet, region } = this.source;
    const skipped = new Set([...region.bandRows, ...region.summaryRows]);
    for (let row = region.dataRows[0]; row <= region.dataRows[1]; row++) {
      if (skipped.has(row)) continue;
      const cell = (column: number): CellValue | Cell | null => sheet.rows[row]?.[column] ?? null;
      const at = (role: Role): CellValue | Cell | null => {
        const column = this.columns.get(role);
        return column === undefined ? null : cell(column);
      };
      yield {
        row,
        cell,
        text: (role) => textOf(at(role)).trim(),
        number: (role) => this.numberAt(row, this.columns.get(role), at(role)),
      };
    }
  }

  /** A number as the evidence rules read it; a doubt is a question, and then there is no number. */
  numberAt(row: number, column: number | undefined, cell: CellValue | Cell | null): number | null {
    if (cell === null || column === undefined) return null;
    const read = parseCell(cell, { kind: 'number' });
    if (read.kind === 'missing') return null;
    if (read.kind === 'number' && typeof read.value === 'number') return read.value;
    this.ask(row, column, read.message ?? `“${textOf(cell)}” is not a number.`);
    return null;
  }
}
