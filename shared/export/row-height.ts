import type { CellLook, CellModel, ColumnModel } from './workbook-model';

/** Points for a line of 11-point Arial, with a little air. */
const LINE = 14.5;
const AIR = 5;

const wraps: ReadonlySet<CellLook> = new Set(['wrapped', 'strong', 'header', 'header-number', 'heading']);
const bold: ReadonlySet<CellLook> = new Set(['strong', 'header', 'header-number', 'heading']);

/**
 * The height a row needs for its wrapped text, estimated from character counts: programs differ in whether they fit
 * rows to their text when a file opens, and text cut in half is worse than a line of air.
 */
export function rowHeight(
  row: readonly (CellModel | null)[],
  columns: readonly Pick<ColumnModel, 'width'>[],
): number {
  const lines = row.map((cell, column) => {
    if (!cell || !wraps.has(cell.look) || typeof cell.content !== 'string') return 1;
    const room = Math.max(4, (columns[column]?.width ?? 10) * (bold.has(cell.look) ? 0.9 : 1.04) - 1);
    return wrappedLines(cell.content, room);
  });
  return Math.min(409, Math.max(1, ...lines) * LINE + AIR);
}

/** Lines after breaking at spaces; a word longer than the line is broken too. */
function wrappedLines(text: string, room: number): number {
  return text.split('\n').reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) used = needed;
      else {
        lines += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, word.length - 1) / room);
        used = word.length % Math.ceil(room);
      }
    }
    return total + lines;
  }, 0);
}
