import type { BatchCommand, SingleCommand } from '../../../shared/model/commands';
import { find, listOf } from '../../../shared/model/collection';
import type { CriterionId } from '../../../shared/model/ids';
import type { Origin } from '../../../shared/model/new-project';
import type { Project } from '../../../shared/model/project';
import type { Scenario } from '../../../shared/model/scores';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { moveWithinLevel, projectWeights } from '../../../shared/results/project-weights';

/** What moving a slider does in the base case. While a what-if is shown it always changes that what-if. */
export type SliderMode = 'what-if' | 'set';

/** Criteria of one level: those that share 100 points with this one. */
function levelOf(project: Project, id: CriterionId): readonly CriterionId[] {
  const tree = criterionTree(project.criteria);
  const parentId = find(project.criteria, id)?.parentId;
  const siblings = (parentId === undefined ? undefined : tree.children.get(parentId)) ?? tree.top;
  return siblings.map((criterion) => criterion.id);
}

/** Points of every criterion within its level, with one moved and its siblings scaled in proportion. */
function movedPoints(project: Project, changed: CriterionId, percent: number): Record<CriterionId, number> {
  const { local } = projectWeights(project);
  const points = Object.fromEntries([...local].map(([id, share]) => [id, share * 100]));
  return { ...points, ...moveWithinLevel(levelOf(project, changed), local, changed, percent) };
}

/** The command of one slider move. A partner's own raw points are never touched. */
export function moveCommand(
  project: Project,
  move: { readonly changed: CriterionId; readonly percent: number; readonly mode: SliderMode },
  origin: Origin,
): SingleCommand | BatchCommand {
  const { changed, percent, mode } = move;
  const weights = movedPoints(project, changed, percent);
  const active = activeScenario(project);
  if (active) return { type: 'scenario/change', id: active.id, changes: { weights }, changed };
  if (mode === 'set')
    return { type: 'weights/set-group', id: project.activeWeightSetId, points: weights, changed };
  const scenario: Scenario = {
    id: origin.newId('scenario'),
    name: freeName(project),
    note: '',
    weightSetId: project.activeWeightSetId,
    weights,
    createdAt: origin.at,
    changedAt: origin.at,
  };
  const label = find(project.criteria, changed)?.label ?? '';
  return {
    type: 'batch',
    label: `What if ${label} weighs ${Math.round(percent * 10) / 10}`,
    commands: [
      { type: 'scenario/add', scenario },
      { type: 'scenario/activate', id: scenario.id },
    ],
  };
}

/** The shown what-if becomes the group's weights and is no longer a what-if. */
export function adoptCommand(project: Project, scenario: Scenario): BatchCommand {
  return {
    type: 'batch',
    label: `Make “${scenario.name}” the group’s weights`,
    commands: [
      { type: 'weights/set-group', id: project.activeWeightSetId, points: scenario.weights },
      { type: 'scenario/remove', id: scenario.id },
    ],
  };
}

export function activeScenario(project: Project): Scenario | undefined {
  return project.activeScenarioId === undefined
    ? undefined
    : find(project.scenarios, project.activeScenarioId);
}

function freeName(project: Project): string {
  const taken = new Set(listOf(project.scenarios).map((scenario) => scenario.name));
  for (let number = 1; ; number++) {
    const name = `What-if ${number}`;
    if (!taken.has(name)) return name;
  }
}
