import { plain, type Known } from './match-reference';

export interface HeadingMatch {
  readonly column: number;
  readonly known: Known;
  /** The heading is the code or the label itself. */
  readonly exact: boolean;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Below this share of common words a heading is left for the person to match. */
const LEAST_LIKENESS = 0.4;

const FILLERS = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'to',
  'with',
  'for',
  'and',
  'or',
  'we',
  'can',
  'is',
  'it',
  'on',
  'at',
  'by',
  'do',
  'does',
  'how',
  'score',
]);

const NUMBERS = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['ten', '10'],
  ['first', '1'],
]);

/**
 * The words of a heading as stems, so that “Impact <1yr” and “Impact within a year” share theirs: signs become words,
 * number words become digits, word endings go.
 */
function stemsOf(heading: string): Set<string> {
  const spelled = heading
    .toLowerCase()
    .replace(/<\s*(?=\d)/g, ' within ')
    .replace(/>\s*(?=\d)|(?<=\d\s*(?:yrs?|years?)?\s*)\+/g, ' after ')
    .replace(/\b(within|in) (?:a|an) (?=year|month)/g, '$1 1 ')
    .replace(/\b(\d+)\s*(?:yrs?|years?)\b/g, '$1 year')
    .replace(/\byrs?\b|\byears\b/g, 'year');
  const words = plain(spelled)
    .split(' ')
    .map((word) => NUMBERS.get(word) ?? word)
    .filter((word) => word !== '' && !FILLERS.has(word));
  return new Set(words.map((word) => (/^\d/.test(word) ? word : word.slice(0, 5))));
}

function likeness(heading: ReadonlySet<string>, label: ReadonlySet<string>): number {
  if (heading.size === 0 || label.size === 0) return 0;
  const common = [...heading].filter((stem) => label.has(stem)).length;
  return (2 * common) / (heading.size + label.size);
}

/**
 * Matches headings to known criteria one to one: exact codes and labels first, then by common words, the likeliest pair
 * first. A heading with nothing in common is left out.
 */
export function matchHeadings(headings: ReadonlyMap<number, string>, all: readonly Known[]): HeadingMatch[] {
  const pairs: HeadingMatch[] = [];
  for (const [column, heading] of headings) {
    const stems = stemsOf(heading);
    for (const known of all) {
      const exact = [known.code, known.label].some((name) => name !== '' && plain(name) === plain(heading));
      const like = exact ? 1 : Math.min(0.99, likeness(stems, stemsOf(known.label)));
      if (like >= LEAST_LIKENESS) pairs.push({ column, known, exact, likeness: like });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || a.column - b.column);
  const taken = new Set<string | number>();
  return pairs
    .filter(({ column, known }) => {
      if (taken.has(column) || taken.has(known.id)) return false;
      taken.add(column).add(known.id);
      return true;
    })
    .sort((a, b) => a.column - b.column);
}
