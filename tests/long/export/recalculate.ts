import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, type WorkBook } from 'xlsx';

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
  const folder = mkdtempSync(join(tmpdir(), 'throughline-recalc-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), profile);
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'book.xlsx'),
      ],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return read(readFileSync(join(folder, 'out/book.xlsx')), { dense: false });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
