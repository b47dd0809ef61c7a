// `npm run build`: everything into dist/; `--core`: the public library alone, with its types; `--only a,b`: chosen parts.
import { existsSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createBuilder } from 'vite';
import { sourceFingerprint, stampPath } from './stale.mjs';

const root = resolve(import.meta.dirname, '..');
const option = (name) => {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
};
const coreOnly = process.argv.includes('--core');
const only = option('--only')?.split(',');
const wanted = coreOnly
  ? ['core']
  : (only ?? ['client', 'main', 'preload', 'browserHost', 'core', 'commandLine']);

if (wanted.includes('client'))
  await import('./make-licences.mjs').then(({ writeLicences }) => writeLicences());
const fingerprint = await sourceFingerprint();
const builder = await createBuilder({ configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
for (const name of wanted) {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`vite.config.ts has no environment "${name}"`);
  await builder.build(environment);
  console.log(`built ${name}`);
}
if (wanted.includes('core')) {
  // HiGHS looks for its WebAssembly beside the script, so the library works where no node_modules are.
  await copyFile(resolve(root, 'node_modules/highs/build/highs.wasm'), resolve(root, 'dist/core/highs.wasm'));
  await buildCoreTypes();
}
if (!coreOnly && !only) await writeFile(stampPath, fingerprint);

/** Types that compile under `lib: ES2023, types: []`: declarations from the compiler, one folder beside index.js. */
async function buildCoreTypes() {
  const out = resolve(root, 'dist/core/types');
  await rm(out, { recursive: true, force: true });
  const result = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      resolve(root, 'build/tsconfig.shared.json'),
      '--noEmit',
      'false',
      '--emitDeclarationOnly',
      '--declaration',
      '--outDir',
      out,
      '--rootDir',
      resolve(root, 'shared'),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (result.status !== 0) process.exit(1);
  await writeFile(resolve(root, 'dist/core/index.d.ts'), "export * from './types/index';\n");
  const { version, license } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8'));
  const manifest = {
    name: 'throughline-core',
    version,
    license,
    type: 'module',
    main: 'index.js',
    types: 'index.d.ts',
  };
  await writeFile(resolve(root, 'dist/core/package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (!existsSync(resolve(root, 'dist/core/index.js'))) throw new Error('dist/core/index.js was not written');
}
