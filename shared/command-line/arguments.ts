import { fail, ok, type Result } from '../result';

/** What the command line was asked to rank. */
export type AppraiseRequest =
  | { readonly kind: 'project'; readonly project: string; readonly out?: string }
  | {
      readonly kind: 'tables';
      readonly options: string;
      readonly criteria: string;
      readonly scores: readonly string[];
      readonly weights: readonly string[];
      readonly valueFunctions: readonly string[];
      readonly out?: string;
    }
  | { readonly kind: 'help' };

export const usage = `Rank options from a project, or from tables.

  npm run appraise -- project.throughline [--out ranked.xlsx]
  npm run appraise -- --options F --criteria F --scores F… --weights F… [--value-functions F] [--out ranked.xlsx]

  --options F           one row an option: ref, title, and figures such as net cost and people reached
  --criteria F          one row a criterion: ref, label, group it belongs to, lowest and highest score
  --scores F…           long (partner, option, criterion, score) or one sheet a partner (options × criteria)
  --weights F…          one row a partner, one column a criterion: points by level, or on the leaves
  --value-functions F   points of a measured criterion: quantity, value
  --out F               also writes the ranking as an Excel workbook that recalculates itself

Tables may be xlsx, ods, xls or csv. Exit code: 0 ranked, 2 wrong use, 3 input refused (nothing is written).
`;

const single = ['--options', '--criteria', '--out'] as const;
const many = ['--scores', '--weights', '--value-functions'] as const;
type Flag = (typeof single)[number] | (typeof many)[number];

/** @param words the arguments after the program's own name */
export function readArguments(words: readonly string[]): Result<AppraiseRequest> {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) return ok({ kind: 'help' });
  const given = new Map<Flag, string[]>();
  const loose: string[] = [];
  let flag: Flag | undefined;
  for (const word of words) {
    if (word.startsWith('--')) {
      flag = [...single, ...many].find((known) => known === word);
      if (!flag) return wrong(`${word} is not an option of this command.`);
      if (!given.has(flag)) given.set(flag, []);
    } else if (flag) {
      given.get(flag)?.push(word);
      if (single.some((each) => each === flag)) flag = undefined;
    } else loose.push(word);
  }
  for (const [name, files] of given) {
    if (files.length === 0) return wrong(`${name} needs a file.`);
    if (files.length > 1 && single.some((each) => each === name)) return wrong(`${name} takes one file.`);
  }
  return request(given, loose);
}

function request(
  given: ReadonlyMap<Flag, readonly string[]>,
  loose: readonly string[],
): Result<AppraiseRequest> {
  const files = (flag: Flag): readonly string[] => given.get(flag) ?? [];
  const [out] = files('--out');
  const output = out === undefined ? {} : { out };
  const [project, ...others] = loose;
  if (project !== undefined) {
    if (others.length > 0) return wrong(`One project at a time: ${others.join(', ')} is too much.`);
    const mixed = [...given.keys()].find((flag) => flag !== '--out');
    if (mixed) return wrong(`Give a project or tables, not both: ${mixed} does not go with ${project}.`);
    return ok({ kind: 'project', project, ...output });
  }
  const [options] = files('--options');
  const [criteria] = files('--criteria');
  if (options === undefined) return wrong('--options is missing.');
  if (criteria === undefined) return wrong('--criteria is missing.');
  return ok({
    kind: 'tables',
    options,
    criteria,
    scores: files('--scores'),
    weights: files('--weights'),
    valueFunctions: files('--value-functions'),
    ...output,
  });
}

function wrong(message: string) {
  return fail({ code: 'usage', message });
}
