import { percent } from './figures-in-words';
import { leaderOf, nameOf, type ResultModel } from './result-matrix';
import { WeightSweep } from './totals-along-weight';

/** Between which weights of one block first place stays where it is. */
export interface Stability {
  readonly sweep: WeightSweep;
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
    from: places[here]?.from ?? 0,
    to: next?.from ?? 1,
    below: places[here - 1]?.option,
    above: next?.option,
  };
  return { ...stability, sentence: sentenceOf(model, block.label, { ...stability, holder }) };
}

function sentenceOf(
  model: ResultModel,
  label: string,
  stability: Omit<Stability, 'sentence' | 'sweep'> & { readonly holder: number },
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
