// The lock file names no registry host: it must install from whichever registry its user has.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8'));
const breaches = Object.entries(lock.packages).filter(
  ([, entry]) => typeof entry.resolved === 'string' && /^[a-z+]+:/i.test(entry.resolved),
);
const withoutIntegrity = Object.entries(lock.packages).filter(
  ([path, entry]) => path !== '' && entry.link !== true && typeof entry.integrity !== 'string',
);
for (const [path, entry] of breaches)
  console.error(`package-lock.json: ${path} is tied to ${entry.resolved}`);
for (const [path] of withoutIntegrity) console.error(`package-lock.json: ${path} has no integrity hash`);
if (lock.packages['node_modules/xlsx']?.name !== '@e965/xlsx')
  console.error('package-lock.json: xlsx is not the patched republication');
const bad =
  breaches.length +
  withoutIntegrity.length +
  (lock.packages['node_modules/xlsx']?.name === '@e965/xlsx' ? 0 : 1);
if (bad === 0) console.log(`lock file: ${Object.keys(lock.packages).length} packages, no registry host`);
process.exit(bad === 0 ? 0 : 1);
