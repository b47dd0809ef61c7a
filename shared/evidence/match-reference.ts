import { cleanText } from './parse-cell';

/** Something the project already knows under a short code and a name. */
export interface Known<Id extends string = string> {
  readonly id: Id;
  readonly code: string;
  readonly label: string;
}

export type MatchLeniency =
  'exact' | 'ref-trimmed' | 'ref-case' | 'ref-spaced' | 'ref-without-letter' | 'ref-by-name';

export interface ReferenceMatch<Id extends string = string> {
  readonly known: Known<Id>;
  /** The weakest rule that was needed; anything but `exact` is reported. */
  readonly how: MatchLeniency;
}

/**
 * Finds what a typed reference means, from strict to lenient: as it is, without spaces at the ends, in any case, without
 * spaces inside, as bare digits (`15` for A15, only if one code has them), and last by name. Null where nothing or more
 * than one thing fits: a reference is never guessed.
 */
export function matchReference<Id extends string>(
  raw: string,
  all: readonly Known<Id>[],
): ReferenceMatch<Id> | null {
  const trimmed = cleanText(raw);
  if (trimmed === '') return null;
  const squeezed = squeeze(trimmed);
  const steps: readonly (readonly [MatchLeniency, (known: Known) => boolean])[] = [
    ['exact', (known) => known.code === raw],
    ['ref-trimmed', (known) => known.code === trimmed],
    ['ref-case', (known) => known.code.toLowerCase() === trimmed.toLowerCase()],
    ['ref-spaced', (known) => squeeze(known.code) === squeezed],
    ['ref-without-letter', (known) => /^\d+$/.test(squeezed) && digitsOf(known.code) === Number(squeezed)],
    ['ref-by-name', (known) => sameName(known.label, trimmed)],
  ];
  for (const [how, fits] of steps) {
    const found = all.filter((known) => known.code !== '' || how === 'ref-by-name').filter(fits);
    if (found.length === 1) return { known: found[0]!, how };
    if (found.length > 1) return null;
  }
  return null;
}

/** Does a name typed beside a reference belong to it? Short forms such as “Early Talk” of “Early Talk: speech …” do. */
export function sameName(label: string, typed: string): boolean {
  const [full, short] = [plain(label), plain(typed)];
  return short !== '' && (full === short || plain(label.split(/[:–—(]/)[0] ?? '') === short);
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s\u00a0._/-]+/g, '');
}

function digitsOf(code: string): number | null {
  const digits = /^\D*(\d+)\D*$/.exec(code)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Words only, in lower case: punctuation, double spaces and & for and make no difference. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
