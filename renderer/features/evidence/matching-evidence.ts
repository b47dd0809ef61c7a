import type { EvidenceItem } from '../../../shared/model/evidence';

export interface EvidenceFilter {
  readonly words: string;
  readonly type?: EvidenceItem['type'];
  readonly strength?: EvidenceItem['strength'];
}

/** Every word must stand somewhere in title, citation or note; one pass, so that it keeps up with typing. */
export function matchingEvidence(
  items: readonly EvidenceItem[],
  { words, type, strength }: EvidenceFilter,
): readonly EvidenceItem[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter((item) => {
    if (type !== undefined && item.type !== type) return false;
    if (strength !== undefined && item.strength !== strength) return false;
    if (wanted.length === 0) return true;
    const text = `${item.title} ${item.citation} ${item.strengthNote}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
