import { checkMatrix } from './check-input';
import { comparable } from './rank';

export type Dominance = {
  /** For each option the indices it dominates, rising. */
  dominates: number[][];
  /** Indices of the options that no other dominates, rising. */
  frontier: number[];
};

/**
 * Weak (Pareto) dominance: an option dominates another if it is at least as good on every criterion and better on one.
 * Values are compared rounded to nine decimals, as totals are.
 *
 * @param values options in rows, criteria in columns, higher is better (use values, or negate what is better low). With
 *   a missing cell (NaN) on either side the pair is unknown: neither dominates, whatever the other criteria say.
 * @returns who dominates whom, and the frontier. Options that are the same dominate neither each other nor leave the
 *   frontier because of it. Without criteria nothing dominates.
 * @throws TypeError or RangeError naming `values[row][column]`.
 */
export function dominated(values: readonly (readonly number[])[]): Dominance {
  const columns = checkMatrix('values', values);
  const options = values.length;
  const flat = new Float64Array(options * columns);
  const complete: number[] = [];
  for (let row = 0; row < options; row += 1) {
    let gaps = false;
    for (let column = 0; column < columns; column += 1) {
      const value = values[row]![column]!;
      gaps ||= Number.isNaN(value);
      flat[row * columns + column] = comparable(value);
    }
    if (!gaps) complete.push(row);
  }
  const dominates: number[][] = Array.from({ length: options }, () => []);
  const beaten = new Uint8Array(options);
  for (let first = 0; first < complete.length; first += 1) {
    for (let second = first + 1; second < complete.length; second += 1) {
      const [a, b] = [complete[first]!, complete[second]!];
      const verdict = compareRows(flat, a * columns, b * columns, columns);
      if (verdict > 0) {
        dominates[a]!.push(b);
        beaten[b] = 1;
      } else if (verdict < 0) {
        dominates[b]!.push(a);
        beaten[a] = 1;
      }
    }
  }
  for (const indices of dominates) indices.sort((left, right) => left - right);
  const frontier = Array.from(beaten.keys()).filter((option) => beaten[option] === 0);
  return { dominates, frontier };
}

/** 1 if the row at `a` dominates that at `b`, −1 the other way round, 0 if neither; stops at the first trade-off. */
function compareRows(flat: Float64Array, a: number, b: number, columns: number): -1 | 0 | 1 {
  let ahead = false;
  let behind = false;
  for (let column = 0; column < columns; column += 1) {
    const difference = flat[a + column]! - flat[b + column]!;
    if (difference > 0) ahead = true;
    else if (difference < 0) behind = true;
    if (ahead && behind) return 0;
  }
  return ahead ? 1 : behind ? -1 : 0;
}
