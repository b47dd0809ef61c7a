// Budget (DESIGN section 7): the facilitator page's initial script stays under 350 kB gzip; big libraries load when needed.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../dist/renderer');
const budgetKilobytes = 350;

/** The scripts a page loads before anything is clicked: its own, and what those import statically. */
function initialScripts(page) {
  const html = readFileSync(join(root, page), 'utf8');
  const open = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) =>
    join(dirname(page), match[1]),
  );
  const seen = new Set();
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const code = readFileSync(join(root, path), 'utf8');
    for (const match of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+\.js)["']/g,
    )) {
      open.push(join(dirname(path), match[1]));
    }
  }
  return [...seen];
}

let bad = 0;
for (const page of ['facilitator/index.html', 'projector/index.html']) {
  const sizes = initialScripts(page).map((path) => ({
    path,
    size: gzipSync(readFileSync(join(root, path))).length,
  }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0) / 1024;
  const ok = total <= budgetKilobytes;
  if (!ok) bad++;
  console.log(
    `${ok ? 'ok    ' : 'OVER  '} ${page}: ${total.toFixed(0)} kB gzip of ${budgetKilobytes} (${sizes.length} files)`,
  );
  if (!ok)
    for (const { path, size } of sizes.sort((a, b) => b.size - a.size).slice(0, 8))
      console.log(`       ${(size / 1024).toFixed(0)} kB ${path}`);
}
process.exit(bad === 0 ? 0 : 1);
