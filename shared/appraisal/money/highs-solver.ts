/**
 * HiGHS, an open-source solver for linear programs with whole numbers, as WebAssembly. It is loaded on first use only.
 * In Node the binary lies beside the script (the package's own folder, or `dist/core`); a page's worker says where.
 */
export type HighsSource = {
  /** The address of the binary, where it cannot lie beside the script. */
  readonly locateFile?: (file: string) => string;
  /** The binary itself. */
  readonly wasmBinary?: ArrayBuffer | ArrayBufferView;
};

/** A mixed integer program as far as portfolios need it: all variables are 0 or 1. */
export type BinaryProgram = {
  readonly sense: 'Maximize' | 'Minimize';
  readonly objective: readonly number[];
  readonly rows: readonly BinaryRow[];
};

export type BinaryRow = {
  /** Pairs of variable and coefficient. */
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly relation: '<=' | '>=' | '=';
  readonly bound: number;
};

type Solver = {
  solve(
    problem: string,
    options: Readonly<Record<string, string | number | boolean>>,
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, { readonly Primal?: number }>> };
};

let source: HighsSource = {};
let loading: Promise<Solver> | undefined;

/** Says where HiGHS comes from; the next solve loads it anew. */
export function configureHighs(from: HighsSource): void {
  source = from;
  loading = undefined;
}

async function load(): Promise<Solver> {
  const { default: loadHighs } = await import('highs');
  return (await loadHighs(source)) as unknown as Solver; // The package types its options as a closed list of names.
}

/** The relative gap defaults to 1e-4 and would stop at nearly the best set; zero asks for the best. */
const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false } as const;

function signed(coefficient: number): string {
  return coefficient < 0 ? `- ${-coefficient}` : `+ ${coefficient}`;
}

/** The program in CPLEX's LP format, which HiGHS reads. */
export function writeLp({ sense, objective, rows }: BinaryProgram): string {
  const expression = (terms: readonly (readonly [number, number])[]): string =>
    terms.length === 0
      ? '0 x0'
      : terms.map(([variable, factor]) => `${signed(factor)} x${variable}`).join(' ');
  const lines = [sense, ` obj: ${expression(objective.map((factor, variable) => [variable, factor]))}`];
  lines.push('Subject To');
  for (const [index, { terms, relation, bound }] of rows.entries()) {
    lines.push(` c${index}: ${expression(terms)} ${relation} ${bound}`);
  }
  lines.push('Binary', ` ${objective.map((_, variable) => `x${variable}`).join(' ')}`, 'End', '');
  return lines.join('\n');
}

/**
 * Solves a program of 0/1 variables to proven optimality.
 * @returns the variables that are 1, or null if no choice satisfies the rows.
 * @throws Error if HiGHS cannot be loaded or gives up.
 */
export async function solveBinary(program: BinaryProgram): Promise<number[] | null> {
  loading ??= load();
  let solution: ReturnType<Solver['solve']>;
  try {
    const solver = await loading;
    solution = solver.solve(writeLp(program), EXACT);
  } catch (error) {
    // A WebAssembly instance that failed once must not be used again.
    loading = undefined;
    throw error;
  }
  if (solution.Status === 'Optimal') {
    return program.objective.flatMap((_, variable) =>
      (solution.Columns[`x${variable}`]?.Primal ?? 0) > 0.5 ? [variable] : [],
    );
  }
  // Bounded by 0 and 1, a program cannot be unbounded: the undecided status means infeasible.
  if (/infeasible/i.test(solution.Status)) return null;
  throw new Error(`the solver stopped without a result: ${solution.Status}`);
}
