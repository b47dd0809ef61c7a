import type { SmaaInput } from '../appraisal/smaa/smaa-input';
import type { ResultModel } from './result-matrix';

/** Random weightings near the weights in force, or any mix at all. */
export type WeightingScope = 'around' | 'any';

/** How closely weights are drawn round those in force: with 50, one of 15% is mostly drawn between 7 and 24%. */
const concentration = 50;

/** How many weightings are drawn, and from which seed: the screen and the workbook show the same figures. */
export const acceptabilityRun = { samples: 20_000, seed: 1, concentration } as const;

/** The simulation behind "how sure is this order?": weights vary, values stay. */
export function acceptabilityInput(model: ResultModel, scope: WeightingScope): SmaaInput {
  const { samples, seed } = acceptabilityRun;
  return {
    values: model.values,
    weights:
      scope === 'any' ? { kind: 'uniform' } : { kind: 'around', mean: [...model.weights], concentration },
    samples,
    seed,
    missing: model.missing,
  };
}
