// `npm run check`: everything that is quick, in two lanes so that two cores are used. Prints what ran and how long it took.
// Without its cache the typed lint takes as long as all the rest together, so it has a lane to itself.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const lanes = [
  [
    ['format', 'format:check'],
    ['types', 'typecheck'],
    ['layers', 'depcruise'],
    ['lock file', 'check:lock'],
    ['licences', 'check:licences'],
    ['unit tests', 'test:unit'],
  ],
  [['lint', 'lint']],
];

function runScript([name, script]) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) =>
      done({ name, code, output, seconds: ((Date.now() - started) / 1000).toFixed(1) }),
    );
  });
}

const results = await Promise.all(
  lanes.map(async (lane) => {
    const done = [];
    for (const step of lane) {
      const result = await runScript(step);
      console.log(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds} s)`);
      if (result.code !== 0) console.log(result.output);
      done.push(result);
    }
    return done;
  }),
);
const failed = results.flat().filter((result) => result.code !== 0);
console.log(
  failed.length === 0 ? 'check: all passed' : `check: ${failed.map((step) => step.name).join(', ')} failed`,
);
process.exit(failed.length === 0 ? 0 : 1);
