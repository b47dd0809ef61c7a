// Is dist/ older than the sources? Answered by content, so that a fresh clone, a branch switch and a copied folder all work.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
export const stampPath = resolve(root, 'dist/built-from.txt');
const sources = ['shared', 'renderer', 'electron'];
const files = ['package.json', 'package-lock.json', 'vite.config.ts', 'build/build.mjs'];

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

/** True when a build is needed. */
export async function isStale() {
  const outputs = [
    'dist/renderer/facilitator/index.html',
    'dist/main/index.cjs',
    'dist/preload/index.cjs',
    'dist/browser-host/index.js',
    'dist/core/index.js',
    'dist/command-line/index.js',
  ];
  if (!existsSync(stampPath) || outputs.some((path) => !existsSync(resolve(root, path)))) return true;
  return (await readFile(stampPath, 'utf8')) !== (await sourceFingerprint());
}
