import { efficientFrontier } from '../appraisal/money/frontier';
import type { ProjectResults, ResultOption } from '../results/project-results';
import { listInWords, percent, points, pounds } from './figures-in-words';
import { shortName } from './short-name';

export interface PlanePoint {
  readonly option: ResultOption;
  readonly cost: number;
  readonly benefit: number;
  /** People, homes or visits reached, with the unit; undefined when not known. */
  readonly reach: { readonly value: number; readonly unit: string } | undefined;
  readonly onFrontier: boolean;
  /** £ for each further point over the one before on the frontier; null for the first and for points off it. */
  readonly costOfPoint: number | null;
}

/**
 * Cost against benefit, cheapest first, with the efficient frontier: the upper-left convex hull, so that no option or mix
 * of options gives more benefit for the money (extended dominance, as in health economics).
 */
export function costPlane(results: ProjectResults): readonly PlanePoint[] {
  const points = results.options
    .filter((option) => option.netCost !== null && option.benefit !== null)
    .map((option) => ({ option, cost: option.netCost!, benefit: option.benefit! }))
    .sort((a, b) => a.cost - b.cost || b.benefit - a.benefit);
  const { places } = efficientFrontier(
    points.map((point) => point.cost),
    points.map((point) => point.benefit),
  );
  return points.map((point, index): PlanePoint => {
    const place = places[index]!;
    const reach = point.option.option.reach;
    return {
      ...point,
      reach: reach === undefined ? undefined : { value: reach.figure.value, unit: reach.unit },
      onFrontier: place.kind === 'frontier',
      costOfPoint: place.kind === 'frontier' ? place.costPerPoint : null,
    };
  });
}

/** "Only Falls team and Warm homes give more benefit for the money than any other". */
export function costPlaneInWords(points: readonly PlanePoint[]): string {
  const frontier = points.filter((point) => point.onFrontier);
  if (frontier.length === 0) return 'No option has both a cost and a benefit yet';
  const names = frontier.map((point) => shortName(point.option.option));
  const verb = names.length === 1 ? 'gives' : 'give';
  return `${listInWords(names)} ${verb} the most benefit for the money`;
}

export interface ValueForMoney {
  readonly option: ResultOption;
  /** £ for each point of benefit; null when it costs nothing or saves: then it comes first. */
  readonly costPerPoint: number | null;
  readonly place: number;
}

/**
 * Options by £ a point of benefit, cheapest point first. Those that cost nothing or save money stand before all others,
 * by benefit: a ratio with nothing below the line says nothing.
 */
export function valueForMoneyOrder(results: ProjectResults): readonly ValueForMoney[] {
  return results.options
    .filter((option) => option.netCost !== null && option.benefit !== null && option.benefit > 0)
    .map((option) => ({
      option,
      costPerPoint: option.netCost! > 0 ? option.netCost! / option.benefit! : null,
    }))
    .sort((a, b) =>
      a.costPerPoint === null || b.costPerPoint === null
        ? Number(a.costPerPoint !== null) - Number(b.costPerPoint !== null) ||
          b.option.benefit! - a.option.benefit!
        : a.costPerPoint - b.costPerPoint,
    )
    .map((entry, index) => ({ ...entry, place: index + 1 }));
}

/** Always beside that order. */
export const valueForMoneyCaution =
  'Take care: cost for each point favours small, cheap options whatever they achieve, and ten points of one option are ' +
  'not ten points of another. It orders options only when money is the one limit. Read it beside the ranking, not instead.';

/** Cost ÷ benefit with the figures of the first option that costs anything, and how its benefit comes about. */
export function valueForMoneyWorkedOut(
  results: ProjectResults,
  order: readonly ValueForMoney[],
): readonly string[] {
  const example = order.find(({ costPerPoint }) => costPerPoint !== null);
  return [
    ...(example === undefined
      ? []
      : [
          `${shortName(example.option.option)}: ${pounds(example.option.netCost!)} ÷ ${points(example.option.benefit!)} points = ${pounds(example.costPerPoint!)} for each point of benefit.`,
          `Its benefit: ${benefitInTerms(results, example.option)}.`,
        ]),
    'The cheapest point comes first. What costs nothing net, or saves, stands before all others, by benefit: there is nothing to divide. An option without a cost, or with no benefit, has no place.',
  ];
}

/** "(14.3% × 80.0 (Impact) + …) ÷ 85.7% = 70.8": weights of the criteria that count and are known, scaled up to 100%. */
function benefitInTerms({ criteria, weights }: ProjectResults, { cells, benefit }: ResultOption): string {
  const counted = criteria.flatMap((criterion, index) => {
    const value = cells[index]!.value;
    return criterion.madeFromCost || value === null
      ? []
      : [{ label: criterion.label, value, weight: weights[index]! }];
  });
  const sum = counted
    .map(({ label, value, weight }) => `${percent(weight)} × ${points(value)} (${label})`)
    .join(' + ');
  const whole = counted.reduce((total, { weight }) => total + weight, 0);
  return whole > 1 - 1e-9
    ? `${sum} = ${points(benefit!)}`
    : `(${sum}) ÷ ${percent(whole)} = ${points(benefit!)}`;
}

/** "Falls team costs least for each point of benefit: £3.5k". */
export function valueForMoneyInWords(order: readonly ValueForMoney[]): string {
  const [first] = order;
  if (first === undefined) return 'No option has both a cost and a benefit yet';
  const name = shortName(first.option.option);
  return first.costPerPoint === null
    ? `${name} gives benefit and costs nothing net`
    : `${name} costs least for each point of benefit: ${pounds(first.costPerPoint)}`;
}
