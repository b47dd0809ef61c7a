import { useMemo } from 'react';
import { find } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import type { Scenario } from '../../../shared/model/scores';
import { type ResultModel, resultModel } from '../../../shared/findings/result-matrix';
import { type WhoLeads, whoLeads } from '../../../shared/findings/who-leads';
import { baseResults } from '../../../shared/results/base-results';
import { type ProjectResults, projectResults } from '../../../shared/results/project-results';
import { useSettled } from '../../charts/use-settled';
import { useProject } from '../../store/project-context';

/** What the screen shows: the result in force, the base case it is compared with, and the finding. */
export interface ResultsView {
  readonly project: Project;
  /** The what-if being shown, or undefined for the base case. */
  readonly scenario: Scenario | undefined;
  readonly results: ProjectResults;
  /** The same object as `results` while no what-if is shown. */
  readonly base: ProjectResults;
  readonly model: ResultModel;
  readonly lead: WhoLeads;
}

export function resultsView(project: Project): ResultsView {
  const scenario =
    project.activeScenarioId === undefined ? undefined : find(project.scenarios, project.activeScenarioId);
  // Kept: the first move of a weight compares with it.
  const base = baseResults(project);
  const results = scenario === undefined ? base : projectResults(project);
  const model = resultModel(project, results);
  return { project, scenario, results, base, model, lead: whoLeads(model) };
}

/** Worked out anew with every change of the project: a slider move costs one weighted sum over cached means. */
export function useResultsView(): ResultsView {
  const project = useProject();
  return useMemo(() => resultsView(project), [project]);
}

/** The view once its weights have rested: what explains a ranking need not follow every move of a slider. */
export function useRestedView(view: ResultsView): ResultsView {
  return useSettled(view, weightsOf(view));
}

/**
 * The view a few times a second while its weights go on moving, and as soon as they pause: for figures beside the one that
 * is moved, which nobody could read any faster.
 */
export function usePacedView(view: ResultsView): ResultsView {
  return useSettled(view, weightsOf(view), { delay: 60, longest: 250 });
}

/**
 * The view of the section above, a moment after that section has shown it: sections that stand below one another follow in
 * turn, so that no single task draws them all.
 */
export function useNextInTurn(above: ResultsView): ResultsView {
  return useSettled(above, weightsOf(above), { delay: 0 });
}

function weightsOf({ results }: ResultsView): string {
  return results.weights.join();
}
