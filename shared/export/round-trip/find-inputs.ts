import { cellAddress, type Cell, type CellValue, type Sheet, valueOf } from '../../evidence/workbook';
import type { GridColumn, GridRow, InputGrid } from './input-grid';
import { labelKey } from './same-content';

/** One input cell of the returned workbook. */
export interface FoundInput {
  readonly grid: InputGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly cell: Cell | CellValue | null;
  /** "F7" */
  readonly where: string;
}

/** Something in the returned workbook that could not be compared, with its place. */
export interface ReturnProblem {
  readonly sheet: string;
  /** "F7", "row 9", or "" for the whole sheet. */
  readonly where: string;
  readonly message: string;
}

export interface FoundInputs {
  readonly inputs: readonly FoundInput[];
  readonly problems: readonly ReturnProblem[];
}

/** Finds the cells of a grid by the words beside and above them: rows and columns may have been moved. */
export function findInputs(grid: InputGrid, sheets: readonly Sheet[]): FoundInputs {
  const sheet = sheets.find(({ name }) => name === grid.sheet);
  if (grid.kind === 'budget') return findBudget(grid, sheet);
  const table = sheet && findTable(grid, sheet);
  if (!sheet || !table) {
    const gone = `The sheet or its headings are gone; nothing on it could be compared.`;
    return { inputs: [], problems: [{ sheet: grid.sheet, where: '', message: gone }] };
  }
  return new GridFinder(grid, sheet, table).find();
}

function findBudget(grid: InputGrid, sheet: Sheet | undefined): FoundInputs {
  const [row, column] = [grid.rows[0], grid.columns[0]];
  const at = sheet?.rows.findIndex((cells) => labelKey(valueOf(cells[0])) === row?.labels[0]) ?? -1;
  if (!row || !column || at < 0) return { inputs: [], problems: [] };
  const cell = sheet?.rows[at]?.[1] ?? null;
  return { inputs: [{ grid, row, column, cell, where: cellAddress(at, 1) }], problems: [] };
}

interface Table {
  readonly headerRow: number;
  readonly headers: readonly string[];
}

/** The headings may have moved down, but not far. */
const LAST_HEADER_ROW = 40;

function findTable(grid: InputGrid, sheet: Sheet): Table | undefined {
  const wanted = new Set([...grid.labelHeaders, ...grid.columns.map(({ header }) => header)].map(labelKey));
  let best: Table | undefined;
  let most = 1;
  for (const [headerRow, row] of sheet.rows.slice(0, LAST_HEADER_ROW).entries()) {
    const headers = row.map((cell) => labelKey(valueOf(cell)));
    const known = headers.filter((header) => wanted.has(header)).length;
    if (known > most) {
      most = known;
      best = { headerRow, headers };
    }
  }
  return best;
}

class GridFinder {
  readonly #problems: ReturnProblem[] = [];
  readonly #labelColumns: readonly number[];
  readonly #columns: ReadonlyMap<number, GridColumn>;

  constructor(
    private readonly grid: InputGrid,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    this.#labelColumns = grid.labelHeaders.map((header) => table.headers.indexOf(labelKey(header)));
    this.#columns = new Map(
      grid.columns.flatMap((column) => {
        const at = table.headers.indexOf(labelKey(column.header));
        if (at < 0) this.#note('', `The column “${column.header}” is gone; what it held stays as it is.`);
        return at < 0 ? [] : [[at, column] as const];
      }),
    );
  }

  find(): FoundInputs {
    const rows = this.#rowsByPlace();
    const inputs = [...rows].flatMap(([at, row]) => this.#readRow(at, row));
    const found = new Set(rows.values());
    for (const row of this.grid.rows) {
      if (!found.has(row) && row.fixed !== true)
        this.#note('', `The row of ${nameOf(row)} is gone; what it held stays as it is.`);
    }
    return { inputs, problems: this.#problems };
  }

  #note(where: string, message: string): void {
    this.#problems.push({ sheet: this.grid.sheet, where, message });
  }

  #readRow(at: number, row: GridRow): FoundInput[] {
    return [...this.#columns].map(([column, meaning]) => ({
      grid: this.grid,
      row,
      column: meaning,
      cell: this.sheet.rows[at]?.[column] ?? null,
      where: cellAddress(at, column),
    }));
  }

  /** Which row of the grid each row of the sheet is. Rows that say the same are told apart by their order, if none is lost. */
  #rowsByPlace(): ReadonlyMap<number, GridRow> {
    const byLabels = groupBy(this.grid.rows, ({ labels }) => this.#known(labels));
    const places = groupBy(this.#filledRows(), (at) => this.#known(this.#labelsAt(at)));
    const rows = new Map<number, GridRow>();
    for (const [labels, found] of places) {
      const alike = byLabels.get(labels) ?? [];
      if (alike.length === found.length) found.forEach((at, index) => rows.set(at, alike[index]!));
      else if (alike.length === 0) found.forEach((at) => this.#unknownRow(at));
      else
        found.forEach((at) =>
          this.#note(
            `row ${at + 1}`,
            'Several rows say the same here, and which is which cannot be told; it was left out.',
          ),
        );
    }
    return rows;
  }

  #unknownRow(at: number): void {
    const name = this.#labelsAt(at)
      .filter((label) => label !== '')
      .join(', ');
    this.#note(
      `row ${at + 1}`,
      name === ''
        ? 'This row does not say what it is about; it was left out.'
        : `“${name}” was not in the workbook when it was made; the row was left out.`,
    );
  }

  /** Rows with a label or something in a column of the grid. */
  #filledRows(): readonly number[] {
    const columns = [...this.#labelColumns, ...this.#columns.keys()];
    return this.sheet.rows.flatMap((row, at) =>
      at > this.table.headerRow && columns.some((column) => labelKey(valueOf(row[column])) !== '')
        ? [at]
        : [],
    );
  }

  #labelsAt(at: number): readonly string[] {
    return this.#labelColumns.map((column) => labelKey(valueOf(this.sheet.rows[at]?.[column])));
  }

  /** Only the labels whose columns are still there, as one text. */
  #known(labels: readonly string[]): string {
    return labels
      .filter((_, index) => (this.#labelColumns[index] ?? -1) >= 0)
      .map(labelKey)
      .join('\n');
  }
}

/** "A02, Falls team, HOMES" */
export function nameOf({ labels }: GridRow): string {
  return labels.filter((label) => label !== '').join(', ');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
