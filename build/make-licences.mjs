// The licence page of the app: every package that ships, with its licence text. Written at build time, not committed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export async function writeLicences() {
  const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));
  const parts = [readFileSync(resolve(root, 'LICENSE'), 'utf8')];
  for (const [path, entry] of Object.entries(lock.packages).sort()) {
    if (path === '' || entry.dev === true || entry.devOptional === true || entry.optional === true) continue;
    const folder = resolve(root, path);
    if (!existsSync(folder)) continue;
    const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
    const text = file
      ? readFileSync(resolve(folder, file), 'utf8').trim()
      : `Licence: ${String(entry.license)}`;
    parts.push(`${path.replace(/^.*node_modules\//, '')} ${entry.version}\n\n${text}`);
  }
  await mkdir(resolve(root, 'dist'), { recursive: true });
  await writeFile(resolve(root, 'dist/LICENCES.txt'), parts.join(`\n\n${'-'.repeat(78)}\n\n`));
}
