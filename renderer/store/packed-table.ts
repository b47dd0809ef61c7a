import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { TableId } from '../../shared/model/ids';
import type { Table, TableCell } from '../../shared/model/table';

/**
 * An imported table as the window keeps it: what it is at hand, its cells as bytes in blocks of rows. Two million cells
 * as values would stop the window whenever they are read, stored or sent; as bytes they are handed on, and only the rows
 * someone asks for are unpacked.
 */
export interface PackedTable extends Omit<Table, 'columns' | 'shown'> {
  readonly columnCount: number;
  /** Rows in every block but the last. */
  readonly rowsInBlock: number;
  /** The rows in order, as deflated JSON. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
}

/** One block of rows: as in `Table`, counted from the block's first row. */
interface Block {
  readonly columns: readonly (readonly TableCell[])[];
  readonly shown: Readonly<Record<string, string>>;
}

/** Cells in one block: a few milliseconds to unpack on a slow machine. */
const cellsInBlock = 20_000;

/** Belongs in a worker for large tables. `unpackTable` gives the same table back. */
export function packTable({ columns, shown, ...facts }: Table): PackedTable {
  const columnCount = columns.length;
  const rowsInBlock = Math.max(1, Math.floor(cellsInBlock / Math.max(1, columnCount)));
  const blockCount = Math.ceil(facts.rowCount / rowsInBlock);
  const shownOf = Array.from({ length: blockCount }, (): Record<string, string> => ({}));
  for (const [place, text] of Object.entries(shown)) {
    const [row, column] = rowAndColumn(place);
    const block = shownOf[Math.floor(row / rowsInBlock)];
    if (block) block[`${row % rowsInBlock},${column}`] = text;
  }
  const blocks = shownOf.map((texts, index) => {
    const from = index * rowsInBlock;
    const cells = columns.map((column) => column.slice(from, Math.min(from + rowsInBlock, facts.rowCount)));
    // The quickest level: it already makes a fifth of the bytes that every later copy would carry.
    return deflateSync(strToU8(JSON.stringify({ columns: cells, shown: texts } satisfies Block)), {
      level: 1,
    });
  });
  return { ...facts, columnCount, rowsInBlock, blocks };
}

/** The whole table; belongs in a worker for large ones. */
export function unpackTable(packed: PackedTable): Table {
  return unpackBlocks(packed, packed.blocks.keys());
}

/** The table with the blocks that hold these sheet rows; every other cell is empty. For looking at a few rows of a large one. */
export function tableAround(packed: PackedTable, rows: readonly number[]): Table {
  return unpackBlocks(
    packed,
    new Set(rows.map((row) => Math.floor((row - packed.firstRow) / packed.rowsInBlock))),
  );
}

export function packTables(tables: ReadonlyMap<string, Table>): Map<TableId, PackedTable> {
  return new Map([...tables.values()].map((table) => [table.id, packTable(table)]));
}

export function unpackTables<Id extends string>(packed: ReadonlyMap<Id, PackedTable>): Map<Id, Table> {
  return new Map([...packed].map(([id, table]) => [id, unpackTable(table)]));
}

/** The memory of a table, for handing it on instead of copying it. */
export function buffersOf({ blocks }: PackedTable): ArrayBuffer[] {
  return blocks.map(({ buffer }) => buffer);
}

function unpackBlocks(
  { columnCount, rowsInBlock, blocks, ...facts }: PackedTable,
  wanted: Iterable<number>,
): Table {
  // Rows nobody asked for take no room: two million empty cells would be felt as well.
  const columns = Array.from({ length: columnCount }, (): TableCell[] => []);
  const shown: Record<string, string> = {};
  for (const index of wanted) {
    const bytes = blocks[index];
    if (!bytes) continue;
    // Written by `packTable`, here or in the database of this computer.
    const block = JSON.parse(strFromU8(inflateSync(bytes))) as Block;
    const from = index * rowsInBlock;
    block.columns.forEach((cells, column) => {
      cells.forEach((cell, row) => {
        const whole = columns[column];
        if (whole) whole[from + row] = cell;
      });
    });
    for (const [place, text] of Object.entries(block.shown)) {
      const [row, column] = rowAndColumn(place);
      shown[`${from + row},${column}`] = text;
    }
  }
  return { ...facts, columns, shown };
}

function rowAndColumn(place: string): readonly [row: number, column: number] {
  const comma = place.indexOf(',');
  return [Number(place.slice(0, comma)), Number(place.slice(comma + 1))];
}
