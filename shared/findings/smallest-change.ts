import { valueOf, weightInForce } from '../results/project-results';
import { countOf, percent, place, points } from './figures-in-words';
import { levelInWords } from './level-in-words';
import { nameOf, type ResultModel } from './result-matrix';
import { type RankStretch, WeightSweep } from './totals-along-weight';

/** One weight moved as little as possible so that an option reaches a place. */
export interface WeightChange {
  readonly kind: 'weight';
  readonly block: ResultModel['blocks'][number];
  /** Share at which it draws level; just beyond, it has the place. */
  readonly to: number;
  /** Points of weight, 0 to 100, without sign. */
  readonly by: number;
  readonly sentence: string;
}

/** One mean score moved as little as possible, all others as they are. */
export interface ScoreChange {
  readonly kind: 'score';
  /** Index of the leaf criterion. */
  readonly criterion: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

export interface SmallestChange {
  readonly weights: readonly WeightChange[];
  readonly scores: readonly ScoreChange[];
}

/** Whether a rank satisfies what was asked for. */
export type WantedRank = { readonly atMost: number } | { readonly atLeast: number };

const satisfies = (rank: number | null, wanted: WantedRank): boolean =>
  rank !== null && ('atMost' in wanted ? rank <= wanted.atMost : rank >= wanted.atLeast);

/**
 * The smallest single changes that give an option a wanted rank: of one weight (others keep their proportions), or of
 * one of its own mean scores within the scale. Sorted, smallest first; empty lists when no single change can do it.
 */
export function smallestChange(model: ResultModel, option: number, wanted: WantedRank): SmallestChange {
  return {
    weights: model.blocks
      .flatMap((block) => weightChange(model, option, wanted, block) ?? [])
      .sort((a, b) => a.by - b.by),
    scores: model.results.criteria
      .flatMap((_, criterion) => scoreChange(model, option, wanted, criterion) ?? [])
      .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from)),
  };
}

function weightChange(
  model: ResultModel,
  option: number,
  wanted: WantedRank,
  block: ResultModel['blocks'][number],
): WeightChange | undefined {
  const sweep = new WeightSweep(model, block.leaves);
  const nearest = firstSatisfying(sweep.ranksFromHere(option), wanted);
  if (nearest === undefined) return undefined;
  const verb = nearest > sweep.now ? 'more' : 'less';
  return {
    kind: 'weight',
    block,
    to: nearest,
    by: Math.abs(nearest - sweep.now) * 100,
    sentence:
      `${block.criterion.label} would have to weigh ${verb} than ${percent(nearest)} ` +
      `instead of ${percent(sweep.now)}`,
  };
}

function firstSatisfying(stretches: Iterable<RankStretch>, wanted: WantedRank): number | undefined {
  for (const { edge, rank } of stretches) if (satisfies(rank, wanted)) return edge;
  return undefined;
}

function scoreChange(
  model: ResultModel,
  option: number,
  wanted: WantedRank,
  column: number,
): ScoreChange | undefined {
  const criterion = model.results.criteria[column]!;
  const cell = model.results.options[option]!.cells[column]!;
  const own = model.results.options[option]!;
  if (criterion.basis !== 'judged' || cell.raw === null || cell.value === null || own.total === null)
    return undefined;
  const others = model.results.options.flatMap((other, index) =>
    index === option || other.total === null ? [] : [other.total],
  );
  const target = targetTotal(others, wanted);
  if (target === undefined) return undefined;
  const weight = weightInForce(own, column, model.weights);
  if (weight <= 0) return undefined;
  const to = rawWithValue(criterion, cell.value + (target - own.total) / weight);
  if (to === undefined) return undefined;
  return {
    kind: 'score',
    criterion: column,
    from: cell.raw,
    to,
    sentence: `its mean score on ${criterion.label} would have to be ${points(to)} instead of ${points(cell.raw)}`,
  };
}

