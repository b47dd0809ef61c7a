import { readDates } from './timescale/read-dates';

export type TimescaleFaultKind =
  | 'empty'
  | 'open-ended'
  | 'conditional'
  | 'urgent'
  | 'recurring'
  | 'vague'
  | 'relative'
  | 'no-year'
  | 'impossible-date'
  | 'no-date';

export type TimescaleVerdict =
  { ok: true; date?: string } | { ok: false; kind: TimescaleFaultKind; message: string };

const NO_PLACE =
  'Timescales for actions need to be very specific: “there is no place for statements like ‘when required’ or ‘ongoing’”.';

const UNIT =
  '(?:working\\s+|calendar\\s+|school\\s+|clear\\s+)?(?:days?|weeks?|fortnights?|months?|quarters?|years?|terms?|hours?)';
const AMOUNT =
  '(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|thirty|forty|sixty|ninety)';
/** "within 6 weeks of referral", "three months after the launch", "in 10 working days". */
const COUNTED_PERIOD = new RegExp(
  `^(?:by\\s+(?:the\\s+end\\s+of\\s+)?)?(?:day|week|month|year)\\s+\\d{1,3}$|\\b(?:within|in|not?\\s+(?:more|later)\\s+than|under|up\\s+to|after|for)\\s+(?:the\\s+(?:first|next)\\s+)?(?:${AMOUNT}\\s*(?:-|–|to|or)\\s*)?${AMOUNT}[-\\s]+${UNIT}\\b|\\b${AMOUNT}[-\\s]+${UNIT}\\s+(?:of|after|from|following|before|post|once)\\b|^(?:${AMOUNT}\\s*(?:-|–|to|or)\\s*)?${AMOUNT}[-\\s]+${UNIT}$`,
  'iu',
);

