// `npm run build`: everything into dist/; `--core`: the public library alone, with its types; `--only a,b`: chosen parts.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createBuilder, createLogger } from 'vite';
import { writeCoreTypes } from './core-types.mjs';
import { allParts, noteBuilt, sourceFingerprint } from './stale.mjs';

const root = resolve(import.meta.dirname, '..');
const option = (name) => {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
};
const coreOnly = process.argv.includes('--core');
const only = option('--only')?.split(',');
const wanted = coreOnly ? ['core'] : (only ?? allParts);

if (wanted.includes('client'))
  await import('./make-licences.mjs').then(({ writeLicences }) => writeLicences());
const fingerprint = await sourceFingerprint();
const builder = await createBuilder({
  configFile: resolve(root, 'vite.config.ts'),
  logLevel: 'warn',
  customLogger: quietAbout('"node:module" has been externalized'),
});
for (const name of wanted) {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`vite.config.ts has no environment "${name}"`);
  await builder.build(environment);
  if (name === 'core') await finishCore();
  await noteBuilt(name, fingerprint);
  console.log(`built ${name}`);
}

/** HiGHS asks for `node:module` under Node only; a first start need not open with a warning about it. */
function quietAbout(expected) {
  const logger = createLogger('warn');
  const { warn } = logger;
  logger.warn = (message, options) => {
    if (!message.includes(expected)) warn(message, options);
  };
  return logger;
}

/** What makes dist/core a package of its own. */
async function finishCore() {
  // HiGHS looks for its WebAssembly beside the script, so the library works where no node_modules are.
  await copyFile(resolve(root, 'node_modules/highs/build/highs.wasm'), resolve(root, 'dist/core/highs.wasm'));
  await writeCoreTypes();
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
}
