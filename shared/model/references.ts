import type { CollectionName } from './collection-names';
import type { Criterion, WeightJudgement } from './criteria';
import type { Action, Note } from './decisions';
import type { EvidenceItem } from './evidence';
import type { Participant, Partner } from './frame';
import type { Option } from './options';
import type { Project, ProjectData } from './project';
import type { Scenario, Score } from './scores';
import type { Measure, StoryLink, StoryNode } from './story';

/** Ids a record holds in one field, and the collections one of which must have them. */
export interface Reference {
  readonly field: string;
  readonly ids: readonly (string | undefined)[];
  readonly targets: readonly CollectionName[];
}

function to(targets: CollectionName | readonly CollectionName[]) {
  return (field: string, ids: readonly (string | undefined)[] | undefined): Reference => ({
    field,
    ids: ids ?? [],
    targets: typeof targets === 'string' ? [targets] : targets,
  });
}

const toPartners = to('partners');
const toOptions = to('options');
const toCriteria = to('criteria');
const toStoryNodes = to('storyNodes');
const toStory = to(['storyNodes', 'outcomes']);
const toOutcomes = to('outcomes');
const toEvidence = to('evidence');

/**
 * Every reference a record makes, declared once: command handlers refuse a broken one, `invariantViolations` finds
 * it. Each takes a part of a record too, so that a change is checked for what it changes.
 */
export const referencesOf = {
  partner: ({ interests }: Partial<Partner>): Reference[] => [
    toOptions('interests', Object.keys(interests ?? {})),
  ],
  participant: ({ partnerId }: Partial<Participant>): Reference[] => [toPartners('partnerId', [partnerId])],
  option: (option: Partial<Option>): Reference[] => [
    toPartners('leadPartnerId', [option.leadPartnerId]),
    toCriteria('measured', Object.keys(option.measured ?? {})),
    toOutcomes('outcomeIds', option.outcomeIds),
    toStoryNodes('storyNodeId', [option.storyNodeId]),
    toOptions('requires', option.requires),
    toOptions('excludes', option.excludes),
  ],
  gate: ({ verdicts }: { readonly verdicts: object }): Reference[] => [
    toOptions('verdicts', Object.keys(verdicts)),
  ],
  criterion: ({ parentId }: Partial<Criterion>): Reference[] => [toCriteria('parentId', [parentId])],
  storyNode: ({ partnerIds, optionId, evidenceIds }: Partial<StoryNode>): Reference[] => [
    toPartners('partnerIds', partnerIds),
    toOptions('optionId', [optionId]),
    toEvidence('evidenceIds', evidenceIds),
  ],
  storyLink: ({ child, parent, evidenceIds }: Partial<StoryLink>): Reference[] => [
    toStoryNodes('child', [child]),
    toStory('parent', [parent]),
    toEvidence('evidenceIds', evidenceIds),
  ],
  measure: ({ at }: Partial<Measure>): Reference[] => [toStory('at', at)],
  evidence: (item: Partial<EvidenceItem>): Reference[] => [
    to('sourceFiles')('sourceFileId', [item.sourceFileId]),
    toOptions('optionIds', item.optionIds),
    toCriteria('criterionIds', item.criterionIds),
    toOutcomes('outcomeIds', item.outcomeIds),
    to('storyLinks')('storyLinkIds', item.storyLinkIds),
  ],
  judgement: ({ points, sources, order, pairs, bestWorst, stale }: Partial<WeightJudgement>): Reference[] => [
    toCriteria('stale', stale),
    toCriteria(
      'bestWorst',
      bestWorst && [
        bestWorst.best,
        bestWorst.worst,
        ...Object.keys(bestWorst.bestToOthers),
        ...Object.keys(bestWorst.othersToWorst),
      ],
    ),
    toCriteria('points', Object.keys(points ?? {})),
    toCriteria('sources', Object.keys(sources ?? {})),
    toCriteria('order', order),
    toCriteria(
      'pairs',
      Object.entries(pairs ?? {}).flatMap(([row, columns]) => [row, ...Object.keys(columns)]),
    ),
  ],
  scenario: ({ weightSetId, weights }: Partial<Scenario>): Reference[] => [
    to('weightSets')('weightSetId', [weightSetId]),
    toCriteria('weights', Object.keys(weights ?? {})),
  ],
  score: ({ evidenceIds }: Partial<Score>): Reference[] => [toEvidence('evidenceIds', evidenceIds)],
  action: ({ partnerIds, optionId, storyNodeId }: Partial<Action>): Reference[] => [
    toPartners('partnerIds', partnerIds),
    toOptions('optionId', [optionId]),
    toStoryNodes('storyNodeId', [storyNodeId]),
  ],
  note: ({ about }: Partial<Note>): Reference[] => [
    toOptions('about', about?.kind === 'rank' ? [about.optionId] : []),
  ],
} as const;

/** The ids that no record of their collection has. */
export function missingIds(project: Project | ProjectData, { ids, targets }: Reference): readonly string[] {
  return ids.filter(
    (id): id is string =>
      id !== undefined && !targets.some((target) => Object.hasOwn(project[target].byId, id)),
  );
}
