import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FigureSource } from '../../../renderer/ui/figure-source';
import type { HostBridge } from '../../../shared/host/host-bridge';
import type { TableId } from '../../../shared/model/ids';
import type { Table } from '../../../shared/model/table';
import { rules } from '../../../shared/evidence/rules';
import { memoryFiles, memoryHost } from '../../support/memory-host';
import { blankProject, renderScreen } from '../../support/render-screen';

const sha256 = 'b'.repeat(64);
const table: Table = {
  id: `tbl_${'a'.repeat(64)}` as TableId, // 64 digits, which is what a table id holds
  file: { name: 'costs.xlsx', sha256, size: 10, importedAt: '2026-03-24T09:00:00.000Z' },
  sheet: 'Budget',
  firstRow: 5,
  firstColumn: 0,
  rowCount: 4,
  columns: [
    ['Ref', 'A01', 'A02', 'A03'],
    ['Net cost', 360_000, 180_000, 95_000],
  ],
  shown: { '2,1': '£180k' },
  headerRows: [5, 5],
  dataRows: [6, 8],
};
const source = { table: table.id, row: 7, column: 1, rule: rules['number-multiplier'].code };

async function openDialog(
  disk = memoryFiles(),
  onRowClick = () => undefined,
  kind: HostBridge['kind'] = 'browser',
) {
  const rendered = renderScreen(
    <div role="presentation" onClick={onRowClick} onKeyDown={onRowClick}>
      <FigureSource what="Net cost of A02" source={source}>
        £180,000
      </FigureSource>
    </div>,
    blankProject(),
    new Map([[table.id, table]]),
    { ...memoryHost(disk).host, kind },
  );
  await rendered.user.click(screen.getByRole('button', { name: 'Net cost of A02: where is this from?' }));
  return { ...rendered, dialog: within(await screen.findByRole('dialog')) };
}

describe('where a figure is from', () => {
  it('shows file, time, fingerprint, sheet, cell, what stood there and the rule that read it', async () => {
    const { dialog } = await openDialog();
    for (const words of ['costs.xlsx', sha256, 'B8 on sheet “Budget”', rules['number-multiplier'].words]) {
      expect(dialog.getByText(words)).toBeTruthy();
    }
    expect(dialog.getAllByText('£180k').length).toBeGreaterThan(0);
  });

  it('shows headings and neighbours, with the row and the cell marked', async () => {
    const { dialog } = await openDialog();
    const rows = within(dialog.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'AB',
      '6RefNet cost',
      '7A01360000',
      '8A02▸ This cell: £180k',
      '9A0395000',
    ]);
    expect(dialog.getByText('This cell:').closest('td')?.getAttribute('aria-current')).toBe('true');
  });

  it('says that the file has changed on disk', async () => {
    const disk = memoryFiles();
    disk.spreadsheetIs(sha256, 'changed');
    const { dialog } = await openDialog(disk);
    expect(await dialog.findByText('costs.xlsx has changed on disk since it was imported.')).toBeTruthy();
  });

  it('says that it has not', async () => {
    const disk = memoryFiles();
    disk.spreadsheetIs(sha256, 'unchanged');
    const { dialog } = await openDialog(disk);
    expect(await dialog.findByText(/is the file that was imported, unchanged/)).toBeTruthy();
  });

  it.each([
    ['browser', /^The browser does not let this page look by itself: the file was dropped in/],
    ['electron', /^Where the file is now is not known: it was dropped in/],
  ] as const)('says why the %s host cannot tell, and offers to compare', async (kind, why) => {
    const { dialog } = await openDialog(memoryFiles(), () => undefined, kind);
    expect(await dialog.findByText(why)).toBeTruthy();
    expect(await dialog.findByRole('button', { name: 'Compare with the file…' })).toBeTruthy();
  });

  it('keeps presses in the dialog from the row the figure stands in', async () => {
    const onRow = vi.fn();
    const { dialog, user } = await openDialog(memoryFiles(), onRow);
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(onRow).not.toHaveBeenCalled();
  });

  it('is plain text for a figure nobody imported or annotated', () => {
    renderScreen(<FigureSource what="Net cost of A02">£180,000</FigureSource>);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
