import type { EvidenceItem } from '../../../shared/model/evidence';
import type { Origin } from '../../../shared/model/new-project';

type Links = Partial<Pick<EvidenceItem, 'optionIds' | 'criterionIds' | 'outcomeIds' | 'storyLinkIds'>>;

/** A piece of evidence as it begins: nobody has judged its strength. */
export function newEvidence(origin: Origin, links: Links = {}): EvidenceItem {
  return {
    id: origin.newId('evidence'),
    title: '',
    type: 'local',
    strength: 'not-judged',
    strengthNote: '',
    citation: '',
    optionIds: [],
    criterionIds: [],
    outcomeIds: [],
    storyLinkIds: [],
    ...links,
    createdAt: origin.at,
    changedAt: origin.at,
  };
}
