import { checkMatrix, checkPoints } from './check-input';
import { solveLinearProgram, type LinearConstraint } from './linear-program';

export type PotentialOptimum = {
  /** Whether some admissible weights make the option first, alone or tied. */
  possible: boolean;
  /** The greatest lead over the best of the others that any admissible weights give; below 0 it is always behind. */
  lead: number;
  /** Weights that give that lead; null where the option or the comparison is not known. */
  weights: number[] | null;
};

/**
 * Which options can be first for some weights. For each option a linear program: maximise d subject to
 * Σ wⱼ(v_aj − v_bj) ≥ d for every other option b, Σ w = 1 and the lower bounds; the option can be first iff d ≥ 0.
 * Not being dominated does not suffice: a mixture of other options may beat an option under all weights.
 *
 * @param values options in rows, criteria in columns, higher is better. Options with a missing cell (NaN) cannot be
 *   judged: `possible` is false, `lead` 0 and `weights` null, and they count as no one's rival.
 * @param lowerBounds least weight of each criterion, 0 by default; they must not sum to more than 1.
 * @param order criteria from most to least important, if their order is known: `order[0]` weighs at least `order[1]`…
 * @throws TypeError or RangeError naming the argument.
 * @see Hazen (1986), Operations Research 34(2); Athanassopoulos & Podinovski (1997), JORS 48(2).
 */
export function potentiallyOptimal(
  values: readonly (readonly number[])[],
  limits: { readonly lowerBounds?: readonly number[]; readonly order?: readonly number[] } = {},
): PotentialOptimum[] {
  const criteria = checkMatrix('values', values);
  const bounds = limits.lowerBounds ?? new Array<number>(criteria).fill(0);
  if (bounds.some((bound) => bound !== 0)) checkPoints('lowerBounds', bounds, criteria);
  if (bounds.reduce((sum, bound) => sum + bound, 0) > 1 + 1e-9) {
    throw new RangeError('lowerBounds must not sum to more than 1');
  }
  for (const [index, criterion] of (limits.order ?? []).entries()) {
    if (!Number.isInteger(criterion) || criterion < 0 || criterion >= criteria) {
      throw new RangeError(`order[${index}] is not the index of a criterion`);
    }
  }
  const complete = values.flatMap((row, index) => (row.some((value) => Number.isNaN(value)) ? [] : [index]));
  const scale = complete.reduce(
    (most, option) => Math.max(most, ...values[option]!.map((value) => Math.abs(value))),
    0,
  );
  const scaled = values.map((row) => row.map((value) => (scale === 0 ? value : value / scale)));
  return values.map((_, option) => {
    if (criteria === 0 || !complete.includes(option)) return { possible: false, lead: 0, weights: null };
    const rivals = complete.filter((other) => other !== option);
    const [lead, weights] = greatestLead(scaled, option, rivals, { bounds, order: limits.order ?? [] });
    return { possible: lead >= -1e-9, lead: finite(lead * scale), weights };
  });
}

function greatestLead(
  values: readonly (readonly number[])[],
  option: number,
  rivals: readonly number[],
  limits: { readonly bounds: readonly number[]; readonly order: readonly number[] },
): [lead: number, weights: number[]] {
  const own = values[option]!;
  const criteria = own.length;
  // Variables: the weights above their bounds, then the lead as a difference of two non-negative numbers. A lead
  // cannot exceed 2 on values scaled to ±1, and without rivals it is not bounded by anything else.
  const constraints: LinearConstraint[] = [
    {
      coefficients: [...own.map(() => 1), 0, 0],
      relation: '=',
      bound: Math.max(0, 1 - limits.bounds.reduce((sum, bound) => sum + bound, 0)),
    },
    { coefficients: [...own.map(() => 0), 1, -1], relation: '<=', bound: rivals.length === 0 ? 0 : 2 },
  ];
  for (const rival of rivals) {
    const differences = own.map((value, column) => value - values[rival]![column]!);
    const already = differences.reduce(
      (sum, difference, column) => sum + difference * limits.bounds[column]!,
      0,
    );
    constraints.push({ coefficients: [...differences, -1, 1], relation: '>=', bound: -already });
  }
  for (let place = 1; place < limits.order.length; place += 1) {
    const coefficients = new Array<number>(criteria + 2).fill(0);
    const [higher, lower] = [limits.order[place - 1]!, limits.order[place]!];
    coefficients[higher] = 1;
    coefficients[lower] = -1;
    constraints.push({ coefficients, relation: '>=', bound: limits.bounds[lower]! - limits.bounds[higher]! });
  }
  const solution = solveLinearProgram([...own.map(() => 0), 1, -1], constraints);
  if (solution.status !== 'optimal') {
    throw new RangeError('order and lowerBounds contradict each other: no weights keep both');
  }
  const weights = solution.x.slice(0, criteria).map((extra, column) => extra + limits.bounds[column]!);
  return [solution.objective, weights];
}

function finite(lead: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, lead));
}
