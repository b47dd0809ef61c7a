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
  /^(?:n\/?a|n\.a\.?|#?n\/a|nan|null|not (?:known|available|applicable|given|stated|recorded|provided|yet known|scored)|unknown|tbc|tbd|to be (?:confirmed|decided|determined)|not collected|not yet available|unavailable|awaited|awaiting data|to follow|withheld|no data|missing|blank|not yet|please select.*)$/i;

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
  if (body === '' && markers.length > 0 && !markers.every((marker) => /^[\d.,]+$/.test(marker))) {
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
  if (/^confidential$/i.test(text)) return sign('missing-confidential', 'c');
  if (/^[*#~]+$|^\[\*\]$|^suppressed$/i.test(text)) return sign('missing-suppressed', 'suppressed');
  if (/^(?:[-–—‒−]{1,3}|\([-–—‒−]\))$/.test(text)) return sign('missing-dash', 'ask');
  if (/^(?:\.{1,3}|…|:)$/.test(text)) return sign('missing-dots', 'not available');
  if (WORDS.test(text)) return sign('missing-not-given', 'not given');
  return beyondThreshold(text, SIGNED_BELOW, SIGNED_ABOVE);
}

const THRESHOLD = String.raw`\s*([£$€]?\d[\d,]*(?:\.\d+)?)\s*(?:%|k|m|per cent)?$`;
const SIGNED_BELOW = new RegExp(`^(?:<=?|≤|less than|fewer than)${THRESHOLD}`, 'i');
const SIGNED_ABOVE = new RegExp(`^(?:>=?|≥|more than|greater than)${THRESHOLD}`, 'i');
/** As a row label “Under 18” is an age; among figures it is a threshold. */
const WORDED_BELOW = new RegExp(`^(?:under|below|up to)${THRESHOLD}`, 'i');
const WORDED_ABOVE = new RegExp(`^(?:over|above|at least)${THRESHOLD}`, 'i');

/** `<5`, `less than 5%`, `>95%`, `≥ 95`: the publisher gives a threshold instead of the figure. */
function beyondThreshold(text: string, below: RegExp, above: RegExp): ParsedCell | null {
  const least = below.exec(text)?.[1];
  if (least !== undefined) {
    const message = `Below ${least}: the exact figure is not given.`;
    return { kind: 'missing', flags: ['below'], rule: 'missing-below', message };
  }
  const most = above.exec(text)?.[1];
  const message = `Above ${most ?? ''}: the exact figure is not given.`;
  return most === undefined ? null : { kind: 'missing', flags: ['above'], rule: 'missing-above', message };
}

const BARE_LETTERS = new Map<string, RuleId>([
  ['c', 'missing-confidential'],
  ['x', 'missing-not-available'],
  ['z', 'missing-not-applicable'],
  ['k', 'missing-low'],
  ['u', 'missing-unreliable'],
  ['w', 'missing-none-recorded'],
]);

/**
 * What stands for “no figure” only in a column of figures: the letters without brackets, as StatsWales writes them, and
 * thresholds in words.
 */
export function parseMissingFigure(text: string): ParsedCell | null {
  const rule = BARE_LETTERS.get(text);
  return rule === undefined
    ? beyondThreshold(text, WORDED_BELOW, WORDED_ABOVE)
    : { kind: 'missing', flags: [text], rule, message: rules[rule].words };
}
