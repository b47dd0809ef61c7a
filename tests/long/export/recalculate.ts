import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkBook } from 'xlsx';
import { address } from '../../../shared/export/cell-address';
import type { WorkbookModel } from '../../../shared/export/workbook-model';

/** LibreOffice, when this machine has it. */
export const libreOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
export const skipReason = 'skipped: LibreOffice (soffice) is not installed here';

/** LibreOffice does not recalculate xlsx on load unless its profile says so (0 = always). */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice has it after calculating every formula anew. */
export function recalculated(bytes: Uint8Array): WorkBook {
  return allRecalculated([bytes])[0]!;
}

/** Several workbooks in one start of LibreOffice, in the same order. */
export function allRecalculated(books: readonly Uint8Array[]): readonly WorkBook[] {
  return savedByLibreOffice(books).map((bytes) => read(bytes, { dense: false }));
}

/** The files LibreOffice saves when it has opened these and done nothing but calculate, in the same order. */
export function savedByLibreOffice(
  books: readonly Uint8Array[],
  format: 'xlsx' | 'ods' = 'xlsx',
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-recalc-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), profile);
    const names = books.map((bytes, index) => {
      writeFileSync(join(folder, `book${index}.xlsx`), bytes);
      return `book${index}.xlsx`;
    });
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        format,
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, name)),
      ],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return names.map((name) => readFileSync(join(folder, 'out', name.replace(/xlsx$/, format))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many formulas a workbook has, and those whose recalculated value is not the one they were written with. */
export function staleFormulas(
  model: WorkbookModel,
  book: WorkBook,
): { readonly formulas: number; readonly different: readonly string[] } {
  let formulas = 0;
  const different: string[] = [];
  for (const { name, rows } of model.sheets) {
    rows.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        formulas++;
        const where = address(column, rowIndex + 1);
        const found = (book.Sheets[name]?.[where]?.v ?? '') as unknown;
        const close =
          typeof cell.content === 'number'
            ? typeof found === 'number' &&
              Math.abs(found - cell.content) <= 1e-9 * Math.max(1, Math.abs(cell.content))
            : found === cell.content;
        if (!close) different.push(`${name}!${where}: ${String(cell.content)} became ${String(found)}`);
      });
    });
  }
  return { formulas, different };
}
