import type { StoryKind } from '../graph';

/** What people call each kind in their own spreadsheets. */
const WORDS: Readonly<Record<StoryKind, readonly string[]>> = {
  outcome: ['outcome', 'aim', 'goal', 'result', 'vision', 'ambition', 'borough outcome', 'strategic outcome'],
  path: ['path', 'pathway', 'primary driver', 'priority', 'theme', 'strand', 'workstream'],
  driver: ['driver', 'secondary driver', 'tertiary driver', 'factor', 'intermediate outcome', 'condition'],
  action: ['action', 'activity', 'change idea', 'intervention', 'task', 'project', 'initiative'],
  service: ['service', 'programme', 'program'],
  guardrail: ['guardrail', 'safeguard', 'right', 'threshold'],
  unintended: ['unintended', 'unintended effect', 'unintended consequence', 'side effect', 'risk'],
  external: ['external', 'external factor', 'context', 'assumption'],
};

const KIND_OF_WORD: ReadonlyMap<string, StoryKind> = new Map(
  (Object.entries(WORDS) as [StoryKind, readonly string[]][]) // the record above is keyed by StoryKind only
    .flatMap(([kind, words]) => words.map((word): [string, StoryKind] => [word, kind])),
);

/** The kind meant by a word such as "Outcomes", "Secondary driver" or "Change idea 2"; undefined when unknown. */
export function kindOfWord(word: string): StoryKind | undefined {
  const plain = plainWord(word);
  const singular = plain.endsWith('ies') ? `${plain.slice(0, -3)}y` : plain.replace(/s$/, '');
  return KIND_OF_WORD.get(plain) ?? KIND_OF_WORD.get(singular);
}

/** Lower case, single spaces, no bracketed remark, no trailing number: for comparing headings. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9£%]+/g, ' ')
    .replace(/\s+\d+\s*$/, '')
    .trim();
}