/** Words that give no end. Each is a fault unless the text goes on to give one ("monthly until March 2027"). */
const REFUSED: readonly { kind: TimescaleFaultKind; words: RegExp; advice: string }[] = [
  {
    kind: 'urgent',
    words:
      /\ba\.?s\.?a\.?p\b\.?|\bas\s+soon\s+as\b|\b(?:at\s+the\s+)?earliest\s+(?:opportunity|convenience)\b|\b(?:immediate(?:ly)?|urgent(?:ly)?|straight\s*away|right\s+away|at\s+once|without\s+delay|forthwith|promptly|quickly|as\s+a\s+matter\s+of\s+urgency|high\s+priority|now)\b/iu,
    advice: 'Soon for whom? Give a date.',
  },
  {
    kind: 'conditional',
    words:
      /\b(?:as|when|where|if|whenever|wherever|once|until)\s+(?:and\s+when\s+)?(?:it\s+is\s+|they\s+are\s+|is\s+|are\s+)?(?:required|needed|necessary|appropriate|possible|applicable|available|able|relevant|requested|funding\s+\w+|resources?\s+\w+|capacity\s+\w+|staffing\s+\w+)\b|\b(?:on\s+(?:demand|request)|subject\s+to|depend(?:s|ing|ent)\s+(?:up)?on|ad[\s-]?hoc|as\s+and\s+when|when\s+(?:funds?|time|resources?)\b|if\s+(?:funded|approved|agreed)|pending|by\s+exception|if\s+time\s+allows|when\s+(?:complete|ready|agreed|approved))\b/iu,
    advice: 'Give the date by which it will be done, or the number of days after the event that starts it.',
  },
  {
    kind: 'open-ended',
    words:
      /\b(?:on[\s-]?going|continu(?:ous(?:ly)?|al(?:ly)?|ing|es?|ed)|rolling|always|permanent(?:ly)?|indefinite(?:ly)?|throughout|perpetual(?:ly)?|open[\s-]ended|business\s+as\s+usual|bau|all\s+(?:the\s+time|year(?:\s+round)?)|at\s+all\s+times|constant(?:ly)?|in\s+perpetuity|long[\s-]standing|embedded|never[\s-]ending|no\s+end\s+date|lifetime|24\/7|already\s+(?:happening|under\s*way|in\s+place)|in\s+progress|under\s*way|started|current(?:ly)?)\b/iu,
    advice: 'Give the date of the next point at which it will be finished or reviewed.',
  },
  {
    kind: 'recurring',
    words:
      /\b(?:regular(?:ly)?|periodic(?:ally)?|frequent(?:ly)?|routine(?:ly)?|occasional(?:ly)?|from\s+time\s+to\s+time|(?:bi[\s-]?)?(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|termly)|fortnightly|hourly|every\s+(?:\w+\s+){0,2}(?:day|week|fortnight|month|quarter|term|year|meeting|session)s?|each\s+(?:day|week|month|quarter|term|year|meeting)|(?:once|twice|\w+\s+times)\s+an?\s+(?:day|week|month|term|year|quarter)|per\s+(?:day|week|month|term|year|annum)|every\s+time)\b/iu,
    advice: 'How often is not by when: give the date of the first one and of the last.',
  },
  {
    kind: 'vague',
    words:
      /\b(?:(?:in\s+)?due\s+course|soon(?:er|est)?|shortly|short(?:er)?[\s-]+term|medium[\s-]+term|mid[\s-]+term|long(?:er)?[\s-]+term|in\s+time|in\s+(?:the\s+)?(?:near\s+|foreseeable\s+)?future|near\s+future|future|later|eventually|over\s+time|over\s+the\s+coming|coming\s+(?:weeks|months|years?)|when\s+time\s+allows|some\s+(?:point|stage)|some\s*time|gradual(?:ly)?|phased|timely|in\s+a\s+timely\s+(?:manner|way|fashion)|reasonable|approx(?:imately)?|circa|around|about|roughly|early\s+\d{4}|late\s+\d{4}|mid[\s-]\d{4}|few\s+(?:days|weeks|months|years)|several\s+(?:days|weeks|months|years)|couple\s+of|number\s+of|t\.?b\.?[acd]\.?|to\s+be\s+(?:confirmed|agreed|decided|determined|arranged|advised)|not\s+(?:known|yet\s+\w+)|unknown|n\/a|flexible|various|to\s+follow|next\s+steps|target\s+date)\b/iu,
    advice: 'Nobody can be held to that. Give a date.',
  },
  {
    kind: 'relative',
    words:
      /\b(?:next|this|last|coming|following|previous)\s+(?:day|week|fortnight|month|quarter|year|term|spring|summer|autumn|winter|financial\s+year|academic\s+year|school\s+year|meeting|review|mon|tue|wed|thu|fri|sat|sun)\w*\b|\b(?:today|tomorrow|tonight|yesterday|end\s+of\s+(?:the\s+)?(?:day|week|month|quarter|term|year|financial\s+year|project|programme|school\s+year|academic\s+year)|year[\s-]end|(?:after|following|before|on|upon|at|by)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:approval|launch|referral|review|meeting|assessment|completion|agreement|appointment|receipt|birth|discharge|start|election|training|panel|budget|decision|conference))\b/iu,
    advice: 'That moves with the day it is read. Give the date it stands for.',
  },
  {
    kind: 'conditional',
    words: /^(?:as|when|whenever|once|if|until|after|following|upon|unless)\b.+$/iu,
    advice: 'Give the date by which it will be done, or the number of days after the event that starts it.',
  },
];

const ENDING =
  /\b(?:until|till|to|by|ending|ends?|end\s+of|through|up\s+to|before|complet(?:e|ed|ion)|finish(?:ed|es)?|deadline|due|not?\s+later\s+than)\b[^.;]{0,30}$|[–—-]\s*$/iu;
const ONLY_START =
  /\b(?:from|since|start(?:s|ed|ing)?(?:\s+(?:in|on))?|began|begins?|beginning|(?<!\bweek\s)commenc\w+|review(?:ed)?(?:\s+(?:in|on))?|as\s+of)\s+(?:the\s+)?(?:w\/c\s+)?$/iu;
