import { listInWords, percent, points } from '../../../shared/findings/figures-in-words';
import {
  type ProjectResults,
  type ResultOption,
  weightInForce,
} from '../../../shared/results/project-results';
import type { WeightOrigin } from '../../../shared/results/project-weights';
import type { ResultsView } from './results-view';
import { labelOf } from './contribution-rows';

export const originWords: Readonly<Record<WeightOrigin, string>> = {
  equal: 'equal weights, not yet agreed',
  partners: 'the mean of the partners’ own weights',
  group: 'the weights the group set',
  scenario: 'the weights of this what-if',
};

/** How a total comes about, with the leader's own figures in the formula, and the rules for gaps and ties. */
export function rankingWorkedOut({ project, results }: ResultsView): readonly string[] {
  const [leader] = results.ranking;
  if (leader === undefined || leader.total === null) {
    return ['A total is the sum over criteria of weight × value. No option has one yet.'];
  }
  return [
    `${labelOf(leader)}: ${totalInTerms(results, leader)}. Weights are ${originWords[results.weighting.origin]}.`,
    'A value runs from 0 (worst on the scale) to 100 (best). A judged value comes from the mean of the partners who gave a number; “don’t know”, declared interests and blanks are left out and never count as zero.',
    project.frame.missingRule === 'reweight'
      ? 'Where nobody scored a criterion, the weights of the option’s other criteria are scaled up to 100%, and a note says so.'
      : 'An option with a criterion nobody scored gets no total.',
    'Ranks compare totals to nine decimals; equal totals share the better rank, marked “=”.',
    ...leftOutWords(results),
    ...closeWords,
  ];
}

/** "14.3% × 80.0 (Impact) + … = 74.0", the weights as they count for this option; an option with a total only. */
export function totalInTerms(results: ProjectResults, option: ResultOption): string {
  const terms = results.criteria.flatMap((criterion, index) => {
    const cell = option.cells[index]!;
    if (option.contributions[index] === null || cell.value === null) return [];
    const weight = weightInForce(option, index, results.weights);
    return [`${percent(weight)} × ${points(cell.value)} (${criterion.label})`];
  });
  return `${terms.join(' + ')} = ${points(option.total ?? 0)}`;
}

const closeWords = [
  '“Too close to call” means that one score moved by one step of its scale, or one weight moved by five points of 100, would give another first place.',
];

function leftOutWords({ weighting }: ResultsView['results']): string[] {
  if (weighting.leftOut.length === 0) return [];
  return [`Weights left out of the mean: ${listInWords(weighting.leftOut.map(({ message }) => message))}`];
}
