import { describe, expect, it } from 'vitest';
import { detectTables } from '../../../../../shared/evidence/detect-table';
import { importRegion } from '../../../../../shared/evidence/import/import-region';
import { rememberMapping } from '../../../../../shared/evidence/import/remembered-mapping';
import { tablesAsLastTime } from '../../../../../shared/evidence/import/remembered-rows';
import { suggestColumns } from '../../../../../shared/evidence/import/suggest-columns';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { ashmereProject, countingOrigin, tableId } from './ashmere-project';

const origin = countingOrigin();
const project = ashmereProject(origin);

const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'S',
  hidden: false,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** Two rows of words over words: which of them head the table only a person knows. */
const lastYear = sheet([
  ['Longlist 2025'],
  ['Proposal', 'Body', 'Kind', 'Place'],
  ['short name', 'who leads', 'new or not', 'where'],
  ['Retrofit homes', 'HOMES', 'New', 'Docks'],
  ['Damp repairs', 'HOMES', 'Expand', 'Mill'],
  ['Advice line', 'COUNCIL', 'New', 'Abbey'],
]);
const thisYear = sheet([
  ['Longlist 2026'],
  ['Draft'],
  [],
  ['Proposal', 'Body', 'Kind', 'Place'],
  ['short name', 'who leads', 'new or not', 'where'],
  ['Retrofit homes', 'HOMES', 'New', 'Docks'],
  ['Bus pass', 'NHS', 'New', 'Fen'],
]);
const corrected = { headerRows: [1, 2], dataRows: [3, 5] } as const;

function remembered() {
  const region = importRegion(lastYear, { ...corrected, skipHidden: true });
  const mapping = suggestColumns(region, 'options', project);
  return rememberMapping(
    project,
    { name: 'longlist 2025.xlsx', target: 'options', mapping, tableId, rows: corrected },
    origin,
  );
}

describe('tablesAsLastTime', () => {
  it('takes the heading rows a person chose last time, wherever they stand now', () => {
    const found = detectTables(thisYear);
    const [table, ...others] = tablesAsLastTime(thisYear, found, [remembered()]);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ headerRows: [3, 4], dataRows: [5, 6] });
    expect(table?.why.join(' ')).toContain('longlist 2025.xlsx');
  });

  it('leaves a table of other headings as it was found', () => {
    const other = sheet([
      ['Ward', 'Homes', 'Empty'],
      ['Abbey', 2300, 41],
      ['Docks', 1900, 88],
    ]);
    const found = detectTables(other);
    expect(tablesAsLastTime(other, found, [remembered()])).toEqual(found);
  });

  it('leaves a table alone that is found as it was last time', () => {
    const again = tablesAsLastTime(thisYear, detectTables(thisYear), [remembered()]);
    expect(tablesAsLastTime(thisYear, again, [remembered()])).toEqual(again);
  });

  it('finds a table by its headings where the program found none', () => {
    expect(tablesAsLastTime(thisYear, [], [remembered()])).toMatchObject([
      { headerRows: [3, 4], dataRows: [5, 6] },
    ]);
  });
});
