import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The library as an outsider has it: copied to an empty folder, no node_modules anywhere above. */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'throughline-core-'));

beforeAll(() => {
  const built = spawnSync(process.execPath, ['build/build.mjs', '--core'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  cpSync(resolve(root, 'dist/core'), join(folder, 'core'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string): string {
  writeFileSync(join(folder, 'script.mjs'), script);
  const result = spawnSync(process.execPath, ['script.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(result.status, result.stderr).toBe(0);
  return result.stdout.trim();
}

describe('dist/core', () => {
  it('runs without node_modules', () => {
    // 0.6 × 80 + 0.4 × 20 = 56; 0.6 × 40 + 0.4 × 90 = 60.
    const out = run(
      "import { weightedSum, pointsToWeights } from './core/index.js'; console.log(weightedSum([[80,20],[40,90]], pointsToWeights([60,40])).totals.join());",
    );
    expect(out).toBe('56,60');
  });

  it('solves a portfolio with the WebAssembly beside it', () => {
    // 6 + 5 for 3 + 3 beats 10 for 5 within 6.
    const out = run(
      "import { bestPortfolio } from './core/index.js'; const best = await bestPortfolio({ benefits: [10,6,5], costs: [5,3,3], budget: 6 }); console.log(best.feasible && best.chosen.join());",
    );
    expect(out).toBe('1,2');
  });

  it.each(['NodeNext', 'Bundler'])('has types that stand alone under %s resolution', (moduleResolution) => {
    const module = moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext';
    const compilerOptions = {
      lib: ['ES2023'],
      types: [],
      strict: true,
      noEmit: true,
      target: 'ES2023',
      module,
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['script.ts'] }));
    writeFileSync(
      join(folder, 'script.ts'),
      "import { weightedSum, openProject, type Project } from './core/index.js';\nexport const totals: (number | null)[] = weightedSum([[1]], [1]).totals;\nexport const title = (project: Project): string => project.title;\nexport const open = openProject;\n",
    );
    const compiler = resolve(root, 'node_modules/typescript/bin/tsc');
    expect(existsSync(compiler)).toBe(true);
    const result = spawnSync(process.execPath, [compiler, '-p', folder], { cwd: folder, encoding: 'utf8' });
    expect(result.stdout).toBe('');
  });
});
