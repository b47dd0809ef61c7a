import { checkFiniteVector } from '../check-input';

export type ValueForMoney = {
  option: number;
  /** Benefit for each unit of cost; null where the cost is not above zero and the ratio would mean nothing. */
  ratio: number | null;
  /** Sums down to and with this option. */
  cumulativeCost: number;
  cumulativeBenefit: number;
};

/**
 * Options in value-for-money order: most benefit for each pound first. Read with its cumulative sums it is the best way
 * to spend any budget that it fits exactly; for other budgets the best set can do better.
 *
 * @param benefits, costs one an option. Benefits should not contain criteria made from cost.
 * @returns first the options that cost nothing or save money and bring benefit or none, most benefit first; then by
 *   ratio; last those that save money or cost nothing and do harm, least harm first. Ties keep the order given.
 * @throws TypeError or RangeError naming `benefits[i]` or `costs[i]`, also for a missing one.
 * @see Phillips & Bana e Costa (2007), Annals of Operations Research 154, on priority by benefit–cost ratio.
 */
export function valueForMoneyOrder(benefits: readonly number[], costs: readonly number[]): ValueForMoney[] {
  checkFiniteVector('benefits', benefits);
  checkFiniteVector('costs', costs, benefits.length);
  const ratio = (option: number): number | null => {
    if (costs[option]! <= 0) return null;
    const quotient = benefits[option]! / costs[option]!;
    return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, quotient));
  };
  const group = (option: number): number => (costs[option]! > 0 ? 1 : benefits[option]! >= 0 ? 0 : 2);
  const order = benefits
    .map((_, option) => option)
    .sort((a, b) => {
      if (group(a) !== group(b)) return group(a) - group(b);
      const [left, right] = group(a) === 1 ? [ratio(a)!, ratio(b)!] : [benefits[a]!, benefits[b]!];
      return left === right ? a - b : right - left;
    });
  let [cumulativeCost, cumulativeBenefit] = [0, 0];
  const add = (sum: number, term: number): number =>
    Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, sum + term));
  return order.map((option) => {
    cumulativeCost = add(cumulativeCost, costs[option]!);
    cumulativeBenefit = add(cumulativeBenefit, benefits[option]!);
    return { option, ratio: ratio(option), cumulativeCost, cumulativeBenefit };
  });
}
