import { promethee2 } from '../appraisal/promethee';
import { rankOf } from '../appraisal/rank';
import { topsis, topsisDistances } from '../appraisal/topsis';
import { listInWords, percent, points } from './figures-in-words';
import { nameOf, type ResultModel } from './result-matrix';

export interface SecondOpinion {
  readonly key: 'additive' | 'topsis' | 'promethee' | 'rank-sum';
  readonly name: string;
  readonly what: string;
  /** How the first option of the main result gets its figure, with its own numbers in the formula. */
  readonly workedOut: string;
  /** One an option, in `results.options` order; null for options the method leaves out. */
  readonly ranks: readonly (number | null)[];
}

export interface SecondOpinions {
  readonly methods: readonly SecondOpinion[];
  readonly sentence: string;
  /** Which options are compared. */
  readonly scope: string;
}

/** Half the scale: a difference of 50 points of value counts in full in PROMETHEE. */
const preferenceThreshold = 50;

/**
 * The order under four methods on the same values and weights. Options with a gap have no place in the other three, and
 * no place here: comparing them on fewer criteria would be another question. Undefined with fewer than two options.
 */
export function secondOpinions(model: ResultModel): SecondOpinions | undefined {
  const complete = model.values.flatMap((row, index) => (row.some(Number.isNaN) ? [] : [index]));
  if (complete.length < 2 || !model.weights.some((weight) => weight > 0)) return undefined;
  const values = complete.map((index) => [...model.values[index]!]);
  const names = model.results.criteria.map(({ label }) => label);
  const weights = [...model.weights];
  const more = weights.map(() => 'max' as const);
  const preference = weights.map(() => ({ type: 'v-shape' as const, p: preferenceThreshold }));
  const spread = (ranks: readonly number[]) =>
    model.values.map((_, index) => {
      const place = complete.indexOf(index);
      return place < 0 ? null : ranks[place]!;
    });
  const additive = rankOf(complete.map((index) => model.results.options[index]!.total ?? 0));
  const leader = additive.indexOf(1);
  const name = nameOf(model, complete[leader]!);
  const distances = topsisDistances(values, weights, more);
  const nearness = topsis(values, weights, more);
  const flows = promethee2(values, weights, more, preference);
  const sums = weightedPlaces(values, weights);
  const methods: readonly SecondOpinion[] = [
    {
      key: 'additive',
      name: 'Weighted sum',
      what: 'the main result: weight × value, added up.',
      workedOut: `Weighted sum, ${name}: ${weights.map((weight, column) => `${percent(weight)} × ${points(values[leader]![column]!)} (${names[column]!})`).join(' + ')} = ${points(model.results.options[complete[leader]!]!.total ?? 0)} points.`,
      ranks: spread(additive),
    },
    {
      key: 'topsis',
      name: 'TOPSIS',
      what: 'nearness to the best and distance from the worst on every criterion at once.',
      workedOut: nearnessInWords(name, {
        best: distances.toIdeal[leader]!,
        worst: distances.toAntiIdeal[leader]!,
        closeness: nearness.closeness[leader]!,
      }),
      ranks: spread(nearness.ranks),
    },
    {
      key: 'promethee',
      name: 'PROMETHEE II',
      what: `how strongly each option beats the others pair by pair, in full from ${preferenceThreshold} points of value.`,
      workedOut: `PROMETHEE II (Brans & Vincke 1985), ${name}: beats the others by ${flows.plus[leader]!.toFixed(3)} on average and is beaten by ${flows.minus[leader]!.toFixed(3)}, 0 for not at all and 1 for outright on every criterion: ${flows.plus[leader]!.toFixed(3)} − ${flows.minus[leader]!.toFixed(3)} = ${figure(flows.net[leader]!)}. The greatest comes first. A pair counts on a criterion with weight × difference ÷ ${preferenceThreshold}, in full from ${preferenceThreshold} points.`,
      ranks: spread(flows.ranks),
    },
    {
      key: 'rank-sum',
      name: 'Weighted ranks',
      what: 'the place on each criterion only, weighted: how much better does not count.',
      workedOut: `Weighted ranks, ${name}: ${weights.map((weight, column) => `${percent(weight)} × place ${trimmed(sums.places[column]![leader]!)} (${names[column]!})`).join(' + ')} = ${sums.means[leader]!.toFixed(2)}. The smallest comes first; a tie shares its mean place.`,
      ranks: spread(rankOf(sums.means.map((mean) => -mean))),
    },
  ];
  const without = model.values.length - complete.length;
  const scope = `The ${complete.length} options with a value on every criterion are compared${without > 0 ? `; ${without} with a gap ${without === 1 ? 'has' : 'have'} no place here` : ''}. All four methods take the same values and weights.`;
  return { methods, sentence: sentenceOf(model, methods), scope };
}

/** Borda-like: the places on each criterion, ties averaged, and their weighted mean; the smallest is best. */
function weightedPlaces(
  values: readonly (readonly number[])[],
  weights: readonly number[],
): { readonly places: readonly (readonly number[])[]; readonly means: readonly number[] } {
  const places = weights.map((_, column) =>
    rankOf(
      values.map((row) => row[column]!),
      'average',
    ),
  );
  const means = values.map((_, row) =>
    weights.reduce((sum, weight, column) => sum + weight * places[column]![row]!, 0),
  );
  return { places, means };
}

function nearnessInWords(
  name: string,
  { best, worst, closeness }: { readonly best: number; readonly worst: number; readonly closeness: number },
): string {
  const head = `TOPSIS (Hwang & Yoon 1981), ${name}`;
  if (best + worst === 0) return `${head}: no criterion tells the options apart, so all have ${closeness}.`;
  const [near, far] = [best.toPrecision(4), worst.toPrecision(4)];
  return (
    `${head}: distance from the worst ÷ (distance from the best + distance from the worst) = ` +
    `${far} ÷ (${near} + ${far}) = ${closeness.toFixed(3)}. The greatest comes first. Values are divided by the root of ` +
    'the sum of their squares on each criterion and weighted before distances are taken.'
  );
}

const figure = (value: number) => value.toFixed(3).replace('-', '−');
const trimmed = (value: number) => String(Number(value.toFixed(1)));

function sentenceOf(model: ResultModel, methods: readonly SecondOpinion[]): string {
  const first = methods.map((method) => method.ranks.findIndex((rank) => rank === 1));
  const name = nameOf(model, first[0]!);
  const agreeing = methods.filter((method) => method.ranks[first[0]!] === 1);
  if (agreeing.length === methods.length) return `All four methods put ${name} first`;
  const others = methods
    .map((method, index) => ({ method, leader: first[index]! }))
    .filter(({ method }) => !agreeing.includes(method))
    .map(({ method, leader }) => `${method.name} puts ${nameOf(model, leader)} first`);
  return `${agreeing.length} of four methods put ${name} first; ${listInWords(others)}`;
}
