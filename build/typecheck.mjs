// Each environment is compiled against only the libraries it has, so `document` in shared/ or `fs` in renderer/ is an error.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const environments = ['shared', 'renderer', 'electron', 'tests'];
const run = (name) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '-p',
        `build/tsconfig.${name}.json`,
        '--incremental',
        '--tsBuildInfoFile',
        `node_modules/.cache/tsc/${name}.tsbuildinfo`,
      ],
      { cwd: root, stdio: 'inherit' },
    );
    child.on('close', (code) => done(code ?? 1));
  });
const codes = [];
for (let index = 0; index < environments.length; index += 2) {
  codes.push(...(await Promise.all(environments.slice(index, index + 2).map(run))));
}
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
