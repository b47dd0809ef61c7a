import { type BoxFacts, type MeasureFact, STANCE_WORDS } from '../../../../shared/story/box-facts';
import { kindName } from '../../../../shared/story/sentence';
import type { StoryNode } from '../../../../shared/story/graph';
import { formatPounds } from '../../../ui/format';
import type { TextMeasurer } from './text-measurer';

/** The look of a box, in pixels at full size. The drawing and the measuring use the same numbers. */
export const BOX = {
  width: 248,
  padding: 12,
  title: { size: 15, weight: 500, line: 20 },
  small: { size: 13, weight: 400, line: 18 },
  /** The line of a measure's last values. */
  spark: { width: 52, height: 14 },
} as const;

/** Larger words for a drawing seen from further away. */
export const FAR = {
  words: { size: 23, weight: 500, line: 28 },
  start: { size: 40, weight: 500, line: 46 },
} as const;

const INSIDE = BOX.width - 2 * BOX.padding;
const MEASURES_SHOWN = 2;

/** One line under the words of a box. */
export type FactRow =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'measure';
      readonly name: string;
      readonly latest: string;
      readonly points: MeasureFact['points'];
    }
  | { readonly kind: 'evidence'; readonly text: string; readonly bars: number };

export interface BoxText {
  readonly kind: string;
  readonly title: readonly string[];
  readonly rows: readonly FactRow[];
  readonly far: { readonly words: readonly string[]; readonly start: readonly string[] };
  readonly height: number;
}

/** The words of a box broken into lines, with the facts under them, and how tall that makes it. */
export function boxText(node: StoryNode, facts: BoxFacts | undefined, measurer: TextMeasurer): BoxText {
  const title = measurer.wrap(node.title, BOX.title, INSIDE);
  const lines = title.length === 0 ? [''] : title;
  const rows = facts === undefined ? [] : factRows(facts, measurer);
  const height =
    2 * BOX.padding +
    BOX.small.line +
    lines.length * BOX.title.line +
    rows.reduce((sum, row) => sum + rowHeight(row), 0) +
    (rows.length === 0 ? 0 : 4);
  const farLines = (line: number) => Math.max(1, Math.floor((height - 12) / line));
  return {
    kind: kindName(node.kind),
    title: lines,
    rows,
    far: {
      words: measurer.start(node.title, FAR.words, { most: INSIDE, lines: farLines(FAR.words.line) }),
      start: measurer.start(node.title, FAR.start, { most: INSIDE, lines: farLines(FAR.start.line) }),
    },
    height,
  };
}

/** A measure with values has a line for its name and one for its course. */
export function rowHeight(row: FactRow): number {
  return row.kind === 'measure' && row.latest !== '' ? 2 * BOX.small.line : BOX.small.line;
}

function factRows(facts: BoxFacts, measurer: TextMeasurer): FactRow[] {
  const text = (words: string, lines = 2): FactRow[] =>
    measurer.start(words, BOX.small, { most: INSIDE, lines }).map((line) => ({ kind: 'text', text: line }));
  const shown = facts.measures.slice(0, MEASURES_SHOWN);
  const more = facts.measures.length - shown.length;
  return [
    ...shown.map((measure): FactRow => ({
      kind: 'measure',
      name: measurer.start(measure.name, BOX.small, { most: INSIDE - 14, lines: 1 })[0] ?? '',
      latest: measure.latest ?? '',
      points: measure.points,
    })),
    ...(more === 0 ? [] : text(`and ${more} more ${more === 1 ? 'measure' : 'measures'}`)),
    ...text(facts.people ?? ''),
    ...together([capital(facts.when ?? ''), costInWords(facts)], measurer).flatMap((words) => text(words)),
    ...(facts.evidence === undefined ? [] : [evidenceRow(facts.evidence)]),
    ...(facts.stance === undefined ? [] : text(`Decided: ${STANCE_WORDS[facts.stance].toLowerCase()}`)),
  ];
}

/** Both on one line where they fit, otherwise a line each. */
function together(parts: readonly string[], measurer: TextMeasurer): readonly string[] {
  const said = parts.filter((part) => part !== '');
  const line = said.join(' · ');
  return measurer.width(line, BOX.small) <= INSIDE ? [line] : said;
}

const BARS = { strong: 3, moderate: 2, weak: 1, 'not-judged': 0 } as const;
const EVIDENCE = {
  strong: 'Strong evidence',
  moderate: 'Moderate evidence',
  weak: 'Weak evidence',
  'not-judged': 'Evidence not judged',
} as const;

function evidenceRow({ strength, count }: NonNullable<BoxFacts['evidence']>): FactRow {
  return { kind: 'evidence', bars: BARS[strength], text: `${EVIDENCE[strength]} (${count})` };
}

function costInWords({ cost, funded }: BoxFacts): string {
  if (cost === undefined) return funded === true ? 'Money agreed' : '';
  return `${formatPounds(cost)}${funded === true ? ', money agreed' : ''}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
