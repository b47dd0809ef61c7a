// Which parts of dist/ are older than the sources? Answered by content, so that a fresh clone, a branch switch and a copied
// folder all work.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** What each part was built from: part → fingerprint of the sources. */
const stampPath = resolve(root, 'dist/built-from.json');
const sources = ['shared', 'renderer', 'electron'];
const files = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'build/build.mjs',
  'build/core-types.mjs',
];

/** Every part that `build.mjs` can make, and the file it cannot be without. */
const outputs = {
  client: 'dist/renderer/facilitator/index.html',
  main: 'dist/main/index.cjs',
  preload: 'dist/preload/index.cjs',
  browserHost: 'dist/browser-host/index.js',
  core: 'dist/core/index.js',
  commandLine: 'dist/command-line/index.js',
};
export const allParts = Object.keys(outputs);

export async function sourceFingerprint() {
  const hash = createHash('sha256');
  const paths = [...files];
  for (const folder of sources) {
    const entries = await readdir(resolve(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile()) paths.push(relative(root, join(entry.parentPath, entry.name)));
  }
  for (const path of paths.sort())
    hash
      .update(path)
      .update('\0')
      .update(await readFile(resolve(root, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Those of the parts that have to be built, or built again. */
export async function staleParts(parts = allParts) {
  const [stamps, fingerprint] = await Promise.all([readStamps(), sourceFingerprint()]);
  return parts.filter((part) => stamps[part] !== fingerprint || !existsSync(resolve(root, outputs[part])));
}

export async function noteBuilt(part, fingerprint) {
  const stamps = { ...(await readStamps()), [part]: fingerprint };
  await writeFile(stampPath, `${JSON.stringify(stamps, null, 2)}\n`);
}

async function readStamps() {
  try {
    return JSON.parse(await readFile(stampPath, 'utf8'));
  } catch {
    // Nothing built yet, or a build that was broken off.
    return {};
  }
}
