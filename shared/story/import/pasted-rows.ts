import { cellText, type TableRows } from './table-cells';
import { importWideTable } from './wide-table';
import { writeOutline } from './write-outline';

/**
 * Cells copied from a spreadsheet as indented text: a wide table with headings by its own rules, otherwise each
 * column one level further in. A cell that repeats the one above it, under the same cells, is the same box.
 *
 * @returns text {@link parseOutline} reads; empty when no cell holds words.
 */
export function outlineOfRows(rows: TableRows): string {
  const table = importWideTable(rows);
  const headed = !table.faults.some((fault) => fault.code === 'missing-column');
  if (headed && table.graph.nodes.length > 0) return writeOutline(table.graph);
  const lines: string[] = [];
  let above: string[] = [];
  for (const row of rows) {
    const cells = row.map(cellText);
    const first = cells.findIndex((text) => text !== '');
    if (first < 0) continue;
    const path = above.slice(0, first);
    let fresh = false;
    for (const [column, text] of cells.entries()) {
      if (column < first || text === '') continue;
      fresh ||= above[column] !== text;
      if (fresh) lines.push(`${'  '.repeat(column)}${text}`);
      path[column] = text;
    }
    above = path;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
