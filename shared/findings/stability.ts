import { percent } from './figures-in-words';
import { levelInWords } from './level-in-words';
import { leaderOf, nameOf, type ResultModel } from './result-matrix';
import { WeightSweep } from './totals-along-weight';

/** Between which weights of one block first place stays where it is. */
export interface Stability {
  readonly sweep: WeightSweep;
  /** Who is first at the weight now. */
  readonly holder: number;
  /** Shares from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Who takes over below `from` and above `to`; undefined where nobody does. */
  readonly below: number | undefined;
  readonly above: number | undefined;
  readonly sentence: string;
}

/** The stability interval of first place along one weight, and in words. Undefined without a ranking. */
export function stabilityOfFirst(
  model: ResultModel,
  block: { readonly label: string; readonly leaves: readonly number[] },
): Stability | undefined {
  const leader = leaderOf(model);
  if (leader === undefined) return undefined;
  const sweep = new WeightSweep(model, block.leaves);
  const places = sweep.firstPlaces();
  const here = places.findLastIndex((place) => place.from <= sweep.now + 1e-12);
  const holder = places[here]?.option ?? leader;
  const next = places[here + 1];
  const stability = {
    sweep,
    holder,
    from: places[here]?.from ?? 0,
    to: next?.from ?? 1,
    below: places[here - 1]?.option,
    above: next?.option,
  };
  return { ...stability, sentence: sentenceOf(model, block.label, stability) };
}

function sentenceOf(
  model: ResultModel,
  label: string,
  stability: Omit<Stability, 'sentence' | 'sweep'>,
): string {
  const name = nameOf(model, stability.holder);
  const { from, to, below, above } = stability;
  if (below === undefined && above === undefined) return `${name} stays first whatever ${label} weighs`;
  if (below === undefined) {
    return `${name} stays first unless ${label} weighs more than ${percent(to)}; then ${nameOf(model, above!)} leads`;
  }
  if (above === undefined) {
    return `${name} stays first unless ${label} weighs less than ${percent(from)}; then ${nameOf(model, below)} leads`;
  }
  return (
    `${name} stays first while ${label} weighs between ${percent(from)} and ${percent(to)}; ` +
    `below, ${nameOf(model, below)} leads, above, ${nameOf(model, above)}`
  );
}

/** The block whose weight would have to move least for another option to lead. */
export function mostFragile(model: ResultModel):
  | {
      readonly block: ResultModel['blocks'][number];
      readonly stability: Stability;
      readonly distance: number;
    }
  | undefined {
  let found: ReturnType<typeof mostFragile>;
  for (const block of model.blocks) {
    const stability = stabilityOfFirst(model, { label: block.criterion.label, leaves: block.leaves });
    if (stability === undefined) return undefined;
    const down = stability.below === undefined ? Infinity : stability.sweep.now - stability.from;
    const up = stability.above === undefined ? Infinity : stability.to - stability.sweep.now;
    const distance = Math.min(down, up);
    if (found === undefined || distance < found.distance) found = { block, stability, distance };
  }
  return found;
}

/**
 * How the stretches are found, with the figures of the nearest limit in the formula:
 * t* = gap at 0% ÷ (gap at 0% + gap at 100%), where two straight lines cross.
 */
export function stabilityWorkedOut(
  model: ResultModel,
  found: readonly { readonly label: string; readonly stability: Stability }[],
): readonly string[] {
  const [nearest] = found.flatMap(limitsOf).sort((a, b) => a.distance - b.distance);
  return [
    'At weight t of a criterion an option’s total is t × its value there + (1 − t) × the mean of the rest, which keep their proportions to one another. First place holds as far as nobody else has a greater total.',
    nearest === undefined
      ? 'No other option has the greater total at any weight of a single criterion.'
      : limitInWords(model, nearest),
  ];
}

interface Limit {
  readonly label: string;
  readonly stability: Stability;
  readonly rival: number;
  readonly share: number;
  readonly distance: number;
}

function limitsOf({ label, stability }: Pick<Limit, 'label' | 'stability'>): Limit[] {
  const { from, to, below, above, sweep } = stability;
  const limit = (rival: number | undefined, share: number): Limit[] =>
    rival === undefined ? [] : [{ label, stability, rival, share, distance: Math.abs(share - sweep.now) }];
  return [...limit(below, from), ...limit(above, to)];
}

function limitInWords(model: ResultModel, { label, stability, rival, share }: Limit): string {
  const { sweep, holder } = stability;
  const level = levelInWords(model, { sweep, option: holder, rival, share });
  return `The nearest limit, ${label}, ${percent(sweep.now)} now: ${level}.`;
}
