import type { EvidenceItem } from '../../../../shared/model/evidence';

/** What an item is, or is not, linked to. */
export type LinkFilter = 'any' | 'option' | 'criterion' | 'outcome' | 'story' | 'nothing';

export interface EvidenceFilter {
  readonly words: string;
  readonly type?: EvidenceItem['type'];
  readonly strength?: EvidenceItem['strength'];
  readonly links?: LinkFilter;
}

/** A test for one item: every word must stand somewhere in title, citation or note. */
export function matcherOf({
  words,
  type,
  strength,
  links = 'any',
}: EvidenceFilter): (item: EvidenceItem) => boolean {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (item) => {
    if (type !== undefined && item.type !== type) return false;
    if (strength !== undefined && item.strength !== strength) return false;
    if (!isLinked(item, links)) return false;
    if (wanted.length === 0) return true;
    const text = searchText(item);
    return wanted.every((word) => text.includes(word));
  };
}

function isLinked(item: EvidenceItem, links: LinkFilter): boolean {
  switch (links) {
    case 'any':
      return true;
    case 'option':
      return item.optionIds.length > 0;
    case 'criterion':
      return item.criterionIds.length > 0;
    case 'outcome':
      return item.outcomeIds.length > 0;
    case 'story':
      return item.storyLinkIds.length > 0;
    case 'nothing':
      return linkCount(item) === 0;
  }
}

export function linkCount({ optionIds, criterionIds, outcomeIds, storyLinkIds }: EvidenceItem): number {
  return optionIds.length + criterionIds.length + outcomeIds.length + storyLinkIds.length;
}

/** Items never change, so their words are put into small letters once. */
const searchTexts = new WeakMap<EvidenceItem, string>();

function searchText(item: EvidenceItem): string {
  const known = searchTexts.get(item);
  if (known !== undefined) return known;
  const text = `${item.title} ${item.citation} ${item.strengthNote}`.toLowerCase();
  searchTexts.set(item, text);
  return text;
}
