import { listOf } from './collection';
import type { EvidenceItem } from './evidence';
import type { Option } from './options';
import type { Outcome, StoryLink } from './story';
import type { Criterion } from './criteria';
import type { Project } from './project';

/** What nothing in the register speaks for. */
export interface EvidenceGaps {
  readonly options: readonly Option[];
  /** Leaves only: a group of criteria is spoken for by its parts. */
  readonly criteria: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  readonly storyLinks: readonly StoryLink[];
}

/** Options, criteria, outcomes and steps of the story without a single piece of evidence. A weak piece counts: it is shown as weak. */
export function evidenceGaps(
  project: Pick<Project, 'evidence' | 'options' | 'criteria' | 'outcomes' | 'storyLinks'>,
): EvidenceGaps {
  const items = listOf(project.evidence);
  const linked = (pick: (item: EvidenceItem) => readonly string[]) => new Set(items.flatMap(pick));
  const [options, criteria, outcomes, storyLinks] = [
    linked((item) => item.optionIds),
    linked((item) => item.criterionIds),
    linked((item) => item.outcomeIds),
    linked((item) => item.storyLinkIds),
  ];
  const all = listOf(project.criteria);
  const groups = new Set<string | undefined>(all.map(({ parentId }) => parentId));
  return {
    options: listOf(project.options).filter(({ id }) => !options.has(id)),
    criteria: all.filter(({ id }) => !groups.has(id) && !criteria.has(id)),
    outcomes: listOf(project.outcomes).filter(({ id }) => !outcomes.has(id)),
    storyLinks: listOf(project.storyLinks).filter(
      ({ id, evidenceIds }) => evidenceIds.length === 0 && !storyLinks.has(id),
    ),
  };
}
