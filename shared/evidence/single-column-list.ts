import { textOf } from './row-profile';
import type { TableRegion } from './table-region';
import type { Sheet } from './workbook';

/** Headings under which a list of names alone is worth importing; anything else may as well be a page of text. */
const HEADING =
  /^(?:(?:list of|long\s?list of|short\s?list of|proposed|draft|our) )?(?:options?|proposals?|projects?|schemes?|interventions?|initiatives?|ideas?|actions?|priorit(?:y|ies)|outcomes?|criteri(?:on|a)|partners?|organisations?|measures?|indicators?|titles?|names?)(?: (?:titles?|names?))?$/i;
/** A list has at least a heading and this many names. */
const FEWEST_NAMES = 2;
/** A longer text is a sentence, not a name. */
const LONGEST_NAME = 120;

/**
 * A sheet with nothing but a heading and names below it in one column, such as a list of option titles. Undefined where
 * more than one column is filled, where the heading is none people use for such a list, or where the texts below read like
 * a page of notes: one column says too little for anything but a plain case.
 */
export function singleColumnList({ rows }: Sheet): TableRegion | undefined {
  const filled = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const text = textOf(cell);
      return text === '' ? [] : [{ row: index, column, text }];
    }),
  );
  const [first] = filled;
  if (first === undefined || filled.some(({ column }) => column !== first.column)) return undefined;
  const start = filled.findIndex(({ text }) => HEADING.test(text));
  const heading = filled[start];
  if (heading === undefined) return undefined;
  const names = filled.slice(start + 1);
  const gap = names.findIndex(({ row }, index) => row !== heading.row + 1 + index);
  const listed = gap < 0 ? names : names.slice(0, gap);
  const last = listed.at(-1);
  if (last === undefined || listed.length < FEWEST_NAMES) return undefined;
  if (listed.some(({ text }) => text.length > LONGEST_NAME)) return undefined;
  return {
    headerRows: [heading.row, heading.row],
    dataRows: [heading.row + 1, last.row],
    columns: [first.column, first.column],
    headers: Array.from({ length: first.column + 1 }, (_, column) =>
      column === first.column ? heading.text : '',
    ),
    notes: names.slice(listed.length).map(({ text }) => text),
    titles: filled.slice(0, start).map(({ text }) => text),
    units: Array.from({ length: first.column + 1 }, () => ''),
    bandRows: [],
    summaryRows: [],
    why: [`One column: row ${heading.row + 1} is a heading and the rows below it are names.`],
    confidence: 0.5,
  };
}
