import { expect, it } from 'vitest';
import { detectTable } from '../../../../shared/evidence/detect-table';
import { labelledTables } from './labelled-tables';
import { oddTables } from './odd-tables';

it('finds headings and data of at least 85% of the labelled tables before any correction', () => {
  const tables = [...labelledTables, ...oddTables()];
  const wrong = tables.filter(({ sheet, header, data }) => {
    const table = detectTable(sheet);
    const found = [...table.headerRows, ...table.dataRows].map((row) => row + 1);
    return found.join() !== [...header, ...data].join();
  });
  const right = tables.length - wrong.length;
  const share = Math.round((1000 * right) / tables.length) / 10;
  console.log(
    `Tables found right at once: ${right} of ${tables.length} (${share}%). Wrong: ${wrong.map(({ name }) => name).join('; ') || 'none'}`,
  );
  expect(labelledTables.length).toBeGreaterThanOrEqual(30);
  expect(share).toBeGreaterThanOrEqual(85);
});
