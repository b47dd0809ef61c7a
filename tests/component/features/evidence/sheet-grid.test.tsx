import { ModuleRegistry, ValidationModule } from 'ag-grid-community';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlannedRowsGrid } from '../../../../renderer/features/evidence/import/planned-rows-grid';
import { SheetGrid } from '../../../../renderer/features/evidence/import/sheet-grid';
import type { PlannedRow } from '../../../../shared/evidence/import/import-types';
import type { SheetRow } from '../../../../shared/evidence/workbook';
import { renderScreen } from '../../../support/render-screen';
import { planSummary } from './wizard-harness';

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
  const plan = planSummary({ add: 1, change: 0, same: 0, skip: 0, refuse: 0 });
  const row: PlannedRow = { row: 2, status: 'add', label: 'A01 Early help', detail: ['net cost £360'] };
  renderScreen(<PlannedRowsGrid plan={plan} status={undefined} load={() => Promise.resolve([row])} />);
  expect(await screen.findByRole('grid', { name: 'Row by row' })).toBeTruthy();
});
