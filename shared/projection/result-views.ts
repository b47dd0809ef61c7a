import { smaa2 } from '../appraisal/smaa/smaa2';
import { acceptabilityInWords, inHundred, precisionInWords } from '../findings/acceptability-in-words';
import { acceptabilityInput, type WeightingScope } from '../findings/acceptability-run';
import { budgetInWords, fillLine, fundable, strictLine, withoutCost } from '../findings/budget-line';
import { countOf, percent, pounds } from '../findings/figures-in-words';
import { type Block, nameOf, resultModel } from '../findings/result-matrix';
import { shortName } from '../findings/short-name';
import { mostFragile, stabilityOfFirst } from '../findings/stability';
import type { WeightSweep } from '../findings/totals-along-weight';
import type { CriterionId } from '../model/ids';
import type { Project } from '../model/project';
import { projectResults } from '../results/project-results';
import { cut } from './cut';
import type { ProjectionView } from './projection-state';

/** Enough for words ("64 of 100", give or take 3), few enough to keep up with a slider. */
const samples = 2_000;
const scopeWords: Record<WeightingScope, string> = {
  around: 'drawn round the weights shown',
  any: 'every mix of weights equally likely',
};
/** More lines than this cannot be told apart on a wall. */
const linesShown = 6;
const steps = 20;

/** What the money pays for down the ranking, by both rules; the best set is not shown, because it is not a ranking. */
export function lineView(project: Project): ProjectionView {
  const results = projectResults(project);
  const budget = project.frame.budget?.amount;
  if (budget === undefined) return { kind: 'line', finding: 'No budget has been set', rows: [], notes: [] };
  const [strict, fill] = [strictLine(results, budget), fillLine(results, budget)];
  const inStrict = new Set(strict.chosen);
  const inFill = new Set(fill.chosen);
  const unpriced = withoutCost(results).length;
  return {
    kind: 'line',
    finding: cut(budgetInWords(budget, strict, fill)),
    rows: fundable(results).map((row) => ({
      key: row.option.id,
      title: cut(shortName(row.option)),
      rank: row.rank,
      cost: pounds(row.netCost!),
      place: inStrict.has(row) ? 'above' : inFill.has(row) ? 'passed-over-to' : 'below',
    })),
    notes: [
      `${pounds(strict.left)} left over above the line`,
      ...(unpriced > 0 ? [`${countOf(unpriced, 'ranked option')} without a cost left out`] : []),
    ],
  };
}

/** How often each option comes first when the weights are drawn at random, by the rule of the Results screen. */
export function acceptabilityView(project: Project, scope: WeightingScope = 'around'): ProjectionView {
  const results = projectResults(project);
  const model = resultModel(project, results);
  const ranked = results.ranking.filter((row) => row.rank !== null);
  if (ranked.length === 0 || !model.weights.some((weight) => weight > 0)) {
    return { kind: 'acceptability', finding: 'Nothing can be ranked yet', precision: '', rows: [] };
  }
  const { acceptability: shares } = smaa2({ ...acceptabilityInput(model, scope), samples });
  const acceptability = { shares, samples };
  return {
    kind: 'acceptability',
    finding: cut(acceptabilityInWords(model, acceptability)),
    precision: `${precisionInWords(samples)}; ${scopeWords[scope]}`,
    rows: ranked.map((row) => {
      const ranks = shares[results.options.indexOf(row)] ?? [];
      const first = ranks[0] ?? 0;
      const topThree = Math.min(
        1,
        ranks.slice(0, 3).reduce((sum, share) => sum + share, 0),
      );
      return {
        key: row.option.id,
        title: cut(shortName(row.option)),
        first,
        firstInWords: inHundred(first),
        topThreeInWords: inHundred(topThree),
      };
    }),
  };
}

/** The totals of the top six as one criterion's weight goes from 0 to 100%. */
export function sweepView(project: Project, criterionId: CriterionId | undefined): ProjectionView {
  const results = projectResults(project);
  const model = resultModel(project, results);
  const block = blockOf(project, criterionId);
  const stability = block && stabilityOfFirst(model, { label: block.criterion.label, leaves: block.leaves });
  if (!stability) {
    return {
      kind: 'sweep',
      finding: 'Nothing can be ranked yet',
      criterion: '',
      now: 0,
      lines: [],
      changes: [],
    };
  }
  const { sweep } = stability;
  const top = results.ranking.slice(0, linesShown).map((row) => results.options.indexOf(row));
  const leaders = sweep.firstPlaces().map((place) => place.option);
  // Whoever leads somewhere is always shown; the rest of the six from the top of the ranking.
  const shown = [...new Set([...leaders, ...top])].slice(0, Math.max(linesShown, new Set(leaders).size));
  return {
    kind: 'sweep',
    finding: cut(stability.sentence),
    criterion: cut(block.criterion.label),
    now: sweep.now,
    lines: shown.flatMap((option) => {
      const points = pointsOf(sweep, option);
      const key = results.options[option]!.option.id;
      return points.length === 0 ? [] : [{ key, name: cut(nameOf(model, option)), points }];
    }),
    changes: sweep.firstPlaces().flatMap(({ from, option }) => {
      const total = from > 0 ? sweep.totalAt(option, from) : null;
      return total === null ? [] : [{ share: from, total, label: percent(from, 0) }];
    }),
  };
}

/** The block asked for; else the one that matters most for first place. */
export function blockOf(project: Project, criterionId: CriterionId | undefined): Block | undefined {
  const model = resultModel(project, projectResults(project));
  return (
    model.blocks.find(({ criterion }) => criterion.id === criterionId) ??
    mostFragile(model)?.block ??
    model.blocks[0]
  );
}

function pointsOf(sweep: WeightSweep, option: number): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).flatMap((share) => {
    const total = sweep.totalAt(option, share);
    return total === null ? [] : [[share, total] as [number, number]];
  });
}
