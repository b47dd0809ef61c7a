import { USUAL_LEVEL, type StoryLink } from '../graph';
import { kindOfWord } from './kind-words';
import {
  assembleStory,
  type DraftLink,
  type DraftNode,
  type StoryFault,
  type StoryImport,
} from './story-import';
import { cellText, findHeader, type TableCell, type TableRows } from './table-cells';

const NODE_WORDS = {
  id: ['id', 'code', 'ref', 'reference', 'node', 'node id', 'no', 'number'],
  title: ['text', 'title', 'name', 'statement', 'label', 'description', 'wording'],
  kind: ['type', 'kind', 'node type', 'category'],
  level: ['level', 'column', 'tier'],
  measure: ['measure', 'measures', 'indicator', 'indicators', 'metric'],
  owner: ['owner', 'lead', 'led by', 'accountable', 'responsible', 'who'],
  partners: ['partners', 'partner', 'with'],
  start: ['start', 'start date', 'from date', 'starts'],
  end: ['end', 'end date', 'due', 'due date', 'by when', 'when', 'deadline', 'timescale'],
  cost: ['cost', 'cost £', 'budget'],
  options: ['related options', 'options', 'option', 'option id'],
} as const;

const LINK_WORDS = {
  parent: ['parent', 'to parent', 'contributes to', 'helps', 'higher'],
  child: ['child', 'from child', 'contributor', 'helped by', 'lower'],
  from: ['from', 'source', 'from id'],
  to: ['to', 'target', 'to id'],
  rationale: ['rationale', 'why', 'because', 'reason'],
  strength: ['strength'],
  polarity: ['polarity', 'sign', 'direction'],
  lag: ['lag', 'lag months', 'months', 'delay'],
  tested: ['tested', 'test'],
} as const;

/**
 * Reads a story from two tables: one row a box (id, type, text, measure, owner …) and one row a link.
 * Headings are found by their words, below any title rows. "From" and "to" are read whichever way round the
 * levels of the boxes say; "parent" and "child" as they stand.
 */
export function importNodesAndLinks(tables: { nodes: TableRows; links: TableRows }): StoryImport {
  const faults: StoryFault[] = [];
  const nodes = readNodes(tables.nodes, faults);
  const links = readLinks(tables.links, nodes, faults);
  return assembleStory(nodes, links, faults);
}

function readNodes(rows: TableRows, faults: StoryFault[]): DraftNode[] {
  const header = findHeader<keyof typeof NODE_WORDS>(rows, NODE_WORDS, ['id', 'title']);
  if (header === undefined) {
    faults.push(
      missingColumns('nodes', 'The table of boxes needs a column of codes (“ID”) and one of words (“Text”).'),
    );
    return [];
  }
  const nodes: DraftNode[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= header.row) continue;
    const text = (field: keyof typeof NODE_WORDS): string => cellText(row[header.columns.get(field) ?? -1]);
    const id = text('id');
    const title = text('title');
    if (id === '' && title === '') continue;
    const place = { part: 'nodes', row: at + 1 } as const;
    if (id === '' || title === '') {
      const missing = id === '' ? `“${title}” has no code` : `${id} has no words`;
      faults.push({
        code: 'missing-title',
        effect: 'refused',
        ids: id === '' ? [] : [id],
        place,
        message: `${missing}; the row is left out.`,
      });
      continue;
    }
    const word = text('kind');
    const kind = kindOfWord(word);
    if (kind === undefined) {
      faults.push({
        code: 'unknown-kind',
        effect: 'note',
        ids: [id],
        place,
        message:
          word === ''
            ? `${id} has no type; it is read as a driver.`
            : `${id} is a “${word}”, which is not a type known here; it is kept and drawn as it is.`,
      });
    }
    const level = Number.parseFloat(text('level'));
    const cost = Number(text('cost').replace(/[£,\s]/g, '') || Number.NaN);
    nodes.push({
      id,
      kind: kind ?? (word === '' ? 'driver' : word.toLowerCase()),
      level: Number.isFinite(level) ? level : USUAL_LEVEL[kind ?? 'driver'],
      title,
      ...optional(
        'measures',
        words(text('measure'), /;/).map((name) => ({ name })),
      ),
      ...optional('owner', text('owner')),
      ...optional('partners', words(text('partners'), text('partners').includes(';') ? /;/ : /[,/]/)),
      ...optional('start', text('start')),
      ...optional('end', text('end')),
      ...(Number.isFinite(cost) ? { cost } : {}),
      ...optional('options', words(text('options'), /[,;\s]+/)),
      place,
    });
  }
  return nodes;
}

