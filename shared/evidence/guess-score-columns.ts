import { matchHeadings } from './match-headings';
import type { KnownCriterion, ScoreMapping } from './plan-scores';
import { textOf } from './row-profile';
import type { TableRegion } from './table-region';
import type { Sheet } from './workbook';

const CODE_HEADING =
  /^(?:option )?(?:ref(?:erence)?|code|id|no|number|#)\b|^option (?:no|number|ref|id|code)\b/i;
const NAME_HEADING = /^(?:option|name|title|project|proposal|priority|scheme)\b/i;
const NOTE_HEADING = /\b(?:notes?|comments?|reasons?|remarks?)\b/i;
/** What references look like: A01, a07, A 12, 15. */
const CODE_TEXT = /^\s*[a-z]{0,4}[\s-]?\d{1,4}[a-z]?\s*$/i;

/** Suggests the columns of a score sheet; null where no criterion or no column of options can be found. */
export function guessScoreColumns(
  sheet: Sheet,
  region: TableRegion,
  criteria: readonly KnownCriterion[],
): ScoreMapping | null {
  const headings = new Map<number, string>();
  for (let column = region.columns[0]; column <= region.columns[1]; column++) {
    const heading = region.headers[column] ?? '';
    if (heading !== '') headings.set(column, heading);
  }
  const find = (pattern: RegExp) => [...headings].find(([, heading]) => pattern.test(heading))?.[0];
  const optionColumn = find(CODE_HEADING) ?? codeColumn(sheet, region);
  const nameColumn = [...headings].find(
    ([column, heading]) => column !== optionColumn && NAME_HEADING.test(heading),
  )?.[0];
  const noteColumn = find(NOTE_HEADING);
  for (const column of [optionColumn, nameColumn, noteColumn])
    if (column !== undefined) headings.delete(column);
  const matched = matchHeadings(headings, criteria);
  const options = optionColumn ?? nameColumn;
  if (matched.length === 0 || options === undefined) return null;
  return {
    optionColumn: options,
    ...(nameColumn === undefined || nameColumn === options ? {} : { nameColumn }),
    ...(noteColumn === undefined ? {} : { noteColumn }),
    criteria: matched.map(({ column, known, exact }) => ({ column, criterionId: known.id, exact })),
  };
}

/** The first column where most cells look like references. */
function codeColumn(sheet: Sheet, region: TableRegion): number | undefined {
  for (let column = region.columns[0]; column <= region.columns[1]; column++) {
    let codes = 0;
    let filled = 0;
    for (let row = region.dataRows[0]; row <= Math.min(region.dataRows[1], region.dataRows[0] + 100); row++) {
      const text = textOf(sheet.rows[row]?.[column]);
      if (text === '') continue;
      filled++;
      if (CODE_TEXT.test(text) && /[a-z]/i.test(text)) codes++;
    }
    if (filled > 0 && codes >= filled * 0.6) return column;
  }
  return undefined;
}
