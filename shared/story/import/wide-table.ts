import type { StoryKind } from '../graph';
import { kindOfWord, plainWord } from './kind-words';
import { idMaker, splitCode } from './node-code';
import {
  assembleStory,
  type DraftLink,
  type DraftNode,
  type StoryFault,
  type StoryImport,
} from './story-import';
import { linkKey } from '../graph';
import { cellText, type TableRows } from './table-cells';

const DETAIL_WORDS: ReadonlyMap<string, Detail> = new Map([
  ['owner', 'owner'],
  ['lead', 'owner'],
  ['who', 'owner'],
  ['responsible', 'owner'],
  ['accountable', 'owner'],
  ['due', 'end'],
  ['due date', 'end'],
  ['by when', 'end'],
  ['when', 'end'],
  ['deadline', 'end'],
  ['timescale', 'end'],
  ['measure', 'measure'],
  ['measures', 'measure'],
  ['indicator', 'measure'],
  ['indicators', 'measure'],
]);
type Detail = 'owner' | 'end' | 'measure';

interface WideHeader {
  readonly row: number;
  readonly levels: readonly { readonly column: number; readonly kind: StoryKind }[];
  readonly details: ReadonlyMap<Detail, number>;
}

/**
 * Reads a story from one wide table: a column for each level (outcome, path, driver, action), then owner, due,
 * measure. A blank cell means "as above" while everything left of it is unchanged; the details belong to the
 * right-most box written in the row. The same words in the same column are the same box.
 */
export function importWideTable(rows: TableRows): StoryImport {
  const header = findWideHeader(rows);
  if (header === undefined) {
    const fault: StoryFault = {
      code: 'missing-column',
      effect: 'refused',
      ids: [],
      place: { part: 'table', row: 1 },
      message: 'The table needs at least two columns of the story, such as “Outcome” and “Action”.',
    };
    return assembleStory([], [], [fault]);
  }
  const makeId = idMaker(codesIn(rows, header));
  const nodes = new Map<string, DraftNode>();
  const links = new Map<string, DraftLink>();
  const idOfWords = new Map<string, string>();
  const faults: StoryFault[] = [];
  let above: (string | undefined)[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= header.row) continue;
    const place = { part: 'table', row: at + 1 } as const;
    const written = header.levels.map(({ column }) => cellText(row[column]));
    const first = written.findIndex((text) => text !== '');
    if (first < 0) continue;
    // Left of the first box written, as above; right of it, a blank is a level this row does not have.
    const line = above.slice(0, first);
    for (const [level, text] of written.entries()) {
      if (level < first || text === '') continue;
      const { code, title } = splitCode(text);
      const words = `${level}\u0000${code ?? title}`;
      const id = idOfWords.get(words) ?? code ?? makeId(title);
      idOfWords.set(words, id);
      const parent = line.findLast((other) => other !== undefined);
      line[level] = id;
      const known = nodes.get(id);
      if (known === undefined) {
        nodes.set(id, { id, kind: header.levels[level]?.kind ?? 'driver', level, title, place });
      } else if (known.title !== title) {
        faults.push({
          code: 'duplicate-id',
          effect: 'refused',
          ids: [id],
          place,
          message: `${id} is written with different words: “${known.title}” and “${title}”. The first is used.`,
        });
      }
      if (parent !== undefined && !links.has(linkKey(id, parent))) {
        links.set(linkKey(id, parent), { child: id, parent, place });
      }
    }
    above = line;
    const last = line.at(-1);
    const node = last === undefined ? undefined : nodes.get(last);
    if (node !== undefined) nodes.set(node.id, withDetails(node, row, header));
  }
  return assembleStory([...nodes.values()], [...links.values()], faults);
}

function withDetails(node: DraftNode, row: TableRows[number], header: WideHeader): DraftNode {
  const text = (detail: Detail): string => cellText(row[header.details.get(detail) ?? -1]);
  const measure = text('measure');
  const known = node.measures ?? [];
  const isNew = measure !== '' && !known.some((other) => other.name === measure);
  return {
    ...node,
    ...(node.owner === undefined && text('owner') !== '' ? { owner: text('owner') } : {}),
    ...(node.end === undefined && text('end') !== '' ? { end: text('end') } : {}),
    ...(isNew ? { measures: [...known, { name: measure }] } : {}),
  };
}

function findWideHeader(rows: TableRows): WideHeader | undefined {
  for (const [row, cells] of rows.slice(0, 30).entries()) {
    const levels: { column: number; kind: StoryKind }[] = [];
    const details = new Map<Detail, number>();
    for (const [column, cell] of cells.entries()) {
      const word = plainWord(cellText(cell));
      const detail = DETAIL_WORDS.get(word);
      const kind = kindOfWord(word);
      if (detail !== undefined && !details.has(detail)) details.set(detail, column);
      else if (kind !== undefined) levels.push({ column, kind });
    }
    if (levels.length >= 2) return { row, levels, details };
  }
  return undefined;
}

function codesIn(rows: TableRows, header: WideHeader): string[] {
  return rows
    .slice(header.row + 1)
    .flatMap((row) => header.levels.map(({ column }) => splitCode(cellText(row[column])).code ?? ''))
    .filter((code) => code !== '');
}
