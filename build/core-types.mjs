// The types of dist/core: declarations from the compiler that stand alone, so that a script with no node_modules,
// `lib: ES2023` and `types: []` compiles against them under every module resolution.
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const core = resolve(root, 'dist/core');
const out = join(core, 'types');

/** valibot's own declarations travel along: our schemas' types are made of them. It names two web types it can check. */
const vendored = { valibot: { from: 'node_modules/valibot/dist/index.d.mts', missing: ['Blob', 'File'] } };

export async function writeCoreTypes() {
  await rm(out, { recursive: true, force: true });
  emitDeclarations();
  await keepReachable();
  await mkdir(join(out, 'vendor'), { recursive: true });
  for (const [name, { from, missing }] of Object.entries(vendored)) {
    const stubs = missing
      .map((type) => `interface ${type} { readonly size: number; readonly type: string }`)
      .join('\n');
    await writeFile(
      join(out, 'vendor', `${name}.d.ts`),
      `${stubs}\n${await readFile(resolve(root, from), 'utf8')}`,
    );
    await copyFile(
      resolve(root, `node_modules/${name}/LICENSE.md`),
      join(out, 'vendor', `${name}-LICENCE.md`),
    );
  }
  for (const file of await declarations())
    await writeFile(file, standAlone(file, await readFile(file, 'utf8')));
  await writeFile(join(core, 'index.d.ts'), "export * from './types/index.js';\n");
}

function emitDeclarations() {
  const options = [
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--declaration',
    '--outDir',
    out,
    '--rootDir',
    'shared',
  ];
  const result = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'build/tsconfig.shared.json', ...options],
    { cwd: root, stdio: 'inherit' },
  );
  if (result.status !== 0) throw new Error('the declarations of the core could not be written');
}

async function declarations() {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.d.ts') && !entry.parentPath.endsWith('vendor'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const specifiers = /((?:from|import)\s*\(?\s*)(['"])([^'"]+)\2/g;

/** The file a relative specifier names. */
function targetOf(file, specifier) {
  const base = resolve(dirname(file), specifier);
  return [`${base}.d.ts`, join(base, 'index.d.ts')].find((path) => existsSync(path));
}

/** Only what the public entry reaches is shipped. */
async function keepReachable() {
  const open = [join(out, 'index.d.ts')];
  const reached = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const [, , , specifier] of (await readFile(file, 'utf8')).matchAll(specifiers)) {
      const target = specifier.startsWith('.') ? targetOf(file, specifier) : undefined;
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  for (const file of await declarations()) if (!reached.has(file)) await rm(file);
}

/** Specifiers with extensions, and vendored types for what came from a package. */
function standAlone(file, text) {
  return text.replace(specifiers, (whole, before, quote, specifier) => {
    if (specifier.startsWith('.')) {
      const target = targetOf(file, specifier);
      if (target === undefined)
        throw new Error(`${relative(root, file)} names ${specifier}, which was not emitted`);
      const path = relative(dirname(file), target)
        .replace(/\\/g, '/')
        .replace(/\.d\.ts$/, '.js');
      return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
    }
    if (!(specifier in vendored)) throw new Error(`${relative(root, file)} needs types of ${specifier}`);
    const path = relative(dirname(file), join(out, 'vendor', `${specifier}.js`)).replace(/\\/g, '/');
    return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
  });
}