/** The total that draws level with the place wanted. */
function targetTotal(others: readonly number[], wanted: WantedRank): number | undefined {
  const descending = [...others].sort((a, b) => b - a);
  return 'atMost' in wanted ? descending[wanted.atMost - 1] : descending[wanted.atLeast - 2];
}

/** The raw score with a value, by halving the scale; undefined when no score on the scale reaches it. */
function rawWithValue(
  criterion: ResultModel['results']['criteria'][number],
  value: number,
): number | undefined {
  let { min: low, max: high } = criterion.scale;
  const at = (raw: number) => valueOf(criterion, raw)!;
  const rising = at(high) >= at(low);
  const [least, most] = rising ? [at(low), at(high)] : [at(high), at(low)];
  if (value < least - 1e-9 || value > most + 1e-9) return undefined;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (at(middle) < value === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How the smallest weight and the smallest score come about, with the option's own figures in the formula. */
export function smallestChangeWorkedOut(
  model: ResultModel,
  option: number,
  { weights: [weight], scores: [score] }: SmallestChange,
): readonly string[] {
  return [
    ...(weight === undefined ? [] : weightWorkedOut(model, option, weight)),
    ...(score === undefined ? [] : [scoreWorkedOut(model, option, score)]),
    'One thing is moved at a time: a weight while the others keep their proportions to one another, or one mean score of the option itself, no further than its scale goes.',
  ];
}

function weightWorkedOut(model: ResultModel, option: number, { block, to }: WeightChange): string[] {
  const sweep = new WeightSweep(model, block.leaves);
  const own = sweep.totalAt(option, to);
  // Whoever it draws level with there; at an end of the scale it may be nobody.
  const rival = model.results.options.findIndex((_, other) => {
    const total = sweep.totalAt(other, to);
    return other !== option && own !== null && total !== null && Math.abs(total - own) < 1e-6;
  });
  if (rival < 0) return [];
  return [`${block.criterion.label}: ${levelInWords(model, { sweep, option, rival, share: to })}.`];
}

function scoreWorkedOut(model: ResultModel, option: number, { criterion, from, to }: ScoreChange): string {
  const { label } = model.results.criteria[criterion]!;
  const own = model.results.options[option]!;
  const cell = own.cells[criterion]!;
  const value = valueOf(model.results.criteria[criterion]!, to)!;
  const weight = weightInForce(own, criterion, model.weights);
  const gain = weight * (value - cell.value!);
  return (
    `Score on ${label}: ${points(to)} instead of ${points(from)} is worth a value of ${points(value)} instead of ${points(cell.value!)}; ` +
    `(${points(value)} − ${points(cell.value!)}) × ${percent(weight)} = ${gain.toFixed(2).replace('-', '−')} points, which is the distance.`
  );
}

/** The change in one sentence: "To come first, Cost would have to weigh more than 30% instead of 14%." */
export function smallestChangeInWords(
  model: ResultModel,
  option: number,
  wanted: WantedRank,
  change: SmallestChange,
): string {
  const rank = 'atMost' in wanted ? wanted.atMost : wanted.atLeast;
  const name = nameOf(model, option);
  if (satisfies(model.results.options[option]!.rank, wanted)) {
    return `${name} is already ${place(model.results.options[option]!.rank!)}.`;
  }
  const [weight] = change.weights;
  const [score] = change.scores;
  if (!weight && !score) return `No single weight and no single score would make ${name} ${place(rank)}.`;
  const parts = [
    ...(weight ? [`${weight.sentence} (${countOf(Number(weight.by.toFixed(1)), 'point')} of weight)`] : []),
    ...(score ? [score.sentence] : []),
  ];
  const only =
    weight && !score ? '; no single score would do it' : !weight ? '; no single weight would do it' : '';
  return `For ${name} to be ${place(rank)}, ${parts.join(', or ')}${only}.`;
}
