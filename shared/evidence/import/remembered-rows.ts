import type { Mapping } from '../../model/evidence';
import { joinHeaders, unitOfHeading } from '../join-headers';
import type { TableRegion } from '../table-region';
import type { Sheet } from '../workbook';
import { areAlike, layoutIn } from './remembered-mapping';

/** Headings further down than this are not looked for. */
const DEEPEST = 60;
const MOST_HEADING_ROWS = 6;

/**
 * The tables of a sheet with the rows of headings where a person put them last time: where the headings of an earlier
 * import stand on this sheet, in as many rows, they are the headings again, however the program found the table now.
 */
export function tablesAsLastTime(
  sheet: Sheet,
  tables: readonly TableRegion[],
  mappings: readonly Mapping[],
): TableRegion[] {
  return mappings.reduce<TableRegion[]>(
    (found, mapping) => {
      const corrected = asLastTime(sheet, found, mapping);
      if (!corrected) return found;
      return [...found.filter((table) => !overlap(table, corrected)), corrected].sort(
        (a, b) => topOf(a) - topOf(b),
      );
    },
    [...tables],
  );
}

const topOf = ({ headerRows, dataRows }: TableRegion): number => Math.min(headerRows[0], dataRows[0]);

function overlap(one: TableRegion, other: TableRegion): boolean {
  return topOf(one) <= other.dataRows[1] && topOf(other) <= one.dataRows[1];
}

/** The table with the rows of last time; null where its headings are not here or it was found so already. */
function asLastTime(sheet: Sheet, tables: readonly TableRegion[], mapping: Mapping): TableRegion | null {
  const layout = layoutIn(mapping);
  if (!layout || layout.headingRows < 1 || layout.headingRows > MOST_HEADING_ROWS) return null;
  const place = headingsIn(sheet, mapping.fingerprint, layout.headingRows);
  if (!place) return null;
  const { headerRows, headers } = place;
  const first = headerRows[1] + 1 + layout.gap;
  const now = tables.find(({ dataRows }) => dataRows[1] >= first);
  const last = now?.dataRows[1] ?? sheet.rows.length - 1;
  if (last < first) return null;
  if (now?.headerRows.join() === headerRows.join() && now.dataRows[0] === first) return null;
  return {
    ...(now ?? EMPTY),
    headerRows,
    dataRows: [first, last],
    columns: now?.columns ?? [0, Math.max(0, headers.length - 1)],
    headers,
    units: headers.map(unitOfHeading),
    why: [`The heading rows are where they were in ${mapping.name}.`],
    confidence: 0.97,
  };
}

const EMPTY: TableRegion = {
  headerRows: [0, -1],
  dataRows: [0, -1],
  columns: [0, -1],
  headers: [],
  notes: [],
  titles: [],
  units: [],
  bandRows: [],
  summaryRows: [],
  why: [],
  confidence: 0,
};

function headingsIn(
  sheet: Sheet,
  fingerprint: string,
  count: number,
): { headerRows: [number, number]; headers: string[] } | null {
  const width = sheet.rows.slice(0, DEEPEST).reduce((most, row) => Math.max(most, row.length), 0);
  for (let from = 0; from <= Math.min(DEEPEST, sheet.rows.length - count); from++) {
    const headerRows: [number, number] = [from, from + count - 1];
    const headers = joinHeaders(sheet, headerRows, width - 1);
    if (areAlike(fingerprint, headers)) return { headerRows, headers };
  }
  return null;
}
