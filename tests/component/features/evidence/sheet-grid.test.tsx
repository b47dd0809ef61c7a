import { ModuleRegistry, ValidationModule } from 'ag-grid-community';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlannedRowsGrid } from '../../../../renderer/features/evidence/import/planned-rows-grid';
import { SheetGrid } from '../../../../renderer/features/evidence/import/sheet-grid';
import type { PlanSummary } from '../../../../renderer/workers/spreadsheet-protocol';
import type { PlannedRow } from '../../../../shared/evidence/import/import-types';
import type { SheetRow } from '../../../../shared/evidence/workbook';
import type { TableId } from '../../../../shared/model/ids';
import { renderScreen } from '../../../support/render-screen';

// Says in words which part of the grid is used and missing.
ModuleRegistry.registerModules([ValidationModule]);
const complaints = vi.fn();
beforeEach(() => {
  complaints.mockClear();
  vi.spyOn(console, 'error').mockImplementation(complaints);
  vi.spyOn(console, 'warn').mockImplementation(complaints);
});
afterEach(() => {
  expect(complaints.mock.calls.flat().map(String)).toEqual([]);
  vi.restoreAllMocks();
});

const rows: SheetRow[] = [
  ['Longlist'],
  ['Ref', 'Net cost'],
  ['A01', 360],
  ['A02', '[c]'],
  ['A03', 'see note'],
];
const sheet = {
  index: 0,
  name: 'Longlist',
  hidden: false,
  rowCount: rows.length,
  columnCount: 2,
  hiddenRows: [],
  hiddenColumns: [],
};

// Rows are drawn by their height, which jsdom does not know; what stands in them is tried in the journeys.
it('has every part of AG Grid that the preview uses', async () => {
  const load = vi.fn((_sheet: number, from: number, count: number) =>
    Promise.resolve(rows.slice(from, from + count)),
  );
  renderScreen(
    <SheetGrid
      sheet={sheet}
      headerRows={[1, 1]}
      dataRows={[2, 4]}
      looks={[{ column: 1, kind: 'number', unit: '£', missing: 1, problems: 1, letters: 8 }]}
      load={load}
      onPickRow={() => undefined}
    />,
  );
  expect(await screen.findByRole('grid', { name: 'Sheet Longlist' })).toBeTruthy();
});

it('has every part of AG Grid that the list of rows uses', async () => {
  const plan: PlanSummary = {
    counts: { add: 1, change: 0, same: 0, skip: 0, refuse: 0 },
    notes: [],
    open: [],
    openCount: 0,
    notices: [],
    noticeCount: 0,
    vanished: [],
    vanishedCount: 0,
    table: {
      id: `tbl_${'a'.repeat(64)}` as TableId, // 64 digits, which is what a table id holds
      file: {
        name: 'longlist.xlsx',
        sha256: 'b'.repeat(64),
        size: 1,
        importedAt: '2026-03-24T09:00:00.000Z',
      },
      sheet: 'Longlist',
      firstRow: 1,
      firstColumn: 0,
      rowCount: 4,
      headerRows: [1, 1],
      dataRows: [2, 4],
    },
    commandSlices: 1,
  };
  const row: PlannedRow = { row: 2, status: 'add', label: 'A01 Early help', detail: ['net cost £360'] };
  renderScreen(<PlannedRowsGrid plan={plan} status={undefined} load={() => Promise.resolve([row])} />);
  expect(await screen.findByRole('grid', { name: 'Row by row' })).toBeTruthy();
});
