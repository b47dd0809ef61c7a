// `npm run bench`: every suite tests/bench/*.bench.ts. Milliseconds are printed with the machine's load; pass or fail
// is the ratio to the named anchor in the same run. `--json` prints the rows alone; `--only name` runs one suite.
// Exit 1 over budget. Where an anchor cannot run, its rows are skipped with the reason.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'tests/bench');
// Inside node_modules, so that what the suites import from packages is found from there.
const outDir = resolve(root, 'node_modules/.cache/bench');
const json = process.argv.includes('--json');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const rows = [];

const round = (milliseconds) => Number(milliseconds.toFixed(3));
const load = () => loadavg().map((value) => Number(value.toFixed(2)));
const say = (line) => {
  if (!json) console.log(line);
};

function add(row) {
  rows.push({ ...row, load: load() });
  const mark = row.skipped ? 'skipped' : row.passed === false ? 'OVER   ' : 'ok     ';
  const figures = figuresOf(row);
  const rival = row.theirs
    ? `; ${row.anchor}: ${round(row.theirs.best)} ms; ratio ${row.ratio.toFixed(2)} of at most ${row.limit}`
    : row.anchor
      ? `; ${row.anchor}: ${row.skipped}`
      : row.exponent !== undefined
        ? `; exponent ${row.exponent.toFixed(2)}${row.limit ? ` of at most ${row.limit}` : ''}`
        : row.limit
          ? `; at most ${row.limit} ms`
          : '';
  say(`${mark} ${row.task}: ${figures}${rival}  [load ${load()[0]}]`);
}

function figuresOf(row) {
  if (row.sizes)
    return row.sizes.map((size, index) => `${size}: ${round(row.milliseconds[index])}`).join('  ');
  if (row.p95 !== undefined)
    return `p95 ${round(row.p95)} ms (median ${round(row.median)}, ${row.runs} runs)`;
  if (row.longest !== undefined) return row.longest === 0 ? 'none over 50 ms' : `${round(row.longest)} ms`;
  return row.ours ? `${round(row.ours.best)} ms (median ${round(row.ours.median)})` : row.skipped;
}

/** The run that this share of all runs is not above; nearest rank. */
function quantile(milliseconds, share) {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

async function time(work, milliseconds = 1_000) {
  await work();
  await work();
  const runs = [];
  const started = performance.now();
  while (runs.length < 3 || (performance.now() - started < milliseconds && runs.length < 500)) {
    const from = performance.now();
    await work();
    runs.push(performance.now() - from);
  }
  runs.sort((left, right) => left - right);
  return { best: runs[0], median: runs[Math.floor(runs.length / 2)] };
}

/** The first Python on this machine that has NumPy. */
function findNumpy() {
  const tried = [];
  for (const python of ['/usr/bin/python3', 'python3', 'python']) {
    const probe = spawnSync(python, ['-c', 'import numpy'], { encoding: 'utf8' });
    if (probe.status === 0) return { python };
    tried.push(probe.error ? `${python} was not found` : `${python} has no NumPy`);
  }
  return { reason: tried.join(', ') };
}

let anchor;
async function numpy() {
  if (anchor) return anchor;
  const found = findNumpy();
  if (!found.python) return (anchor = { ok: false, reason: found.reason });
  say('running the NumPy anchor (about a minute)…');
  const run = spawnSync(found.python, [resolve(folder, 'anchors/numpy_anchor.py')], {
    encoding: 'utf8',
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  if (run.status !== 0) return (anchor = { ok: false, reason: `the anchor failed: ${run.stderr.trim()}` });
  const tasks = new Map();
  for (const line of run.stdout.split('\n')) {
    const match = /^numpy\s+(.+?)\s+median\s+([\d.]+) ms\s+best\s+([\d.]+) ms/.exec(line);
    if (match) tasks.set(match[1], { median: Number(match[2]), best: Number(match[3]) });
  }
  return (anchor = { ok: true, tasks });
}

const report = {
  time,
  numpy,
  compare({ task, ours, anchor: name, theirs, limit, skipped }) {
    if (!theirs) {
      add({ task, ours, anchor: name, limit, skipped: skipped ?? 'it printed no such task' });
      return;
    }
    const ratio = ours.best / theirs.best;
    add({ task, ours, anchor: name, theirs, ratio, limit, passed: ratio <= limit });
  },
  within({ task, ours, limit }) {
    add({ task, ours, limit, passed: ours.best <= limit });
  },
  growth({ task, sizes, milliseconds, limit }) {
    const exponent = Math.log(milliseconds.at(-1) / milliseconds[0]) / Math.log(sizes.at(-1) / sizes[0]);
    const judged = limit === undefined ? {} : { limit, passed: exponent <= limit };
    add({ task: `growth of ${task}`, sizes, milliseconds, exponent, ...judged });
  },
  p95({ task, milliseconds, limit }) {
    const p95 = quantile(milliseconds, 0.95);
    const median = quantile(milliseconds, 0.5);
    add({ task, p95, median, runs: milliseconds.length, limit, passed: p95 <= limit });
  },
  longest({ task, milliseconds, limit }) {
    const longest = Math.max(0, ...milliseconds);
    add({ task, longest, limit, passed: longest <= limit });
  },
  skip({ task, reason }) {
    add({ task, skipped: reason });
  },
  root,
};

const suites = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (!only || name.startsWith(only)))
  .sort();
if (suites.length === 0) {
  console.error(only ? `no bench suite begins with “${only}”` : 'there are no bench suites');
  process.exit(2);
}
say(`${availableParallelism()} processors, load ${load().join(' ')}, Node ${process.version}`);
for (const suite of suites) {
  const name = basename(suite, '.ts');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: resolve(folder, suite),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  say(`\n${name}`);
  const { run } = await import(`${pathToFileURL(resolve(outDir, `${name}.mjs`)).href}?${Date.now()}`);
  await run(report);
}
const over = rows.filter((row) => row.passed === false);
if (json)
  console.log(JSON.stringify({ node: process.version, processors: availableParallelism(), rows }, null, 2));
else
  say(
    `\nbench: ${over.length === 0 ? 'within every budget' : `over budget: ${over.map((row) => row.task).join(', ')}`}`,
  );
process.exit(over.length === 0 ? 0 : 1);
