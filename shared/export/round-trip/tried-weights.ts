import type { SingleCommand } from '../../model/commands';
import type { CriterionId } from '../../model/ids';
import type { Origin } from '../../model/new-project';
import type { Project } from '../../model/project';
import { criterionTree } from '../../results/leaf-criteria';
import type { ProjectInputs } from './project-inputs';
import type { ReturnedChange } from './read-ranking-workbook';

/**
 * The tried shares stand, the others keep their proportions, as on the Weights sheet; then each level's points are its
 * members' shares of it.
 */
export function triedCommands(
  changes: readonly ReturnedChange[],
  inputs: ProjectInputs,
  { file, origin }: { readonly file: string; readonly origin: Origin },
): SingleCommand[] {
  const { project, weightSetId } = inputs;
  if (!weightSetId || changes.length === 0) return [];
  return [
    {
      type: 'scenario/add',
      scenario: {
        id: origin.newId('scenario'),
        name: `Tried in ${file}`,
        note: changes.map(({ subject, after }) => `${subject}: ${after}`).join('\n'),
        weightSetId,
        weights: triedWeights(changes, inputs, project),
        createdAt: origin.at,
        changedAt: origin.at,
      },
    },
  ];
}

function triedWeights(
  changes: readonly ReturnedChange[],
  inputs: ProjectInputs,
  project: Project,
): Record<CriterionId, number> {
  const tree = criterionTree(project.criteria);
  const tried = new Map(
    changes.map(({ place, content }) => [place.row, typeof content === 'number' ? content : 0]),
  );
  const present = inputs.shares;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const given = sum([...tried.values()]);
  const rest = sum(tree.leaves.flatMap(({ id }) => (tried.has(id) ? [] : [present.get(id) ?? 0])));
  const share = (id: CriterionId): number => {
    const own = tried.get(id);
    if (given >= 1 || tried.size === tree.leaves.length) return (own ?? 0) / given;
    return own ?? (rest > 0 ? ((present.get(id) ?? 0) * (1 - given)) / rest : 0);
  };
  const weights: Record<CriterionId, number> = {};
  const walk = (id: CriterionId): number => {
    const below = tree.children.get(id);
    return below ? sum(below.map((child) => walk(child.id))) : share(id);
  };
  const level = (siblings: typeof tree.top): void => {
    const shares = siblings.map(({ id }) => walk(id));
    const whole = sum(shares);
    siblings.forEach(({ id }, index) => {
      // Members of a group that weighs nothing have no known proportions.
      weights[id] = whole > 0 ? (100 * shares[index]!) / whole : 100 / siblings.length;
      level(tree.children.get(id) ?? []);
    });
  };
  level(tree.top);
  return weights;
}
