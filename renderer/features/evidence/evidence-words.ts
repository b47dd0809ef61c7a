import type { EvidenceItem } from '../../../shared/model/evidence';

/** Where a piece of evidence comes from, as people say it. */
export const typeWords: Readonly<Record<EvidenceItem['type'], string>> = {
  'needs-assessment': 'Needs assessment',
  research: 'Research',
  'best-practice': 'Practice elsewhere',
  local: 'Local data',
  qualitative: 'What people told us',
  theory: 'Reasoning only',
};

export const strengthWords: Readonly<Record<EvidenceItem['strength'], string>> = {
  strong: 'Strong',
  moderate: 'Moderate',
  weak: 'Weak',
  'not-judged': 'Not judged yet',
};

/** A sign beside the word, so that a glance down the column tells them apart without colour. */
export const strengthSigns: Readonly<Record<EvidenceItem['strength'], string>> = {
  strong: '●',
  moderate: '◐',
  weak: '○',
  'not-judged': '?',
};

/** The keys of a record of words, in its order. */
export function choicesOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
): { readonly value: Key; readonly label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value: value as Key, label: String(label) })); // own keys
}
