import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommandLine } from '../../../../electron/command-line/run-command-line';

const sample = resolve(import.meta.dirname, '../../../../renderer/public/samples/ashmere.throughline');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'throughline-appraise-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const said = { out: '', error: '' };
  const code = await runCommandLine(words, {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
  });
  return { code, ...said };
}

it('refuses a file that is not there, with its name, and writes nothing', async () => {
  const missing = join(folder, 'nothing.throughline');
  expect(await run(missing, '--out', join(folder, 'ranked.xlsx'))).toEqual({
    code: 3,
    out: '',
    error: `${missing}: There is no such file. Nothing was written.\n`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('ranks a project and writes the workbook whole', async () => {
  const { code, out } = await run(sample, '--out', join(folder, 'ranked.xlsx'));
  expect(code).toBe(0);
  expect(out).toContain('Know Your Numbers');
  expect(readdirSync(folder)).toEqual(['ranked.xlsx']);
});

it('refuses a place it may not write to and leaves nothing half written', async () => {
  const { code, error } = await run(sample, '--out', join(folder, 'absent', 'ranked.xlsx'));
  expect(code).toBe(3);
  expect(error).toContain('could not be written');
  expect(readdirSync(folder)).toEqual([]);
});

it('answers wrong words with how it is used', async () => {
  const { code, error } = await run('--colour', 'red');
  expect(code).toBe(2);
  expect(error).toContain('npm run appraise');
});
