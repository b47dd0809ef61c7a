import { describe, expect, it } from 'vitest';
import {
  type EvidenceFilter,
  matcherOf,
} from '../../../../../../renderer/features/evidence/register/matching-evidence';
import type { EvidenceItem } from '../../../../../../shared/model/evidence';
import { createCountedIdSource } from '../../../../../../shared/model/ids';

const newId = createCountedIdSource(1);
const item: EvidenceItem = {
  id: newId('evidence'),
  title: 'Falls audit',
  type: 'local',
  strength: 'weak',
  strengthNote: 'Forty homes',
  citation: 'Public Health, 2025',
  optionIds: [newId('option')],
  criterionIds: [],
  outcomeIds: [],
  storyLinkIds: [],
  createdAt: '2026-03-24T09:00:00.000Z',
  changedAt: '2026-03-24T09:00:00.000Z',
};
const finds = (filter: Partial<EvidenceFilter>) => matcherOf({ words: '', ...filter })(item);

describe('a search of the register', () => {
  it('wants every word, in any order, in title, citation or note', () => {
    expect(finds({ words: 'forty  FALLS 2025' })).toBe(true);
    expect(finds({ words: 'falls wales' })).toBe(false);
  });

  it('finds all where nothing is asked', () => {
    expect(finds({ words: '   ' })).toBe(true);
  });

  it('keeps to a type and a strength', () => {
    expect(finds({ type: 'local', strength: 'weak' })).toBe(true);
    expect(finds({ type: 'research' })).toBe(false);
    expect(finds({ strength: 'strong' })).toBe(false);
  });

  it('keeps to what an item speaks for, or to items that speak for nothing', () => {
    expect(finds({ links: 'option' })).toBe(true);
    for (const links of ['criterion', 'outcome', 'story', 'nothing'] as const) {
      expect(finds({ links })).toBe(false);
    }
    expect(matcherOf({ words: '', links: 'nothing' })({ ...item, optionIds: [] })).toBe(true);
  });
});
