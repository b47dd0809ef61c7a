import { find } from '../model/collection';
import type { PartnerId } from '../model/ids';
import type { Project } from '../model/project';
import { listInWords, points, signed } from './figures-in-words';
import { fewestVoters } from './leave-one-out';
import { nameOf, type ResultModel } from './result-matrix';
import { smallestChange, smallestChangeInWords, type WantedRank } from './smallest-change';

export type Feeling = 'too-high' | 'too-low';

export interface CriterionPush {
  /** Index of the leaf criterion. */
  readonly criterion: number;
  /** Weighted points above (or below) the mean of all ranked options. */
  readonly points: number;
}

export interface FeelsWrong {
  /** What put the option where it is, strongest first: up for "too high", down for "too low". */
  readonly pushes: readonly CriterionPush[];
  /** Whose scores on the strongest criterion; undefined where names may not be shown. */
  readonly scorers: readonly { readonly partnerId: PartnerId; readonly value: number }[] | undefined;
  readonly because: string;
  readonly change: string;
}

/**
 * Why an option stands where it does and the smallest change that would satisfy someone who feels it is too high or too
 * low: one place is enough. Whose scores put it there is said only where names may be shown and four or more scored.
 */
export function feelsWrong(
  project: Project,
  model: ResultModel,
  option: number,
  feeling: Feeling,
): FeelsWrong {
  const own = model.results.options[option]!;
  const sign = feeling === 'too-high' ? 1 : -1;
  const pushes = model.results.criteria
    .flatMap((_, criterion): CriterionPush[] => {
      const mine = own.contributions[criterion] ?? null;
      const mean = meanContribution(model, criterion);
      return mine === null || mean === undefined ? [] : [{ criterion, points: mine - mean }];
    })
    .sort((a, b) => sign * (b.points - a.points))
    .filter((push) => sign * push.points > 0.05)
    .slice(0, 3);
  const scorers = scorersOf(project, model, option, { pushes, sign });
  const wanted = wantedRank(model, option, feeling);
  return {
    pushes,
    scorers,
    because: becauseOf(project, model, option, { pushes, scorers, sign }),
    change:
      wanted === undefined
        ? `${nameOf(model, option)} has no place to move to.`
        : smallestChangeInWords(model, option, wanted, smallestChange(model, option, wanted)),
  };
}

function wantedRank(model: ResultModel, option: number, feeling: Feeling): WantedRank | undefined {
  const { rank } = model.results.options[option]!;
  if (rank === null) return undefined;
  const ranks = model.results.options.flatMap((other) => (other.rank === null ? [] : [other.rank]));
  if (feeling === 'too-low') {
    const better = ranks.filter((other) => other < rank);
    return better.length === 0 ? undefined : { atMost: Math.max(...better) };
  }
  return ranks.some((other) => other > rank) ? { atLeast: rank + 1 } : undefined;
}

function meanContribution(model: ResultModel, criterion: number): number | undefined {
  const known = model.results.options.flatMap((option) => {
    const points = option.contributions[criterion] ?? null;
    return points === null || option.rank === null ? [] : [points];
  });
  return known.length === 0 ? undefined : known.reduce((sum, points) => sum + points, 0) / known.length;
}

interface Reasons {
  readonly pushes: readonly CriterionPush[];
  readonly sign: number;
}

function scorersOf(project: Project, model: ResultModel, option: number, { pushes, sign }: Reasons) {
  const [strongest] = pushes;
  if (strongest === undefined || project.frame.anonymity === 'anonymous') return undefined;
  const scores = model.results.options[option]!.cells[strongest.criterion]!.summary?.scores ?? [];
  if (scores.length < fewestVoters) return undefined;
  const criterion = model.results.criteria[strongest.criterion]!;
  const upwards = criterion.direction === 'max' ? sign : -sign;
  const furthest = Math.max(...scores.map((score) => upwards * score.value));
  return scores.flatMap(({ partnerId, value }) =>
    partnerId !== undefined && upwards * value === furthest ? [{ partnerId, value }] : [],
  );
}

function becauseOf(
  project: Project,
  model: ResultModel,
  option: number,
  reasons: Reasons & { readonly scorers: FeelsWrong['scorers'] },
): string {
  const { pushes, scorers, sign } = reasons;
  const name = nameOf(model, option);
  const [strongest] = pushes;
  if (strongest === undefined) {
    return `No criterion holds ${name} ${sign > 0 ? 'up' : 'down'}: it is close to the mean of all options on every one.`;
  }
  const words = pushes.map(
    (push) =>
      `${model.results.criteria[push.criterion]!.label} (${signed(push.points)} against the mean option)`,
  );
  const lead = `${listInWords(words)} ${sign > 0 ? 'put' : 'hold'} ${name} ${sign > 0 ? 'where it is' : 'down'}.`;
  const cell = model.results.options[option]!.cells[strongest.criterion]!;
  const label = model.results.criteria[strongest.criterion]!.label;
  if (cell.raw === null || cell.summary === undefined) return lead;
  const values = cell.summary.scores.map((score) => score.value);
  if (Math.min(...values) === Math.max(...values)) {
    const all = values.length === 1 ? 'Its one score' : `All ${values.length} of its scores`;
    return `${lead} ${all} on ${label} ${values.length === 1 ? 'is' : 'are'} ${points(values[0]!)}.`;
  }
  const range = `${points(Math.min(...values))} to ${points(Math.max(...values))}`;
  const mean = ` Its mean score on ${label} is ${points(cell.raw)} from ${values.length} scores, ${range}`;
  if (scorers === undefined || scorers.length === values.length) return `${lead}${mean}.`;
  const names = listInWords(scorers.map((score) => find(project.partners, score.partnerId)?.code ?? ''));
  return `${lead}${mean}; ${names} gave it ${points(scorers[0]!.value)}.`;
}
