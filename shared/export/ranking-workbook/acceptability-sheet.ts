import { createSmaaRun } from '../../appraisal/smaa/smaa2';
import { acceptabilityInput, acceptabilityRun } from '../../findings/acceptability-run';
import { resultModel } from '../../findings/result-matrix';
import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** More ranks than these are counted together: past them nobody reads a share. */
const MOST_RANKS = 10;

/**
 * How often each option came at each rank when weights were drawn at random near those in force (SMAA-2, Lahdelma and
 * Salminen 2001): figures at export, because a simulation cannot be a formula. Cover says when they no longer hold.
 */
export function acceptabilitySheet(plan: Plan): SheetModel | null {
  const ranked = plan.results.ranking.filter(({ total }) => total !== null);
  if (ranked.length < 2 || plan.leaves.length < 2 || !plan.results.weights.some((weight) => weight > 0))
    return null;
  const model = resultModel(plan.project, plan.results);
  const { samples, seed, concentration } = acceptabilityRun;
  const run = createSmaaRun(acceptabilityInput(model, 'around'));
  run.draw(samples);
  // Values do not vary here, so one score draw says all there is about confidence.
  const { acceptability } = run.result(1);
  const ranks = Math.min(ranked.length, MOST_RANKS);
  const more = ranked.length > ranks;
  const runs = samples.toLocaleString('en-GB');
  return tableSheet({
    name: sheetNames.acceptability,
    title: 'Rank acceptability',
    note: `Not live: figures at export, from ${runs} random weightings near the weights used (SMAA-2, Dirichlet, concentration ${concentration}, seed ${seed}). Cover says whether they still hold.`,
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 46 },
      ...Array.from({ length: ranks }, (_, rank) => ({
        header: `Rank ${rank + 1}`,
        width: 9,
        numeric: true,
      })),
      ...(more ? [{ header: `Below rank ${ranks}`, width: 11, numeric: true }] : []),
    ],
    data: ranked.map(({ option }) => {
      const row = acceptability[plan.options.findIndex((other) => other.option.id === option.id)] ?? [];
      const rest = row.slice(ranks).reduce((sum, share) => sum + share, 0);
      return [
        cells.text(option.code),
        cells.wrapped(option.title),
        ...row.slice(0, ranks).map((share) => cells.number(share, 'percent')),
        ...(more ? [cells.number(rest, 'percent')] : []),
      ];
    }),
    frozenColumns: 2,
    locked: true,
  });
}
