import { piecewiseValue } from '../../shared/appraisal/value-functions';
import { groupTreeWeights } from '../../shared/appraisal/weights/tree';
import {
  criteria,
  leafIds,
  netCosts,
  optionIds,
  partnerIds,
  partnerPoints,
  partnerScores,
  reach,
  vfmFunction,
} from './ashmere';

/** Each partner's values 0 to 100, judged leaves only; value for money is measured and the same for all. */
const moneyColumn = leafIds.indexOf('VFM');
export const moneyValues = netCosts.map((cost, index) => piecewiseValue(cost / reach[index]!, vfmFunction));
export const partnerValues = new Map(
  partnerIds.map((partner) => [
    partner,
    partnerScores(partner).map((row) => row.map((score) => 25 * (score - 1))),
  ]),
);

/** The group's values from some partners: mean of those present, value for money beside them. */
export function valuesOf(partners: readonly string[]): number[][] {
  return optionIds.map((_, option) =>
    leafIds.map((_leaf, column) => {
      if (column === moneyColumn) return moneyValues[option]!;
      const present = partners
        .map((partner) => partnerValues.get(partner)![option]![column]!)
        .filter((value) => !Number.isNaN(value));
      return present.length === 0 ? NaN : present.reduce((sum, value) => sum + value, 0) / present.length;
    }),
  );
}

/** The group's leaf weights from some partners' 100 points. */
export function weightsOf(partners: readonly string[]): number[] {
  const points = partnerPoints('weights_points.csv').filter(({ partnerId }) => partners.includes(partnerId));
  const result = groupTreeWeights(criteria, points);
  if (!result.ok) throw new Error(result.error.message);
  return leafIds.map((leaf) => result.value.leaves.get(leaf)!);
}

export const groupValues = valuesOf(partnerIds);
export const groupWeights = weightsOf(partnerIds);
