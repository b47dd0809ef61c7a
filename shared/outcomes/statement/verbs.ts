import type { Word } from './words';

export type VerbForm = 'base' | 'present' | 'ing' | 'past';

/** Past tense and participle of the irregular verbs in the lists. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  run: ['ran', 'run'],
  hold: ['held', 'held'],
  build: ['built', 'built'],
  send: ['sent', 'sent'],
  write: ['wrote', 'written'],
  buy: ['bought', 'bought'],
  set: ['set', 'set'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  put: ['put', 'put'],
  take: ['took', 'taken'],
  lead: ['led', 'led'],
  draw: ['drew', 'drawn'],
  meet: ['met', 'met'],
  teach: ['taught', 'taught'],
  get: ['got', 'got'],
  go: ['went', 'gone'],
  be: ['was', 'been'],
  have: ['had', 'had'],
  do: ['did', 'done'],
  bring: ['brought', 'brought'],
  keep: ['kept', 'kept'],
  pay: ['paid', 'paid'],
  bid: ['bid', 'bid'],
};

const DOUBLED: ReadonlySet<string> = new Set([
  'run',
  'set',
  'plan',
  'get',
  'put',
  'map',
  'equip',
  'submit',
  'refer',
  'enrol',
  'fit',
  'bid',
]);

/** Every form of a verb, such as "set up", "sets up", "setting up"; only its first word is bent. */
function verbForms(verb: string): Map<string, VerbForm> {
  const [first = '', ...rest] = verb.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const last = DOUBLED.has(first) ? (first.at(-1) ?? '') : '';
  const past = IRREGULAR[first] ?? [regularPast(first, last)];
  const stem = first.endsWith('e') && !/(?:ee|oe|ye|be)$/u.test(first) ? first.slice(0, -1) : first + last;
  return new Map<string, VerbForm>([
    ...past.map((form): [string, VerbForm] => [form + tail, 'past']),
    [`${stem}ing${tail}`, 'ing'],
    [presentOf(first) + tail, 'present'],
    // Last, so that "set" and "run" are read as the base form they open a sentence with.
    [first + tail, 'base'],
  ]);
}

function regularPast(verb: string, doubled: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}${doubled}ed`;
}

function presentOf(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

export type VerbTable = ReadonlyMap<string, { readonly verb: string; readonly form: VerbForm }>;

export function verbTable(verbs: readonly string[]): VerbTable {
  const table = new Map<string, { verb: string; form: VerbForm }>();
  for (const verb of verbs) for (const [text, form] of verbForms(verb)) table.set(text, { verb, form });
  return table;
}

export interface VerbMatch {
  readonly verb: string;
  readonly form: VerbForm;
  /** How many words the verb takes up. */
  readonly length: number;
}

/** The verb that begins at a word, the longest first ("set up" before "set"). */
export function verbAt(words: readonly Word[], at: number, table: VerbTable): VerbMatch | undefined {
  for (let length = Math.min(4, words.length - at); length >= 1; length--) {
    const phrase = words.slice(at, at + length);
    const found = table.get(phrase.map((word) => word.text).join(' '));
    if (found !== undefined) return { ...found, length };
  }
  return undefined;
}
