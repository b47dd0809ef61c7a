// `npm run appraise -- …`: builds it when it is older than the sources, runs the command line, passes its exit code on.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
ensureInstalled();
const { staleParts } = await import('./stale.mjs');
if ((await staleParts(['commandLine'])).length > 0) {
  const built = await run(
    [resolve(root, 'build/build.mjs'), '--only', 'commandLine'],
    ['ignore', 'ignore', 'inherit'],
  );
  if (built !== 0) process.exit(built);
}
// npm runs scripts in the repository; paths are meant from where the person stands.
process.exitCode = await run(
  [resolve(root, 'dist/command-line/index.js'), ...process.argv.slice(2)],
  'inherit',
  process.env.INIT_CWD ?? process.cwd(),
);

function run(words, stdio, cwd = root) {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd, stdio });
    child.on('exit', (code) => done(code ?? 1));
  });
}