/** "September 2026 onwards": a start dressed as a date. */
const NO_END = /^\s*(?:onwards?|(?:and\s+)?(?:ongoing|beyond|continuing|then\s+ongoing)|\+)\s*$/iu;
const MONTH_OR_DAY =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:christmas|easter|spring|summer|autumn|winter|half[\s-]?term|new\s+year|q[1-4]|quarter\s+[1-4]|(?:spring|summer|autumn)\s+term)\b|\b\d{1,2}[/.]\d{1,2}\b/iu;

/**
 * Is this a timescale somebody can be held to? (Seed 2, step 5.) Fine in a draft; an action cannot be finalised
 * while its timescale is refused. A date is given where one can be told from the words alone, without a clock:
 * a month stands for its last day, a financial year ("2026/27") for 31 March, a range for its end.
 */
export function lintTimescale(text: string): TimescaleVerdict {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.replace(/[\p{P}\p{S}]/gu, '').trim() === '') {
    return refuse('empty', 'No timescale is given. By when will it be done?');
  }
  const dates = readDates(plain);
  const impossible = dates.find((mention) => mention.impossible === true);
  if (impossible !== undefined) {
    const words = plain.slice(impossible.index, impossible.index + impossible.length);
    return refuse('impossible-date', `There is no such date as “${words}”.`);
  }
  const ends = dates.filter((mention) => !ONLY_START.test(plain.slice(0, mention.index)));
  const last = ends.at(-1) ?? dates.at(-1);
  const lead = last === undefined ? '' : plain.slice(0, last.index);
  const startsOnly =
    (dates.length > 0 && ends.length === 0) ||
    (last !== undefined && NO_END.test(plain.slice(last.index + last.length)));
  const refused = firstRefused(last === undefined ? plain : withoutDates(plain, dates));
  if (last !== undefined && !startsOnly) {
    const endGiven =
      refused === undefined || ENDING.test(lead) || dates.length > 1 || isOnlyAbout(refused, plain);
    if (endGiven) return { ok: true, ...(last.date === undefined ? {} : { date: last.date }) };
  }
  const period = COUNTED_PERIOD.exec(plain);
  if (
    (last === undefined || startsOnly) &&
    period !== null &&
    (refused === undefined || refused.kind === 'relative' || refused.index > period.index)
  ) {
    return { ok: true };
  }
  if (refused !== undefined)
    return refuse(refused.kind, `“${refused.words}” is not a timescale. ${NO_PLACE} ${refused.advice}`);
  if (startsOnly) {
    return refuse('open-ended', `This says when it starts, not when it will be done. ${NO_PLACE}`);
  }
  if (MONTH_OR_DAY.test(plain)) return refuse('no-year', `“${plain}” of which year? ${NO_PLACE}`);
  return refuse('no-date', `“${plain}” gives no date. ${NO_PLACE}`);
}

function refuse(kind: TimescaleFaultKind, message: string): TimescaleVerdict {
  return { ok: false, kind, message };
}

interface RefusedWords {
  readonly kind: TimescaleFaultKind;
  readonly words: string;
  readonly index: number;
  readonly advice: string;
}

function firstRefused(text: string): RefusedWords | undefined {
  for (const { kind, words, advice } of REFUSED) {
    const match = words.exec(text);
    if (match !== null) return { kind, words: match[0], index: match.index, advice };
  }
  return undefined;
}

/** "End of month, March 2027" or "quarterly report, 30 June 2027": the date itself is not in doubt. */
function isOnlyAbout(refused: RefusedWords, text: string): boolean {
  if (refused.kind === 'relative') return true;
  return (
    refused.kind === 'vague' &&
    /^(?:around|about|approx|circa|roughly)/iu.test(refused.words) &&
    !/^\s*\d/u.test(text)
  );
}

/** The text with its dates blanked out, so that "mid-March 2027" is not read as "mid". */
function withoutDates(text: string, dates: readonly { index: number; length: number }[]): string {
  let rest = text;
  for (const { index, length } of dates)
    rest = rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length);
  return rest;
}
