import { comparable } from '../appraisal/rank';
import { totalOf } from '../appraisal/weighted-sum';
import { valueOf, weightInForce } from '../results/project-results';
import { countOf, listInWords, points } from './figures-in-words';
import { leaderOf, nameOf, type ResultModel, weightsWith } from './result-matrix';

/** Who leads, by how much, and what little would turn it. */
export interface WhoLeads {
  readonly kind: 'none' | 'tie' | 'close' | 'clear';
  /** The sentence a director repeats. */
  readonly sentence: string;
  /** Why it is too close, or what was tried and did not turn it. */
  readonly because: string;
  /** Points between first and second; null without two totals. */
  readonly gap: number | null;
  /** Option indices in first place. */
  readonly leaders: readonly number[];
  readonly runnerUp: number | undefined;
}

/** A result is too close to call when moving one criterion's weight by this much gives another first place. */
const closeWeight = 0.05;

/**
 * Who leads and by how much. "Too close to call" when the order at the top turns with one score moved by one step of its
 * scale (one scorer, one criterion, either option), or with one criterion's weight moved by five points of 100 while the
 * others keep their proportions.
 */
export function whoLeads(model: ResultModel): WhoLeads {
  const leader = leaderOf(model);
  const ranked = model.results.ranking.filter((option) => option.rank !== null);
  if (leader === undefined) {
    return {
      kind: 'none',
      sentence: 'Nothing is ranked yet',
      because: 'A ranking needs at least one option with scores and one criterion with weight.',
      gap: null,
      leaders: [],
      runnerUp: undefined,
    };
  }
  const leaders = model.results.options.flatMap((option, index) => (option.rank === 1 ? [index] : []));
  const second = ranked[leaders.length];
  const runnerUp = second === undefined ? undefined : model.results.options.indexOf(second);
  const gap = leaders.length > 1 ? 0 : second === undefined ? null : ranked[0]!.total! - second.total!;
  const common = { gap, leaders, runnerUp };
  if (leaders.length > 1) {
    const names = listInWords(leaders.map((index) => nameOf(model, index)));
    return {
      ...common,
      kind: 'tie',
      sentence: `Too close to call: ${names} tie`,
      because: `Each has ${points(ranked[0]!.total!)} points.`,
    };
  }
  const name = nameOf(model, leader);
  if (runnerUp === undefined || gap === null) {
    return { ...common, kind: 'clear', sentence: `${name} is the only option ranked`, because: '' };
  }
  const turned = turnedByWeight(model, leader) ?? turnedByScore(model, leader);
  if (turned !== undefined) {
    return {
      ...common,
      kind: 'close',
      sentence: `Too close to call: ${name} is ${countOf(Number(gap.toFixed(1)), 'point')} ahead`,
      because: turned,
    };
  }
  return {
    ...common,
    kind: 'clear',
    sentence: `${name} leads by ${countOf(Number(gap.toFixed(1)), 'point')}`,
    because:
      'Neither one score moved by one step nor one weight moved by five points of 100 would change first place.',
  };
}

function turnedByWeight(model: ResultModel, leader: number): string | undefined {
  for (const { criterion, leaves, weight } of model.blocks) {
    for (const step of [closeWeight, -closeWeight]) {
      const share = Math.min(1, Math.max(0, weight + step));
      const other = overtaker(model, weightsWith(model.weights, leaves, share), leader);
      if (other === undefined) continue;
      return (
        `With ${criterion.label} at ${points(share * 100)} instead of ${points(weight * 100)} of 100, ` +
        `${nameOf(model, other)} would be first or level.`
      );
    }
  }
  return undefined;
}

/** The best of the options level with or ahead of the leader under other weights; totals only, for speed. */
function overtaker(model: ResultModel, weights: readonly number[], leader: number): number | undefined {
  let most = comparable(totalOf(model.values[leader]!, weights, model.missing) ?? -Infinity);
  let found: number | undefined;
  for (const [index, row] of model.values.entries()) {
    if (index === leader) continue;
    const total = comparable(totalOf(row, weights, model.missing) ?? -Infinity);
    if (total < most || total === -Infinity) continue;
    most = total;
    found = index;
  }
  return found;
}

function turnedByScore(model: ResultModel, leader: number): string | undefined {
  const { options, criteria } = model.results;
  const top = options[leader]!.total!;
  let best: { readonly left: number; readonly words: string } | undefined;
  for (const [index, rival] of options.entries()) {
    if (index === leader || rival.total === null) continue;
    for (const [column, criterion] of criteria.entries()) {
      const down = stepEffect(model, leader, column, -1);
      const up = stepEffect(model, index, column, 1);
      const change = Math.max(-down, up);
      const left = top - rival.total - change;
      if (left > 1e-9 || (best && best.left <= left)) continue;
      const moved =
        up >= -down
          ? `one score of ${nameOf(model, index)} raised`
          : `one score of ${nameOf(model, leader)} lowered`;
      best = {
        left,
        words: `With ${moved} by one step on ${criterion.label}, ${nameOf(model, index)} would be first or level.`,
      };
    }
  }
  return best?.words;
}

/** Change of an option's total when one scorer moves one score by one step of the scale. */
function stepEffect(model: ResultModel, option: number, column: number, direction: 1 | -1): number {
  const criterion = model.results.criteria[column]!;
  const own = model.results.options[option]!;
  const cell = own.cells[column]!;
  const scores = cell.summary?.scores ?? [];
  if (scores.length === 0 || cell.raw === null || cell.value === null) return 0;
  const step = criterion.scale.step > 0 ? criterion.scale.step : 1;
  const room =
    direction > 0
      ? Math.max(...scores.map((score) => criterion.scale.max - score.value))
      : Math.max(...scores.map((score) => score.value - criterion.scale.min));
  if (room <= 0) return 0;
  const mean = cell.raw + (direction * Math.min(step, room)) / scores.length;
  const weight = weightInForce(own, column, model.weights);
  return weight * ((valueOf(criterion, mean) ?? cell.value) - cell.value);
}
