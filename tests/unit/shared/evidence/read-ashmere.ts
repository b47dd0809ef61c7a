import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import type { Sheet, Workbook } from '../../../../shared/evidence/workbook';

const folder = resolve(import.meta.dirname, '../../../fixtures/ashmere');

export function ashmereBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(folder, name)));
}

/** A workbook of the Ashmere example, which must be readable. */
export function readAshmere(name: string): Workbook {
  const result = readWorkbook(ashmereBytes(name), { name });
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

export function sheetOf(workbook: Workbook, name?: string): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name ?? 'at all'}`);
  return sheet;
}

/** A clean table of the example as records; its CSV is plain, so a splitter of our own is not the thing under test. */
export function readCleanCsv(name: string): Map<string, string>[] {
  const text = readFileSync(resolve(folder, 'clean', name), 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd();
  const rows = text
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        match[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
  const header = rows.shift() ?? [];
  return rows.map((row) => new Map(header.map((key, index) => [key, row[index] ?? ''])));
}
