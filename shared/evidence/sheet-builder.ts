import { refuse } from './evidence-error';
import { LAST_ROW, POSITIONS_PER_CELL, type Limits } from './limits';
import type { Cell, CellValue, Range, Sheet, SheetRow } from './workbook';

/** Counts what a whole workbook may hold; one for each file. */
export class CellBudget {
  readonly limits: Limits;
  private cells = 0;
  private positions = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  take(cells: number, positions: number): void {
    this.cells += cells;
    this.positions += positions;
    if (this.cells > this.limits.cells) throw refuse.tooManyCells(this.limits.cells);
    const most = this.limits.cells * POSITIONS_PER_CELL;
    if (this.positions > most) throw refuse.tooSparse(most);
  }
}

/** Fills one sheet, refusing before memory is spent. Positions count from 0. */
export class SheetBuilder {
  private readonly rows: SheetRow[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly budget: CellBudget;
  private filledRows = 0;

  constructor(budget: CellBudget) {
    this.budget = budget;
  }

  set(row: number, column: number, value: CellValue | Cell): void {
    if (row < 0 || row >= LAST_ROW || column < 0) throw refuse.damaged('a cell lies outside any sheet');
    if (column >= this.budget.limits.columns) throw refuse.tooManyColumns(this.budget.limits.columns);
    // The gap up to this row costs a pointer each; it is counted with the positions.
    if (row >= this.rows.length) {
      this.budget.take(0, row + 1 - this.rows.length);
      while (this.rows.length <= row) this.rows.push([]);
    }
    const cells = this.rows[row]!;
    if (cells.length === 0) {
      this.filledRows++;
      if (this.filledRows > this.budget.limits.rows)
        throw refuse.tooManyRows(this.filledRows, this.budget.limits.rows);
    }
    this.budget.take(1, Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  merge(range: Range): void {
    if (this.merges.length >= this.budget.limits.merges)
      throw refuse.tooManyMerges(this.budget.limits.merges);
    const { top, left, bottom, right } = range;
    if (top < 0 || left < 0 || bottom < top || right < left || (bottom === top && right === left)) return;
    this.merges.push({
      top,
      left,
      bottom: Math.min(bottom, LAST_ROW - 1),
      right: Math.min(right, this.budget.limits.columns - 1),
    });
  }

  hideRows(from: number, to: number): void {
    for (let row = Math.max(0, from); row <= Math.min(to, LAST_ROW - 1); row++) this.hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    const last = Math.min(to, this.budget.limits.columns - 1);
    for (let column = Math.max(0, from); column <= last; column++) this.hiddenColumns.add(column);
  }

  /** Hidden rows and columns beyond the last filled ones say nothing and are left out. */
  build(name: string, hidden: boolean): Sheet {
    let width = 0;
    for (const row of this.rows) width = Math.max(width, row.length);
    const inside = (indices: Set<number>, length: number) =>
      [...indices].filter((index) => index < length).sort((a, b) => a - b);
    return {
      name,
      hidden,
      rows: this.rows,
      merges: this.merges,
      hiddenRows: inside(this.hiddenRows, this.rows.length),
      hiddenColumns: inside(this.hiddenColumns, width),
    };
  }
}
