/**
 * How much a plain value holds: itself and everything inside it, counted no further than `limit`. Messages and database
 * writes copy values one by one, so this is what their time goes by.
 */
export function weightOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let weight = 1;
  for (const part of Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value)) {
    weight += weightOf(part, limit - weight);
    if (weight >= limit) return weight;
  }
  return weight;
}

/** The items in order, in slices that weigh no more than `limit`; an item heavier than that stands alone. */
export function slicesByWeight<Item>(items: readonly Item[], limit: number): Item[][] {
  const slices: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item, limit + 1);
    const last = slices.at(-1);
    if (last && weight <= room) last.push(item);
    else {
      slices.push([item]);
      room = limit;
    }
    room -= weight;
  }
  return slices;
}
