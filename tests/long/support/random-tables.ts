import type { Range, Sheet } from '../../../shared/evidence/workbook';

/** A sheet drawn at random, and where its headings and its data stand, in rows from 0. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly header: readonly [number, number];
  readonly data: readonly [number, number];
}

const TITLES = [
  'Table 3: Homes by ward, 2025/26',
  'Prioritisation workshop',
  'This worksheet contains one table.',
  'Some cells are shown as [c] to protect people. See the notes sheet.',
  'Version 0.7 DRAFT',
];
const NOTES = [
  'Source: council records, March 2026',
  '[c] means confidential',
  'Notes',
  '1. Figures are rounded to the nearest five.',
  '* estimated',
];
const AREAS = [
  'Abbey',
  'Docks',
  'Mill',
  'Fen',
  'Holt',
  'Minster',
  'Harbour',
  'Saltings',
  'Eastholt',
  'Linden',
];
const OPTIONS = ['Retrofit homes', 'Damp repairs', 'Advice line', 'Carers plan', 'Early talk', 'Bus pass'];
const MARKERS = ['[c]', '[x]', '*', '-', '..', 'n/a', '[low]'];
const MEASURES = ['Number', 'Rate', 'Cost', 'Homes', 'People', 'Count'];

type Row = Sheet['rows'][number];

/** Numbers from a seed, the same on every machine (Numerical Recipes, ranqd1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** One sheet as councils lay them out: titles, stacked headings, units, bands, subtotals, totals, notes. */
export function drawSheet(seed: number): DrawnSheet {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const chance = (share: number) => random() < share;
  const rows: Row[] = [];
  const merges: Range[] = [];
  const blanks = (count: number): Row => Array.from({ length: count }, () => null);

  for (let line = below(4); line > 0; line--) rows.push([pick(TITLES)]);
  if (chance(0.2)) rows.push(['Partner:', 'NHS trust'], ['Returned:', '13/03/2026']);
  if (rows.length > 0 && chance(0.6)) rows.push([]);

  const naming = pick([['Ward'], ['Area code', 'Area name'], ['Ref', 'Option', 'Lead']]);
  const groups = pick([0, 0, 2, 3]);
  const figures = groups === 0 ? 2 + below(4) : groups * 2;
  const headingTop = rows.length;
  if (groups > 0) {
    const merged = chance(0.6);
    const group = [...(merged ? blanks(naming.length) : naming)];
    for (let index = 0; index < groups; index++) {
      const left = naming.length + index * 2;
      if (merged) merges.push({ top: headingTop, left, bottom: headingTop, right: left + 1 });
      group.push(`${2021 + index}/${22 + index}`, null);
    }
    const second: Row = merged ? [...naming] : blanks(naming.length);
    rows.push(group, [...second, ...Array.from({ length: figures }, (_, index) => MEASURES[index % 2]!)]);
  } else if (chance(0.3)) {
    rows.push([...naming, ...Array.from({ length: figures }, (_, index) => 2018 + index)]);
  } else rows.push([...naming, ...MEASURES.slice(0, figures)]);
  if (chance(0.2))
    rows.push([
      ...blanks(naming.length),
      ...Array.from({ length: figures }, () => pick(['£000', '%', '(kWh)'])),
    ]);
  const headingBottom = rows.length - 1;
  if (chance(0.15)) rows.push([]);

  const figure = () => (chance(0.1) ? pick(MARKERS) : chance(0.5) ? below(900) : below(9000) / 10);
  const total = (word: string): Row => [
    word,
    ...blanks(naming.length - 1),
    ...Array.from({ length: figures }, () => below(5_000)),
  ];
  const count = 2 + below(9);
  const banded = count >= 4 && chance(0.25);
  const summed = count >= 5 && chance(0.25);
  let first = -1;
  let last = -1;
  for (let index = 0; index < count; index++) {
    if (banded && index % 4 === 0) rows.push([`Group ${'ABC'[index / 4]!}`]);
    const names: Row =
      naming.length === 1
        ? [AREAS[index]!]
        : naming.length === 2
          ? [`E050997${String(10 + index)}`, AREAS[index]!]
          : [
              `A${String(index + 1).padStart(2, '0')}`,
              OPTIONS[index % OPTIONS.length]!,
              pick(['NHS', 'HOMES']),
            ];
    rows.push([...names, ...Array.from({ length: figures }, figure)]);
    last = rows.length - 1;
    if (first < 0) first = last;
    if (summed && index === 1) rows.push(total('Subtotal'));
  }
  if (chance(0.35)) rows.push(total(pick(['Total', 'Grand total'])));
  if (chance(0.45)) {
    if (chance(0.7)) rows.push([]);
    for (let line = 1 + below(3); line > 0; line--) rows.push([pick(NOTES)]);
  }
  const sheet = { name: `seed ${seed}`, hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] };
  return { sheet, header: [headingTop, headingBottom], data: [first, last] };
}
