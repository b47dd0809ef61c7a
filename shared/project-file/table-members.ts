import * as v from 'valibot';
import { tableIdSchema } from '../model/ids';
import { entity, recordOf } from '../model/schema';
import type { Table, TableCell } from '../model/table';
import { toMemberLines } from './canonical-json';
import { TABLE_FOLDER } from './format';
import { openRefusals } from './open-error';
import type { TextMember } from './project-members';
import { readTableCsv, writeTableCsv } from './table-csv';

const MOST_ROWS = 2_000_000;
const MOST_COLUMNS = 16_384;

const count = (limit: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limit));
const rows = v.tuple([count(MOST_ROWS), count(MOST_ROWS)]);
const place = v.pipe(v.string(), v.regex(/^\d{1,7},\d{1,5}$/));

/** What stands beside the cells in `tables/<id>.json`. */
const tableFactsSchema = entity({
  id: tableIdSchema,
  file: entity({
    name: v.string(),
    sha256: v.string(),
    size: count(Number.MAX_SAFE_INTEGER),
    importedAt: v.string(),
  }),
  sheet: v.string(),
  firstRow: count(MOST_ROWS),
  firstColumn: count(MOST_COLUMNS),
  rowCount: count(MOST_ROWS),
  columnCount: count(MOST_COLUMNS),
  shown: recordOf(place, v.string()),
  headerRows: rows,
  dataRows: rows,
  /** Text that UTF-8 cannot carry (half of a surrogate pair), by "row,column" within the table. */
  irregular: v.optional(recordOf(place, v.string())),
});

export function tableMemberNames(id: string): { readonly facts: string; readonly cells: string } {
  return { facts: `${TABLE_FOLDER}${id}.json`, cells: `${TABLE_FOLDER}${id}.csv` };
}

/** The table as its two members. */
export function tableMembers(table: Table): TextMember[] {
  const { columns, ...facts } = table;
  const irregular = irregularCells(columns);
  const names = tableMemberNames(table.id);
  return [
    [
      names.facts,
      toMemberLines({
        ...facts,
        columnCount: columns.length,
        ...(Object.keys(irregular).length > 0 ? { irregular } : {}),
      }),
    ],
    [names.cells, writeTableCsv(columns, table.rowCount)],
  ];
}

/** Half a surrogate pair; with the `u` flag whole pairs do not match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function irregularCells(columns: Table['columns']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [column, cells] of columns.entries()) {
    for (const [row, cell] of cells.entries()) {
      if (typeof cell === 'string' && LONE_SURROGATE.test(cell)) found[`${row},${column}`] = cell;
    }
  }
  return found;
}

/**
 * The table again.
 *
 * @param facts parsed JSON of `tables/<id>.json`
 * @param csv text of `tables/<id>.csv`
 * @throws OpenRefusal
 */
export function joinTable(name: string, facts: unknown, csv: string | undefined): Table {
  const parsed = v.safeParse(tableFactsSchema, facts);
  if (!parsed.success) throw openRefusals.invalidRecords([`${name}: ${parsed.issues[0].message}`]);
  const { columnCount, irregular, ...rest } = parsed.output;
  if (tableMemberNames(rest.id).facts !== name) {
    throw openRefusals.invalidRecords([`${name}: it describes another table`]);
  }
  const columns = csv === undefined ? undefined : readTableCsv(csv, rest.rowCount, columnCount);
  if (!columns) throw openRefusals.corrupt(`the cells of ${name} are missing or not as saved`);
  return { ...rest, columns: restoreIrregular(columns, irregular ?? {}) };
}

function restoreIrregular(
  columns: readonly (readonly TableCell[])[],
  irregular: Readonly<Record<string, string>>,
): Table['columns'] {
  const cells = Object.entries(irregular);
  if (cells.length === 0) return columns;
  const copies = columns.map((column) => [...column]);
  for (const [at, text] of cells) {
    const [row, column] = at.split(',').map(Number);
    const copy = copies[column ?? -1];
    if (copy && row !== undefined && row < copy.length) copy[row] = text;
  }
  return copies;
}
