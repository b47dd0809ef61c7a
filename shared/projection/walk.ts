import { resultModel } from '../findings/result-matrix';
import { listOf } from '../model/collection';
import type { Project } from '../model/project';
import { projectResults } from '../results/project-results';
import type { ProjectionChoice } from './projection-choice';
import { blockOf } from './result-views';
import { disputeQueue } from './score-views';
import { pathsOf } from './story-views';

/** One page on or back. */
export type Turn = 1 | -1;

/**
 * The choice one page on from this one, where pages are things of the project: the next option, the next disputed cell,
 * the next criterion's sweep, the next path of the story. The ends stay. Undefined for views whose pages are the projector's own.
 */
export function walkFrom(project: Project, choice: ProjectionChoice, by: Turn): ProjectionChoice | undefined {
  switch (choice.kind) {
    case 'option':
      return step(optionWalk(project), (stop) => stop.optionId === choice.optionId, by);
    case 'reveal':
      return step(
        revealWalk(project),
        (stop) => stop.optionId === choice.optionId && stop.criterionId === choice.criterionId,
        by,
      );
    case 'sweep': {
      const now = blockOf(project, choice.criterionId)?.criterion.id;
      const { blocks } = resultModel(project, projectResults(project));
      const stops = blocks.map(({ criterion }) => ({ kind: 'sweep', criterionId: criterion.id }) as const);
      return step(stops, (stop) => stop.criterionId === now, by);
    }
    case 'path':
      return step(pathWalk(project), (stop) => stop.nodeId === choice.nodeId, by);
    default:
      return undefined;
  }
}

/** Every option still in play, in project order. */
export function optionWalk(project: Project): readonly Extract<ProjectionChoice, { kind: 'option' }>[] {
  return listOf(project.options)
    .filter((option) => option.list !== 'ruled-out')
    .map((option) => ({ kind: 'option', optionId: option.id }));
}

/** The disputed cells, the furthest apart first. */
export function revealWalk(project: Project): readonly Extract<ProjectionChoice, { kind: 'reveal' }>[] {
  return disputeQueue(project).map(({ option, criterion }) => ({
    kind: 'reveal',
    optionId: option.id,
    criterionId: criterion.id,
  }));
}

/** The paths of the story, in project order. */
export function pathWalk(project: Project): readonly Extract<ProjectionChoice, { kind: 'path' }>[] {
  return pathsOf(project).map((nodeId) => ({ kind: 'path', nodeId }));
}

function step<Stop>(stops: readonly Stop[], isHere: (stop: Stop) => boolean, by: Turn): Stop | undefined {
  const here = stops.findIndex(isHere);
  return here < 0 ? stops[0] : stops[Math.min(stops.length - 1, Math.max(0, here + by))];
}
