// Every installed package carries a licence a council may redistribute; what ships in the app is listed with --list.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Python-2.0',
  'WTFPL',
  'Zlib',
]);
/** Development only, never shipped: reason beside each. */
const allowedForDevelopment = new Map([
  ['MPL-2.0', 'axe-core and lightningcss: used unchanged, in tests and in the build only'],
]);
const accepts = (expression, dev) =>
  expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) =>
      choice
        .split(/\s+AND\s+/)
        .every((name) => allowed.has(name.trim()) || (dev && allowedForDevelopment.has(name.trim()))),
    );

let bad = 0;
const shipped = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link === true) continue;
  const manifestPath = resolve(root, path, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  const licence =
    entry.license ?? (typeof manifest.license === 'string' ? manifest.license : manifest.license?.type);
  if (typeof licence !== 'string' || !accepts(licence, entry.dev === true || entry.devOptional === true)) {
    console.error(`${path}: licence ${String(licence)} is not on the list`);
    bad++;
  }
  if (entry.hasInstallScript === true && entry.dev !== true && entry.optional !== true) {
    console.error(`${path}: runs a script at install`);
    bad++;
  }
  if (entry.dev !== true && entry.devOptional !== true)
    shipped.push(`${path.replace(/^.*node_modules\//, '')} ${entry.version} ${licence}`);
}
if (process.argv.includes('--list')) console.log(shipped.sort().join('\n'));
if (bad === 0)
  console.log(
    `licences: ${Object.keys(lock.packages).length - 1} packages, all allowed; ${shipped.length} may ship`,
  );
process.exit(bad === 0 ? 0 : 1);
