import { checkFiniteVector } from '../check-input';

/** Where an option stands on the cost–benefit plane. */
export type FrontierPlace =
  | {
      readonly kind: 'frontier';
      /** Cost of one more point of benefit over the option before it on the frontier; null for the cheapest. */
      readonly costPerPoint: number | null;
    }
  /** Another option costs no more and brings no less, and one of the two is better. */
  | { readonly kind: 'dominated'; readonly by: number }
  /** A mixture of two neighbours on the frontier brings more for the same cost. */
  | { readonly kind: 'extended'; readonly between: readonly [number, number] };

export type Frontier = {
  /** Indices of the options on the frontier by rising cost. */
  frontier: number[];
  /** One an option. */
  places: FrontierPlace[];
};

/**
 * The efficient frontier of options of which one is to be chosen: the upper left convex hull of the cost–benefit plane,
 * so that dominance by any mixture (extended dominance) is found however many options it takes at once. Cost of the
 * next point of benefit rises along it.
 *
 * @param costs, benefits one an option. Benefits should not contain criteria made from cost. Negative costs (savings)
 *   and benefits are allowed.
 * @returns options that are the same in both stand on the frontier together if one does; `costPerPoint` is then that
 *   of the first.
 * @throws TypeError or RangeError naming `costs[i]` or `benefits[i]`, also for a missing one (leave that option out).
 * @see Cantor (1994), J. Health Economics 13, for extended dominance; Andrew (1979), IPL 9, for the hull.
 */
export function efficientFrontier(costs: readonly number[], benefits: readonly number[]): Frontier {
  checkFiniteVector('costs', costs);
  checkFiniteVector('benefits', benefits, costs.length);
  const order = costs
    .map((_, option) => option)
    .sort((a, b) => costs[a]! - costs[b]! || benefits[b]! - benefits[a]! || a - b);
  const hull: number[] = [];
  const places = new Array<FrontierPlace>(costs.length);
  const same = (a: number, b: number): boolean => costs[a] === costs[b] && benefits[a] === benefits[b];
  const twins: [option: number, twin: number][] = [];
  let best = -1;
  for (const option of order) {
    if (best >= 0 && same(option, best)) {
      twins.push([option, best]);
      continue;
    }
    if (best >= 0 && benefits[option]! <= benefits[best]!) {
      places[option] = { kind: 'dominated', by: best };
      continue;
    }
    best = option;
    // Those that lie on or below the line from the one before to this one are beaten by a mixture of the two.
    while (hull.length >= 2 && slope(hull.at(-2)!, hull.at(-1)!) <= slope(hull.at(-2)!, option)) hull.pop();
    hull.push(option);
  }
  function slope(from: number, to: number): number {
    // Halves keep differences of huge numbers finite; equal factors cancel out in the comparison.
    return (benefits[to]! / 2 - benefits[from]! / 2) / (costs[to]! / 2 - costs[from]! / 2);
  }
  for (const [index, option] of hull.entries()) {
    const before = hull[index - 1];
    const costPerPoint = before === undefined ? null : finite(1 / slope(before, option));
    places[option] = { kind: 'frontier', costPerPoint };
  }
  for (const option of order) {
    if (places[option] || twins.some(([twin]) => twin === option)) continue;
    const above = hull.findIndex((other) => costs[other]! > costs[option]!);
    places[option] = { kind: 'extended', between: [hull[above - 1]!, hull[above]!] };
  }
  for (const [option, twin] of twins) places[option] = places[twin]!;
  const onFrontier = order.filter((option) => places[option]!.kind === 'frontier');
  return { frontier: onFrontier, places };
}

function finite(ratio: number): number {
  return Number.isFinite(ratio) ? ratio : Number.MAX_VALUE;
}