function readLinks(rows: TableRows, nodes: readonly DraftNode[], faults: StoryFault[]): DraftLink[] {
  const byName = findHeader<keyof typeof LINK_WORDS>(rows, LINK_WORDS, ['parent', 'child']);
  const header = byName ?? findHeader<keyof typeof LINK_WORDS>(rows, LINK_WORDS, ['from', 'to']);
  if (header === undefined) {
    faults.push(
      missingColumns(
        'links',
        'The table of links needs two columns, “From” and “To” or “Parent” and “Child”.',
      ),
    );
    return [];
  }
  const cell = (row: readonly TableCell[], field: keyof typeof LINK_WORDS): string =>
    cellText(row[header.columns.get(field) ?? -1]);
  const rowsOfLinks = [...rows.entries()]
    .slice(header.row + 1)
    .map(([at, row]) => ({
      row: at + 1,
      parent: cell(row, byName ? 'parent' : 'from'),
      child: cell(row, byName ? 'child' : 'to'),
      rationale: cell(row, 'rationale'),
      said: saidOfLink({
        strength: cell(row, 'strength'),
        polarity: cell(row, 'polarity'),
        lag: cell(row, 'lag'),
        tested: cell(row, 'tested'),
      }),
    }))
    .filter((link) => link.parent !== '' || link.child !== '');
  const reversed = byName === undefined && pointUpwards(rowsOfLinks, nodes);
  return rowsOfLinks.map(({ row, parent, child, rationale, said }) => ({
    parent: reversed ? child : parent,
    child: reversed ? parent : child,
    ...optional('rationale', rationale),
    ...said,
    place: { part: 'links', row },
  }));
}

/** What is said of a link, where it is said in words known here; anything else is "not known". */
function saidOfLink(cells: {
  readonly strength: string;
  readonly polarity: string;
  readonly lag: string;
  readonly tested: string;
}): Pick<StoryLink, 'strength' | 'polarity' | 'lagMonths' | 'tested'> {
  const strength = pick(cells.strength, { strong: 'strong', weak: 'weak' } as const);
  const polarity = pick(cells.polarity, {
    positive: 'positive',
    '+': 'positive',
    negative: 'negative',
    '-': 'negative',
    '−': 'negative',
    unknown: 'unknown',
  } as const);
  const tested = pick(cells.tested, {
    untested: 'untested',
    no: 'untested',
    supported: 'supported',
    mixed: 'mixed',
    refuted: 'refuted',
  } as const);
  const months = /^(\d+(?:\.\d+)?)/.exec(cells.lag)?.[1];
  return {
    ...(strength === undefined ? {} : { strength }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(tested === undefined ? {} : { tested }),
    ...(months === undefined ? {} : { lagMonths: Number(months) }),
  };
}

function pick<Word extends string>(text: string, known: Readonly<Record<string, Word>>): Word | undefined {
  const word = text.trim().toLowerCase();
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

/** Do most links run from the right of the story to its left? Then "from" is the child. */
function pointUpwards(
  links: readonly { readonly parent: string; readonly child: string }[],
  nodes: readonly DraftNode[],
): boolean {
  const level = new Map(nodes.map((node) => [node.id, node.level]));
  let upwards = 0;
  for (const { parent, child } of links) {
    const from = level.get(parent);
    const to = level.get(child);
    if (from !== undefined && to !== undefined) upwards += Math.sign(from - to);
  }
  return upwards > 0;
}

function missingColumns(part: 'nodes' | 'links', message: string): StoryFault {
  return { code: 'missing-column', effect: 'refused', ids: [], message, place: { part, row: 1 } };
}

function words(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A field only where there is something to say: an absent field is "not known". */
function optional<Key extends string, Value extends string | readonly unknown[]>(
  key: Key,
  value: Value,
): Partial<Record<Key, Value>> {
  return value.length === 0 ? {} : ({ [key]: value } as Record<Key, Value>); // a computed key widens to string
}
