import { checkFinite, checkMatrix, checkVector } from './check-input';

/**
 * The value of a measured quantity on a straight line: 0 at `worst`, 100 at `best`, clamped outside.
 *
 * @param x the quantity, in the unit of `worst` and `best`. A missing quantity has no value: handle it first.
 * @param worst where the value is 0; it may be above `best` (lower is better).
 * @param best where the value is 100. With `worst === best` the scale tells nothing apart and every value is 0.
 * @returns 0 to 100.
 * @throws RangeError naming the argument that is missing or infinite.
 * @see Goodwin & Wright (2014), ch. 3; DCLG (2009), Multi-criteria analysis: a manual, ch. 6.
 */
export function linearValue(x: number, worst: number, best: number): number {
  checkFinite('x', x);
  checkFinite('worst', worst);
  checkFinite('best', best);
  if (worst === best) return 0;
  const share = shareOfWay(x, worst, best);
  return share <= 0 ? 0 : share >= 1 ? 100 : 100 * share;
}

/** How far x lies on the way from `from` to `to`; halves first where the difference would overflow. */
function shareOfWay(x: number, from: number, to: number): number {
  const span = to - from;
  const done = x - from;
  if (Number.isFinite(span) && Number.isFinite(done)) return done / span;
  return (x / 2 - from / 2) / (to / 2 - from / 2);
}

/**
 * The value of a measured quantity on straight lines between points, clamped to the end points' values outside them.
 *
 * @param x the quantity. A missing quantity has no value: handle it first.
 * @param points at least two [x, value] pairs in any order, no x twice. Values usually run 0 to 100, may rise, fall or
 *   both (a value function that is not monotone deserves a warning, which is the caller's task), and are not clipped.
 * @throws RangeError naming `x` or `points[i]` if a number is missing, infinite or an x is repeated.
 * @see Goodwin & Wright (2014), ch. 3; Kirkwood (1997), Strategic Decision Making, ch. 4.
 */
export function piecewiseValue(x: number, points: readonly (readonly [x: number, value: number])[]): number {
  checkFinite('x', x);
  checkMatrix('points', points, 2);
  if (points.length < 2) throw new RangeError('points must hold at least two [x, value] pairs');
  for (const [index, [at, value]] of points.entries()) {
    checkFinite(`points[${index}][0]`, at);
    checkFinite(`points[${index}][1]`, value);
  }
  const knots = points.every(([at], index) => index === 0 || at > points[index - 1]![0])
    ? points
    : points.toSorted((left, right) => left[0] - right[0]);
  for (let index = 1; index < knots.length; index += 1) {
    if (knots[index]![0] === knots[index - 1]![0]) {
      throw new RangeError(`points: x = ${knots[index]![0]} stands twice, so its value is not known`);
    }
  }
  const [firstX, firstValue] = knots[0]!;
  if (x <= firstX) return firstValue;
  for (let index = 1; index < knots.length; index += 1) {
    const [toX, toValue] = knots[index]!;
    if (x > toX) continue;
    const [fromX, fromValue] = knots[index - 1]!;
    const share = shareOfWay(x, fromX, toX);
    // Exact at both knots, and no difference of values that could overflow.
    return share >= 1 ? toValue : fromValue * (1 - share) + toValue * share;
  }
  return knots.at(-1)![1];
}

/**
 * The value of a judged score on a constructed scale, a straight line from its lowest to its highest level:
 * on a scale from 1 to 5, 1 is worth 0 and 5 is worth 100.
 *
 * @param score the score as given, or a mean of several. Off the scale is an error here, not clamped: a 6 on a scale
 *   to 5 is a slip to be asked about.
 * @throws RangeError naming `score` if it is missing or off the scale.
 */
export function scaleValue(score: number, scale: { readonly min: number; readonly max: number }): number {
  checkFinite('score', score);
  if (score < scale.min || score > scale.max) {
    throw new RangeError(`score must lie from ${scale.min} to ${scale.max} and is ${score}`);
  }
  return linearValue(score, scale.min, scale.max);
}

/**
 * The value of a level on a scale of named levels. An unknown or empty label has no value, nor has a level that was
 * given none (NaN): missing, never zero.
 * @returns the value of the level, or null.
 * @throws RangeError naming `levels` if the value is infinite.
 */
export function levelValue(label: string, levels: ReadonlyMap<string, number>): number | null {
  const value = levels.get(label);
  if (value === undefined || Number.isNaN(value)) return null;
  checkFinite(`levels.get(${JSON.stringify(label)})`, value);
  return value;
}

/**
 * Values on a local scale: the best of the options present is 100 and the worst 0, so adding an option can move every
 * value (tell the user). Missing stays missing. A column in which all known cells are equal tells nothing apart:
 * all its values are 0 and its index stands in `flat`.
 *
 * @param column the quantities, one an option; NaN is missing.
 * @returns values 0 to 100, null where missing, and whether the column was flat.
 */
export function localValues(
  column: readonly number[],
  direction: 'max' | 'min',
): { values: (number | null)[]; flat: boolean } {
  checkVector('column', column);
  let [low, high] = [Infinity, -Infinity];
  let gaps = false;
  for (const x of column) {
    if (x < low) low = x;
    if (x > high) high = x;
    if (Number.isNaN(x)) gaps = true;
  }
  const flat = low === high;
  const [worst, best] = direction === 'max' ? [low, high] : [high, low];
  // A copy of the column stays an array of plain doubles, which is what makes filling it cheap.
  const values = column.slice();
  for (let index = 0; index < column.length; index += 1) {
    values[index] = flat ? 0 : 100 * shareOfWay(column[index]!, worst, best) + 0;
  }
  return {
    values: gaps ? column.map((x, index) => (Number.isNaN(x) ? null : values[index]!)) : values,
    flat,
  };
}
