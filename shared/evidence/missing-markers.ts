import type { ParsedCell } from './parsed-cell';
import { rules, type RuleId } from './rules';

/**
 * Shorthand of UK official statistics (Government Analysis Function, symbols in tables, 2022) and the older signs it
 * replaced. In square brackets it may stack: `[r][e]`.
 */
const LETTERS = new Map<string, RuleId>([
  ['c', 'missing-confidential'],
  ['x', 'missing-not-available'],
  ['z', 'missing-not-applicable'],
  ['low', 'missing-low'],
  ['u', 'missing-unreliable'],
  ['w', 'missing-none-recorded'],
]);

export const markerMeanings: ReadonlyMap<string, string> = new Map([
  ['c', 'confidential'],
  ['x', 'not available'],
  ['z', 'not applicable'],
  ['low', 'rounds to zero but is not zero'],
  ['u', 'low reliability'],
  ['w', 'none recorded'],
  ['e', 'estimated'],
  ['f', 'forecast'],
  ['p', 'provisional'],
  ['r', 'revised'],
  ['b', 'break in the series'],
  ['ns', 'not statistically significant'],
  ['s', 'statistically significant'],
  ['ss', 'highly significant'],
  ['sss', 'very highly significant'],
]);

const WORDS =
  /^(?:n\/?a|n\.a\.?|#?n\/a|nan|null|not (?:known|available|applicable|given|stated|recorded|provided|yet known|scored)|unknown|tbc|tbd|to be (?:confirmed|decided|determined)|no data|missing|blank|not yet|please select.*)$/i;

/** Splits the bracketed markers off the end of a text: `58.3 [p][r]` → `58.3` and `p`, `r`. */
export function splitMarkers(text: string): { body: string; markers: string[] } {
  const match = /((?:\s*\[[^[\]]{1,12}\])+)\s*$/.exec(text);
  if (!match) return { body: text, markers: [] };
  const markers = [...match[1]!.matchAll(/\[([^[\]]+)\]/g)].map((each) => each[1]!.trim().toLowerCase());
  return { body: text.slice(0, match.index).trim(), markers };
}

/** A text that stands for “no figure”, or null where it says something. */
export function parseMissing(text: string): ParsedCell | null {
  const { body, markers } = splitMarkers(text);
  if (body === '' && markers.length > 0) {
    const rule = LETTERS.get(markers[0]!) ?? 'missing-marker';
    const words = markers.map((marker) => markerMeanings.get(marker) ?? marker).join(', ');
    return { kind: 'missing', flags: markers, rule, message: `No figure: ${words}.` };
  }
  const sign = (rule: RuleId, flag: string): ParsedCell => ({
    kind: 'missing',
    flags: [flag],
    rule,
    message: rules[rule].words,
  });
  if (/^[*#~]+$|^\[\*\]$/.test(text)) return sign('missing-suppressed', 'suppressed');
  if (/^[-–—‒−]{1,3}$/.test(text)) return sign('missing-dash', 'ask');
  if (/^(?:\.{2,3}|…|:)$/.test(text)) return sign('missing-dots', 'not available');
  if (WORDS.test(text)) return sign('missing-not-given', 'not given');
  const below = /^(?:<|less than|fewer than|under)\s*(\d+(?:\.\d+)?)\s*%?$/i.exec(text);
  if (below) {
    return {
      ...sign('missing-below', 'below'),
      message: `Fewer than ${below[1]!}: the exact figure is not given.`,
    };
  }
  return null;
}
