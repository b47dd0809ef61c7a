import { countOf, listInWords, signed } from './figures-in-words';
import { nameOf, type ResultModel } from './result-matrix';

export interface PairDifference {
  /** Index of the leaf criterion. */
  readonly criterion: number;
  /** Weighted points of the first option less those of the second; null when one of them has a gap there. */
  readonly points: number | null;
}

export interface PairExplained {
  /** One a leaf criterion, largest advantage of the first option first, gaps last. */
  readonly differences: readonly PairDifference[];
  /** Points between the totals; null when one has none. */
  readonly gap: number | null;
  /** "A is 7.5 points above B". */
  readonly sentence: string;
  /** "Ahead on Impact (+5.4), behind on Sustainability (−5.6)."; empty when they cannot be compared. */
  readonly because: string;
}

/** Why one option stands above another: criterion by criterion in weighted points. The differences sum to the gap. */
export function explainPair(model: ResultModel, first: number, second: number): PairExplained {
  const a = model.results.options[first]!;
  const b = model.results.options[second]!;
  const differences = model.results.criteria
    .map((_, criterion): PairDifference => {
      const mine = a.contributions[criterion] ?? null;
      const theirs = b.contributions[criterion] ?? null;
      return { criterion, points: mine === null || theirs === null ? null : mine - theirs };
    })
    .sort((x, y) => (y.points ?? -Infinity) - (x.points ?? -Infinity));
  const gap = a.total === null || b.total === null ? null : a.total - b.total;
  return {
    differences,
    gap,
    sentence: sentenceOf(model, [first, second], gap),
    because: gap === null ? '' : becauseOf(model, differences),
  };
}

function sentenceOf(model: ResultModel, pair: readonly [number, number], gap: number | null): string {
  const [first, second] = [nameOf(model, pair[0]), nameOf(model, pair[1])];
  if (gap === null) return `${first} and ${second} cannot be compared: one of them has no total`;
  const size = Number(Math.abs(gap).toFixed(1));
  return size === 0
    ? `${first} and ${second} are level`
    : `${first} is ${countOf(size, 'point')} ${gap > 0 ? 'above' : 'below'} ${second}`;
}

/** The two greatest advantages and disadvantages of the first option. */
function becauseOf(model: ResultModel, differences: readonly PairDifference[]): string {
  const label = ({ criterion, points }: PairDifference) =>
    `${model.results.criteria[criterion]!.label} (${signed(points ?? 0)})`;
  const known = differences.filter((difference) => difference.points !== null);
  const ahead = known.filter((difference) => difference.points! > 0.05).slice(0, 2);
  const behind = known
    .filter((difference) => difference.points! < -0.05)
    .slice(-2)
    .reverse();
  const parts = [
    ...(ahead.length > 0 ? [`ahead on ${listInWords(ahead.map(label))}`] : []),
    ...(behind.length > 0 ? [`behind on ${listInWords(behind.map(label))}`] : []),
  ];
  if (parts.length === 0) return 'They are level on every criterion.';
  const words = parts.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
