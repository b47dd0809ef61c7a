import type { OptionId } from '../model/ids';
import type { Option } from '../model/options';

/** Dependencies among a list of options, by their places in it, as `bestPortfolio` takes them. */
export interface OptionDependencies {
  /** [a, b]: a can be chosen only together with b. */
  readonly requires: readonly (readonly [number, number])[];
  /** Pairs that cannot both be chosen. */
  readonly excludes: readonly (readonly [number, number])[];
  /** Options that need one which is not in the list: they cannot be chosen at all. */
  readonly mustNot: readonly number[];
}

/** An exclusion holds both ways, whichever of the two options it was noted on; each pair comes once. */
export function optionDependencies(options: readonly Option[]): OptionDependencies {
  const placeOf = new Map<OptionId, number>(options.map(({ id }, place) => [id, place]));
  const requires: [number, number][] = [];
  const excludes = new Map<string, readonly [number, number]>();
  const mustNot = new Set<number>();
  options.forEach((option, place) => {
    for (const id of option.requires ?? []) {
      const needed = placeOf.get(id);
      if (needed === undefined) mustNot.add(place);
      else requires.push([place, needed]);
    }
    for (const id of option.excludes ?? []) {
      const other = placeOf.get(id);
      if (other === undefined) continue;
      const pair = [Math.min(place, other), Math.max(place, other)] as const;
      excludes.set(pair.join('/'), pair);
    }
  });
  return { requires, excludes: [...excludes.values()], mustNot: [...mustNot] };
}
