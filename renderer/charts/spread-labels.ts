/**
 * Moves labels apart so that none covers another: each keeps its order and moves as little as it must, within the range.
 *
 * @param wanted where each label would like to be
 * @param gap least distance between two
 * @returns a place for each, in the order given
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  range: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const places = [...wanted];
  let floor = range[0];
  for (const index of order) {
    places[index] = Math.max(places[index]!, floor);
    floor = places[index] + gap;
  }
  // What was pushed past the end is pushed back from there.
  let ceiling = range[1];
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index]!, ceiling);
    ceiling = places[index] - gap;
  }
  return places;
}
