import type { RuleId } from './rules';

export interface NumberReading {
  readonly value: number;
  readonly unit?: string;
  readonly flags: string[];
  readonly rule: RuleId;
  /** Words beside the number that were set aside. */
  readonly note?: string;
}

const MULTIPLIERS = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['billion', 1e9],
]);

/** Words that stand behind a number as its unit; anything else behind a number is a note. */
const UNITS =
  /^(?:%|per ?cent|pct|percentage points?|pp|p|pence|days?|weeks?|months?|years?|yrs?|hours?|hrs?|minutes?|mins?|people|persons|residents|children|households|homes|families|staff|fte|visits|cases|places|kwh|mwh|tonnes?|tco2e?|miles?|km|metres?|m2|sq ?m|ha|hectares?)$/i;

const PER_YEAR = /^(?:p\.?\s?a\.?|per (?:year|annum)|a year|\/ ?(?:yr|year))$/i;
const ESTIMATE = /^\(?(?:est(?:\.|imated?)?|e|approx(?:\.|imate)?|provisional|forecast|tbc)\)?$/i;
const APPROXIMATE =
  /^(?:c\.?|ca\.?|circa|about|approx(?:\.|imately)?|around|roughly|~|≈|est\.?|estimated)\s*(?=[£$€\d(+-])/i;
/** Provisional, revised, estimated, forecast, break: in round brackets before the square ones became the rule. */
const OLD_MARKER = /\s?\(([pefbr])\)$/i;
const FOOTNOTE = /(?:[*†‡§#]+|[¹²³⁰⁴-⁹]+|\s?\((?:\d|[a-z])\)|\s?\[notes? ?\d+\])$/i;

/** Digits with their separators: groups of three by comma, apostrophe or space, or none; then at most one decimal sign. */
const PLAIN = /^\d+(?:\.\d+)?$|^\.\d+$/;
const GROUPED = /^\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?$/;
const SPACED = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/;
const DECIMAL_COMMA = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,(?:\d{1,2}|\d{4,})$/;

function digits(text: string): { value: number; rule: RuleId } | null {
  if (PLAIN.test(text)) return { value: Number(text), rule: 'number-text' };
  if (GROUPED.test(text)) return { value: Number(text.replace(/[,'’]/g, '')), rule: 'number-thousands' };
  if (SPACED.test(text)) {
    return {
      value: Number(text.replace(/[ \u00a0\u2009\u202f]/g, '').replace(',', '.')),
      rule: 'number-thousands',
    };
  }
  if (DECIMAL_COMMA.test(text)) {
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), rule: 'number-decimal-comma' };
  }
  if (/^\d(?:\.\d+)?e[+-]?\d{1,3}$/i.test(text)) return { value: Number(text), rule: 'number-scientific' };
  return null;
}

/**
 * A number as people write it: `£1.72m`, `(£410k)`, `c. 1,900`, `2,150 (est.)`, `5,200*`, `2 750`, `12.5%`. Null where
 * the text is not one number. Multiplication happens on the decimal text, so that £1.72m is 1720000 and not 1719999.9.
 */
export function parseNumberText(text: string): NumberReading | null {
  const flags: string[] = [];
  let rest = text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
    .replace(/^GBP\s?(?=\d)/i, '£')
    .replace(/^(\d[\d,.]*)\s?GBP$/i, '£$1');
  // The first rule that did something to the text names the reading.
  const claims: RuleId[] = [];
  const claim = (found: RuleId) => claims.push(found);

  const approximate = APPROXIMATE.exec(rest);
  if (approximate) {
    rest = rest.slice(approximate[0].length).trim();
    flags.push('approximate');
    claim('number-approximate');
  }
  // `(45)`, `£(45)` and, with a footnote mark, `(45)*`.
  const bracketed = /^([£$€]?)\s*\(([^()]*\d[^()]*)\)\s*([*†‡§#¹²³]{0,3})$/.exec(rest);
  if (bracketed && !/^[-–−+]/.test(bracketed[2]!.trim())) {
    rest = `${bracketed[1]!}${bracketed[2]!.trim()}${bracketed[3]!}`;
    flags.push('brackets');
    claim('number-brackets');
  }
  const opening = /^([-–−+]?)\s*([£$€]?)\s*([-–−+]?)\s*(?=[\d.])/.exec(rest);
  if (!opening || (opening[1] !== '' && opening[3] !== '')) return null;
  const sign = opening[1] || opening[3];
  rest = rest.slice(opening[0].length);
  let unit: string | undefined = opening[2] || undefined;

  const number = /^(?:\d+(?:\.\d+)?e[+-]?\d{1,3}(?![a-z\d])|[\d.,'’]+(?: \d{3}(?!\d))*(?:[.,]\d+)?)/i.exec(
    rest,
  );
  if (!number) return null;
  let after = rest.slice(number[0].length);
  const body = number[0].replace(/[.,]$/, '');
  // A full stop or comma behind the number belongs to the sentence.
  const read = digits(body);
  if (!read) return null;
  let { value } = read;

  const multiplier = /^\s?(k|thousand|mn|mln|m|million|bn|b|billion)(?![a-z\d])/i.exec(after);
  const factor = multiplier ? MULTIPLIERS.get(multiplier[1]!.toLowerCase()) : undefined;
  if (multiplier && factor !== undefined) {
    value = Number(`${String(value)}e${Math.log10(factor)}`);
    after = after.slice(multiplier[0].length);
    claim(unit === undefined ? 'number-multiplier' : 'number-currency');
  }
  const closing = readAfter(after, flags);
  if (closing === null) return null;
  if (closing.unit !== undefined) {
    if (unit !== undefined && closing.unit !== unit) return null;
    unit = closing.unit;
  }
  if (unit !== undefined && '£$€'.includes(unit)) claim('number-currency');
  if (unit === '%') claim('number-percent');
  if (closing.rule) claim(closing.rule);
  if ((sign !== '' && sign !== '+') || flags.includes('brackets')) value = -value;
  return {
    value: Object.is(value, -0) ? 0 : value,
    flags,
    rule: claims[0] ?? read.rule,
    ...(unit === undefined ? {} : { unit }),
    ...(closing.note === undefined ? {} : { note: closing.note }),
  };
}

interface Closing {
  readonly unit?: string;
  readonly rule?: RuleId;
  readonly note?: string;
}

/** What stands behind the digits: a footnote mark, a unit, “p.a.”, “(est.)” or a note in brackets; null for other words. */
function readAfter(text: string, flags: string[]): Closing | null {
  let rest = text.trim();
  let rule: RuleId | undefined;
  const letter = OLD_MARKER.exec(rest);
  if (letter) {
    rest = rest.slice(0, letter.index).trim();
    flags.push(letter[1]!.toLowerCase());
    rule = 'number-with-marker';
  }
  const footnote = FOOTNOTE.exec(rest);
  if (footnote) {
    rest = rest.slice(0, footnote.index).trim();
    flags.push('footnote');
    rule = 'number-footnote';
  }
  if (rest === '') return { ...(rule ? { rule } : {}) };
  if (PER_YEAR.test(rest)) {
    flags.push('per year');
    return { rule: rule ?? 'number-with-words', note: rest };
  }
  if (ESTIMATE.test(rest)) {
    flags.push('estimated');
    return { rule: rule ?? 'number-estimate' };
  }
  if (UNITS.test(rest)) {
    const unit = /^(?:%|per ?cent|pct)$/i.test(rest) ? '%' : rest;
    return { unit, rule: rule ?? (unit === '%' ? 'number-percent' : 'number-with-unit') };
  }
  const note = /^(%|[a-z]{0,12})\s*\(([^()]{1,200})\)$/i.exec(rest);
  if (!note) return null;
  const unit = note[1] === '' ? undefined : UNITS.test(note[1]!) ? note[1] : null;
  if (unit === null) return null;
  flags.push(ESTIMATE.test(note[2]!) ? 'estimated' : 'note');
  return {
    rule: rule ?? (ESTIMATE.test(note[2]!) ? 'number-estimate' : 'number-with-words'),
    note: note[2]!,
    ...(unit === undefined ? {} : { unit }),
  };
}

const NUMBER_WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
]; // prettier-ignore

/** The number a word names, from zero to twenty; null for other words. */
export function numberWord(text: string): number | null {
  const index = NUMBER_WORDS.indexOf(text.trim().toLowerCase());
  return index < 0 ? null : index;
}

/** Two numbers joined by a dash or “to”; the ends may share their sign and multiplier: `£220k–£236k`, `3-4`, `10 to 12`. */
export function parseRangeText(text: string): { low: number; high: number } | null {
  const match = /^(?:between\s+)?(.{0,30}?\d[a-z%]*)\s*(?:-|–|—|\bto\b|\band\b|\bor\b|\/)\s*(.{1,30})$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const high = parseNumberText(match[2]!);
  if (!high || !parseNumberText(match[1]!)) return null;
  // “£1-2m” means one to two million; “£220k–£236k” says so twice.
  const tail = /(k|thousand|mn|mln|m|million|bn|billion)\b/i.exec(match[2]!)?.[1] ?? '';
  const shared = /[kmb]/i.test(match[1]!) ? match[1]! : `${match[1]!}${tail}`;
  const low = parseNumberText(shared);
  return low && low.value < high.value ? { low: low.value, high: high.value } : null;
}
