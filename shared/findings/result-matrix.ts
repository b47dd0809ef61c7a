import type { WeightedSum } from '../appraisal/weighted-sum';
import { weightedSum } from '../appraisal/weighted-sum';
import type { Criterion } from '../model/criteria';
import type { Project } from '../model/project';
import { criterionTree, leavesBelow } from '../results/leaf-criteria';
import type { ProjectResults } from '../results/project-results';
import { shortName } from './short-name';

/** One result as the numbers every "what if" and "how sure" question is asked of. */
export interface ResultModel {
  readonly results: ProjectResults;
  /** Options in `results.options` order, leaf criteria in columns; NaN is missing. */
  readonly values: readonly (readonly number[])[];
  /** Leaf weights, summing to 1. */
  readonly weights: readonly number[];
  readonly missing: 'refuse' | 'reweight';
  /** Top-level criteria: what a person moves on a slider. */
  readonly blocks: readonly Block[];
}

/** A top-level criterion; its leaves keep their proportions when its weight moves. */
export interface Block {
  readonly criterion: Criterion;
  readonly leaves: readonly number[];
  /** Present share of the whole. */
  readonly weight: number;
}

export function resultModel(project: Project, results: ProjectResults): ResultModel {
  const tree = criterionTree(project.criteria);
  const indexOf = new Map(results.criteria.map((criterion, index) => [criterion.id, index]));
  return {
    results,
    values: results.options.map((option) => option.values),
    weights: results.weights,
    missing: project.frame.missingRule === 'reweight' ? 'reweight' : 'refuse',
    blocks: tree.top.map((criterion) => {
      const leaves = leavesBelow(tree, criterion.id).map((id) => indexOf.get(id)!);
      return { criterion, leaves, weight: leaves.reduce((sum, leaf) => sum + results.weights[leaf]!, 0) };
    }),
  };
}

/**
 * Leaf weights with one block moved to `share`; the others keep their proportions to one another and so do the leaves of
 * the block. Where the proportions are unknown because all of them weigh nothing, they are equal.
 */
export function weightsWith(weights: readonly number[], leaves: readonly number[], share: number): number[] {
  const inside = new Set(leaves);
  const within = leaves.reduce((sum, leaf) => sum + weights[leaf]!, 0);
  const outside = weights.reduce((sum, weight, index) => (inside.has(index) ? sum : sum + weight), 0);
  const others = weights.length - leaves.length;
  if (others === 0) return [...weights];
  return weights.map((weight, index) =>
    inside.has(index)
      ? share * (within > 0 ? weight / within : 1 / leaves.length)
      : (1 - share) * (outside > 0 ? weight / outside : 1 / others),
  );
}

/** Totals and ranks under other leaf weights, by the project's rule for gaps. */
export function sumWith(model: ResultModel, weights: readonly number[]): WeightedSum {
  if (!weights.some((weight) => weight > 0)) {
    const none = model.values.map(() => null);
    return { totals: none, ranks: none, contributions: model.values.map((row) => row.map(() => null)) };
  }
  return weightedSum(model.values, weights, { missing: model.missing });
}

/** Index of the first option in rank order, or undefined when none has a total. */
export function leaderOf(model: ResultModel): number | undefined {
  const first = model.results.ranking[0];
  return first === undefined || first.rank === null ? undefined : model.results.options.indexOf(first);
}

/** How an option is named in a sentence; see {@link shortName}. */
export function nameOf(model: ResultModel, option: number): string {
  return shortName(model.results.options[option]!.option);
}
