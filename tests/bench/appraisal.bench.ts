import { bestPortfolio } from '../../shared/appraisal/money/best-portfolio';
import { writeLp } from '../../shared/appraisal/money/highs-solver';
import { checkPortfolio, logicRows, moneyRow, scaleTo } from '../../shared/appraisal/money/portfolio-problem';
import { dominated } from '../../shared/appraisal/dominance';
import { promethee2 } from '../../shared/appraisal/promethee';
import { createRandom } from '../../shared/appraisal/smaa/random';
import { smaa2 } from '../../shared/appraisal/smaa/smaa2';
import { topsis } from '../../shared/appraisal/topsis';
import { linearValue } from '../../shared/appraisal/value-functions';
import { weightedSum } from '../../shared/appraisal/weighted-sum';
import type { BenchReport, Timing } from './bench-report';

type Direction = 'max' | 'min';

/** The sizes and shares of the NumPy anchor; its numbers come from another generator, which changes nothing in cost. */
function matrix(options: number, criteria: number, seed = 1): number[][] {
  const random = createRandom(seed);
  return Array.from({ length: options }, () =>
    Array.from({ length: criteria }, () => 100 * random.uniform()),
  );
}
const ones = (count: number): number[] => new Array<number>(count).fill(1);
const directionsOf = (criteria: number): Direction[] =>
  Array.from({ length: criteria }, (_, column) => (column % 4 === 3 ? 'min' : 'max'));

/** Min–max values of each column, then totals, contributions and ranks: more than the anchor, which only totals. */
function minMaxSum(raw: readonly (readonly number[])[], weights: readonly number[]): unknown {
  const lows = raw[0]!.slice();
  const highs = raw[0]!.slice();
  for (const row of raw) {
    for (let column = 0; column < weights.length; column += 1) {
      if (row[column]! < lows[column]!) lows[column] = row[column]!;
      if (row[column]! > highs[column]!) highs[column] = row[column]!;
    }
  }
  const upwards = directionsOf(weights.length).map((direction) => direction === 'max');
  const worst = lows.map((low, column) => (upwards[column] ? low : highs[column]!));
  const best = highs.map((high, column) => (upwards[column] ? high : lows[column]!));
  const values = raw.map((row) => {
    const line = row.slice();
    for (let column = 0; column < line.length; column += 1) {
      line[column] = linearValue(row[column]!, worst[column]!, best[column]!);
    }
    return line;
  });
  return weightedSum(values, weights);
}

const linear = { type: 'linear', q: 5, p: 30 } as const;
const flows = (raw: readonly (readonly number[])[]): unknown =>
  promethee2(raw, ones(10), new Array<Direction>(10).fill('max'), new Array<typeof linear>(10).fill(linear));

function portfolioOf(options: number): Parameters<typeof bestPortfolio>[0] {
  const random = createRandom(3);
  const pick = (): number => Math.floor(random.uniform() * options);
  const costs = Array.from({ length: options }, () => Math.round(20 + 480 * random.uniform()) * 1_000);
  return {
    benefits: Array.from({ length: options }, () => Math.round(1_000 * random.uniform()) / 10),
    costs,
    budget: Math.round(costs.reduce((sum, cost) => sum + cost, 0) * 0.3),
    requires: Array.from({ length: options / 10 }, () => [pick(), pick()] as [number, number]),
    excludes: Array.from({ length: options / 20 }, () => [pick(), pick(), pick()]),
  };
}

const fastest = (first: Timing, second: Timing): Timing => (first.best < second.best ? first : second);

async function againstNumpy(report: BenchReport): Promise<void> {
  const tasks = [
    ['weighted sum and rank, 1000 × 20', 'weighted sum + min-max + rank 1000x20', 4, minMax],
    ['PROMETHEE II, 500 × 10', 'PROMETHEE II (type V) 500x10', 1, promethee],
    ['dominance, 1000 × 20', 'Pareto dominance matrix 1000x20', 1, dominance],
    ['SMAA-2, 100 000 draws, 50 × 10', 'SMAA-2 weights only 100k x 50 x 10', 1, acceptability],
  ] as const;
  const large = matrix(1000, 20);
  const weights = ones(20).map((_, index) => index + 1);
  const medium = matrix(500, 10);
  const small = matrix(50, 10);
  function minMax(): unknown {
    return minMaxSum(large, weights);
  }
  function promethee(): unknown {
    return flows(medium);
  }
  function dominance(): unknown {
    return dominated(large);
  }
  function acceptability(): unknown {
    return smaa2({ values: small, samples: 100_000, seed: 7 });
  }
  // Ours before and after theirs: a neighbour who is busy during one of the two must not decide.
  const before: Timing[] = [];
  for (const [, , , work] of tasks) before.push(await report.time(work, 3_000));
  const anchor = await report.numpy();
  for (const [index, [task, name, limit, work]] of tasks.entries()) {
    const ours = fastest(before[index]!, await report.time(work, 3_000));
    report.compare({
      task,
      ours,
      anchor: `NumPy ${name}`,
      theirs: anchor.ok ? anchor.tasks.get(name) : undefined,
      limit,
      ...(anchor.ok ? {} : { skipped: anchor.reason }),
    });
  }
}

async function againstHighs(report: BenchReport): Promise<void> {
  const input = portfolioOf(200);
  const problem = checkPortfolio(input);
  const scale = scaleTo(problem.benefits);
  const program = writeLp({
    sense: 'Maximize',
    objective: problem.benefits.map((benefit) => benefit * scale),
    rows: [...problem.budgets.map(moneyRow), ...logicRows(problem)],
  });
  const { default: loadHighs } = await import('highs');
  const solver = await loadHighs();
  const bare = (): unknown => solver.solve(program, { mip_rel_gap: 0, output_flag: false });
  const first = await report.time(() => bestPortfolio(input), 3_000);
  const theirs = await report.time(bare, 3_000);
  const ours = fastest(first, await report.time(() => bestPortfolio(input), 3_000));
  report.compare({
    task: 'best portfolio of 200 with dependencies',
    ours,
    anchor: 'bare HiGHS call on the same program',
    theirs,
    limit: 4,
  });
}

async function growth(report: BenchReport): Promise<void> {
  const sizes = [50, 100, 200, 400, 800];
  const methods = {
    'weighted sum, 10 criteria': (raw: number[][]) => weightedSum(raw, ones(10)),
    'TOPSIS, 10 criteria': (raw: number[][]) => topsis(raw, ones(10), directionsOf(10)),
    'PROMETHEE II, 10 criteria': flows,
    'dominance, 10 criteria': dominated,
    'SMAA-2, 10 criteria, 2 000 draws': (raw: number[][]) => smaa2({ values: raw, samples: 2_000, seed: 7 }),
  };
  for (const [task, method] of Object.entries(methods)) {
    const milliseconds: number[] = [];
    for (const size of sizes) {
      const raw = matrix(size, 10);
      milliseconds.push((await report.time(() => method(raw), 300)).best);
    }
    report.growth({ task, sizes, milliseconds });
  }
}

export async function run(report: BenchReport): Promise<void> {
  await againstNumpy(report);
  await againstHighs(report);
  await growth(report);
}
