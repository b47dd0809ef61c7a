import { promethee2 } from '../appraisal/promethee';
import { rankOf } from '../appraisal/rank';
import { topsis } from '../appraisal/topsis';
import { listInWords } from './figures-in-words';
import { nameOf, type ResultModel } from './result-matrix';

export interface SecondOpinion {
  readonly key: 'additive' | 'topsis' | 'promethee' | 'rank-sum';
  readonly name: string;
  readonly what: string;
  /** One an option, in `results.options` order; null for options the method leaves out. */
  readonly ranks: readonly (number | null)[];
}

export interface SecondOpinions {
  readonly methods: readonly SecondOpinion[];
  readonly sentence: string;
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
  const weights = [...model.weights];
  const more = weights.map(() => 'max' as const);
  const preference = weights.map(() => ({ type: 'v-shape' as const, p: preferenceThreshold }));
  const spread = (ranks: readonly number[]) =>
    model.values.map((_, index) => {
      const place = complete.indexOf(index);
      return place < 0 ? null : ranks[place]!;
    });
  const additive = rankOf(complete.map((index) => model.results.options[index]!.total ?? 0));
  const methods: readonly SecondOpinion[] = [
    {
      key: 'additive',
      name: 'Weighted sum',
      what: 'the main result: weight × value, added up.',
      ranks: spread(additive),
    },
    {
      key: 'topsis',
      name: 'TOPSIS',
      what: 'nearness to the best and distance from the worst on every criterion at once.',
      ranks: spread(topsis(values, weights, more).ranks),
    },
    {
      key: 'promethee',
      name: 'PROMETHEE II',
      what: `how strongly each option beats the others pair by pair, in full from ${preferenceThreshold} points of value.`,
      ranks: spread(promethee2(values, weights, more, preference).ranks),
    },
    {
      key: 'rank-sum',
      name: 'Weighted ranks',
      what: 'the place on each criterion only, weighted: how much better does not count.',
      ranks: spread(rankSumRanks(values, weights)),
    },
  ];
  return { methods, sentence: sentenceOf(model, methods) };
}

/** Borda-like: the weighted mean of the ranks on each criterion, ties averaged; the smallest is best. */
function rankSumRanks(values: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const columns = weights.map((_, column) =>
    rankOf(
      values.map((row) => row[column]!),
      'average',
    ),
  );
  return rankOf(
    values.map(
      (_, row) => -weights.reduce((sum, weight, column) => sum + weight * columns[column]![row]!, 0),
    ),
  );
}

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
