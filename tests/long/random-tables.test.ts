import { expect, it } from 'vitest';
import { detectTable } from '../../shared/evidence/detect-table';
import { drawSheet } from './support/random-tables';

const SHEETS = 2_000;

it('finds headings and data of at least 95% of tables drawn at random, before any correction', () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= SHEETS; seed++) {
    const { sheet, header, data } = drawSheet(seed);
    const table = detectTable(sheet);
    const found = [...table.headerRows, ...table.dataRows].join();
    if (found !== [...header, ...data].join()) wrong.push(sheet.name);
  }
  const share = Math.round((1_000 * (SHEETS - wrong.length)) / SHEETS) / 10;
  console.log(
    `Random tables found right at once: ${SHEETS - wrong.length} of ${SHEETS} (${share}%). Wrong: ${wrong.slice(0, 10).join(', ') || 'none'}`,
  );
  expect(share).toBeGreaterThanOrEqual(95);
});
