import { mayNamePartners } from '../export/visible-partners';
import { find } from '../model/collection';
import type { Project } from '../model/project';

/** Fewer dots than this could be told apart by the people who gave them. */
export const fewestDots = 4;

/** Whether the room may see what was scored: not while scores are still coming in. */
export function isRevealed(project: Project): boolean {
  return find(project.rounds, project.activeRoundId)?.state !== 'collecting';
}

/**
 * Whether the room may see group results. Where scores are not named, a ranking made while sheets come in would show
 * what the first sheets say; it waits for the reveal.
 */
export function mayShowResults(project: Project): boolean {
  return project.frame.anonymity === 'named' || isRevealed(project);
}

/** Whether single scores of a cell may be shown as dots: always where scores are named, else from four up. */
export function mayShowDots(project: Project, scores: number): boolean {
  return project.frame.anonymity === 'named' || scores >= fewestDots;
}

/** Whether a dot may carry its partner's short name. */
export function mayNameDots(project: Project): boolean {
  return mayNamePartners(project);
}
