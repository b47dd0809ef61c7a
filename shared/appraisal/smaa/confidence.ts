import { comparable } from '../rank';
import { drawCells, optionTotal } from './draw-totals';
import type { Random } from './random';
import type { SmaaProblem } from './smaa-input';

type Contest = {
  readonly option: number;
  readonly weights: readonly number[];
  /** The others, the likeliest to win first, so that a lost draw is found out early. */
  readonly rivals: readonly number[];
};

/**
 * For each option with central weights the share of score draws in which it is first (alone or tied) under them.
 * @returns null for options without central weights.
 */
export function confidenceFactors(
  problem: SmaaProblem,
  central: readonly (readonly number[] | null)[],
  draws: { readonly samples: number; readonly random: Random },
): (number | null)[] {
  const { ranked, uncertain, least, width } = problem;
  const cells = problem.cells.slice();
  for (const [index, cell] of uncertain.entries()) cells[cell] = least[index]! + width[index]! / 2;
  const contests = central.flatMap((weights, option): Contest[] => {
    if (!weights) return [];
    const totals = ranked.map((_, other) => optionTotal(problem, cells, other, weights));
    const rivals = ranked
      .map((_, other) => other)
      .filter((other) => other !== option)
      .sort((left, right) => totals[right]! - totals[left]!);
    return [{ option, weights, rivals }];
  });
  const wins = new Float64Array(ranked.length);
  const samples = uncertain.length === 0 ? 1 : draws.samples;
  for (let sample = 0; sample < samples; sample += 1) {
    drawCells(problem, cells, draws.random);
    for (const contest of contests) if (isFirst(problem, cells, contest)) wins[contest.option]! += 1;
  }
  return central.map((weights, option) => (weights && samples > 0 ? wins[option]! / samples : null));
}

function isFirst(problem: SmaaProblem, cells: Float64Array, { option, weights, rivals }: Contest): boolean {
  const own = optionTotal(problem, cells, option, weights);
  for (const rival of rivals) {
    const other = optionTotal(problem, cells, rival, weights);
    if (other > own && comparable(other) > comparable(own)) return false;
  }
  return true;
}
