import type { Project } from '../model/project';
import { type ProjectResults, projectResults } from './project-results';

let last: { readonly parts: readonly unknown[]; readonly results: ProjectResults } | undefined;

/**
 * The result of the base case, whatever what-if is shown. A what-if changes nothing it rests on, so while a slider moves
 * this is the same object again.
 */
export function baseResults(project: Project): ProjectResults {
  const { options, criteria, scores, unlinkedScores, partners, weightSets, frame } = project;
  const active = [project.activeWeightSetId, project.activeRoundId];
  const parts = [
    options,
    criteria,
    scores,
    unlinkedScores,
    partners,
    weightSets,
    frame.missingRule,
    ...active,
  ];
  if (last?.parts.every((part, index) => part === parts[index])) return last.results;
  const results = projectResults(project, { scenarioId: null });
  last = { parts, results };
  return results;
}
