import { storyCircleViolations } from './invariants/story-circles';
import { criterionViolations } from './invariants/criteria';
import { discussionViolations } from './invariants/discussions';
import { referenceViolations } from './invariants/references';
import { scoreViolations } from './invariants/scores';
import type { Violation } from './invariants/violation';
import type { Project } from './project';

export type { Violation } from './invariants/violation';

/**
 * What the schema cannot say about a project: records point at records that exist, trees and stories have no circles
 * (but marked ones), scores are on their scales. Every command keeps these; a file that breaks one is not opened.
 *
 * Snapshots are left alone: they record what stood at the time, options since removed included.
 *
 * @returns every breach, in the order of the project; empty for a sound one
 */
export function invariantViolations(project: Project): readonly Violation[] {
  return [
    ...referenceViolations(project),
    ...criterionViolations(project),
    ...scoreViolations(project),
    ...discussionViolations(project),
    ...storyCircleViolations(project),
  ];
}
