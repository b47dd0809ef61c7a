import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = process.env['THROUGHLINE_ODD_FILES'] ?? resolve(root, '../shared/examples/odd-files');
const runner = join(folder, 'tools/run_corpus.mjs');
const present = existsSync(runner);
if (!present)
  console.log(`Skipped the odd files: there is no ${runner}. Set THROUGHLINE_ODD_FILES to the folder.`);

interface CorpusResult {
  readonly file: string;
  readonly expect: string;
  readonly kind: string;
  readonly bad?: readonly string[];
  readonly refused?: boolean;
}

it.skipIf(!present)(
  'reads or clearly refuses every odd file, within time and memory, and never wrongly',
  { timeout: 900_000 },
  async () => {
    const work = mkdtempSync(join(tmpdir(), 'throughline-odd-'));
    try {
      await build({
        configFile: false,
        logLevel: 'silent',
        build: {
          ssr: resolve(import.meta.dirname, 'support/corpus-adapter.ts'),
          outDir: work,
          rolldownOptions: { output: { entryFileNames: 'adapter.mjs', codeSplitting: false } },
        },
        ssr: { noExternal: true },
      });
      const report = join(work, 'report.json');
      execFileSync(process.execPath, [
        runner,
        join(work, 'adapter.mjs'),
        '--dir',
        folder,
        '--rss',
        '1000',
        '--out',
        report,
      ]);
      const results = JSON.parse(readFileSync(report, 'utf8')) as CorpusResult[]; // written by the runner just now
      const wrong = results.filter(
        ({ kind, refused }) => !['rows', 'clear error'].includes(kind) || refused === true,
      );
      console.log(`Odd files: ${results.length - wrong.length} of ${results.length} as wanted.`);
      expect(wrong).toEqual([]);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
);
