import { checkList } from './check-input';

/** Whether more or less of a criterion is better. */
export type Direction = 'max' | 'min';

/** @throws TypeError or RangeError naming `directions[i]`. */
export function checkDirections(directions: readonly Direction[], criteria: number): void {
  checkList('directions', directions, criteria);
  const wrong = directions.findIndex((direction: unknown) => direction !== 'max' && direction !== 'min');
  if (wrong >= 0) throw new RangeError(`directions[${wrong}] must be 'max' or 'min'`);
}
