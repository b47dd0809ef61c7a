import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { indexStory, type StoryGraph } from '../../../../../shared/story/graph';
import { importNodesAndLinks } from '../../../../../shared/story/import/nodes-links';
import { parseOutline } from '../../../../../shared/story/import/outline-text';
import { importWideTable } from '../../../../../shared/story/import/wide-table';
import { writeOutline } from '../../../../../shared/story/import/write-outline';
import { layoutStory } from '../../../../../shared/story/layout/layout-story';
import { routesFrom } from '../../../../../shared/story/reach';
import { drawingFaults } from '../layout/drawing-faults';

const folder = resolve(import.meta.dirname, '../../../../fixtures/ashmere');
const csv = (name: string) =>
  Papa.parse<string[]>(readFileSync(resolve(folder, 'clean', name), 'utf8').trim()).data;
const sheets = (name: string) => {
  const book = read(readFileSync(resolve(folder, name)));
  const rows = (sheet: string) =>
    utils.sheet_to_json<(string | number | null)[]>(book.Sheets[sheet]!, { header: 1, defval: null });
  return { nodes: rows('Nodes'), links: rows('Links') };
};

const outline = parseOutline(readFileSync(resolve(folder, '07_driver_outline.txt'), 'utf8'));
const tables = importNodesAndLinks({ nodes: csv('driver_nodes.csv'), links: csv('driver_links.csv') });

/** One row a line of the outline, each with only its own cell written: what people type in a wide table. */
function asWideTable(graph: StoryGraph): string[][] {
  const { nodes, children } = indexStory(graph);
  const rows = [['Outcome', 'Path', 'Driver', 'Action', 'Lead', 'Measure']];
  const seen = new Set<string>();
  const write = (id: string): void => {
    const node = nodes.get(id)!;
    const row = ['', '', '', '', '', ''];
    row[node.level] = `${id} ${node.title}`;
    if (!seen.has(id)) {
      row[4] = node.owner ?? '';
      row[5] = node.measures?.[0]?.name ?? '';
    }
    rows.push(row);
    if (seen.has(id)) return;
    seen.add(id);
    for (const child of children.get(id) ?? []) write(child);
  };
  for (const node of graph.nodes) if (node.kind === 'outcome') write(node.id);
  return rows;
}

/** Outline text holds no related options, so graphs are compared by what all three sources can say. */
const comparable = ({ graph }: { graph: StoryGraph }) => ({
  nodes: graph.nodes
    .map(({ id, kind, level, title, measures, owner }) => ({ id, kind, level, title, measures, owner }))
    .sort((a, b) => a.id.localeCompare(b.id)),
  links: graph.links.map(({ parent, child }) => `${parent}>${child}`).sort(),
});

describe('Ashmere’s ten stories', () => {
  const { graph } = tables;
  const index = indexStory(graph);

  it('have 89 boxes of four kinds in four columns and 91 links', () => {
    const count = (kind: string) => graph.nodes.filter((node) => node.kind === kind).length;
    expect([graph.nodes.length, count('outcome'), count('path'), count('driver'), count('action')]).toEqual([
      89, 10, 21, 28, 30,
    ]);
    expect(new Set(graph.nodes.map((node) => node.level))).toEqual(new Set([0, 1, 2, 3]));
    expect(graph.links).toHaveLength(91);
    expect(graph.nodes.filter((node) => node.measures !== undefined)).toHaveLength(59);
  });

  it('share eight drivers', () => {
    const shared = [...index.parents].filter(([, parents]) => parents.length > 1);
    expect(Object.fromEntries(shared.map(([id, parents]) => [id, [...parents].sort()]))).toEqual({
      D013: ['P01a', 'P01b', 'P03b', 'P10b'],
      D014: ['P01b', 'P02b'],
      D032: ['P03b', 'P10a'],
      D042: ['P03a', 'P04a'],
      D043: ['P04b', 'P08b', 'P09b'],
      D051: ['P04b', 'P05a', 'P08b'],
      D061: ['P06a', 'P06b'],
      D062: ['P06a', 'P09b'],
    });
  });

  it('have 42 routes from an outcome to its end', () => {
    const outcomes = graph.nodes.filter((node) => node.kind === 'outcome');
    expect(outcomes.flatMap(({ id }) => routesFrom(id, index.children).routes)).toHaveLength(42);
  });

  it('import without a fault', () => {
    expect(tables.faults).toEqual([]);
  });

  it('read the same from outline text, leaving out the two heading lines', () => {
    expect(comparable(outline)).toEqual(comparable(tables));
    expect(outline.faults.map((fault) => [fault.code, fault.place?.row])).toEqual([
      ['heading', 1],
      ['heading', 2],
    ]);
  });

  it('read the same from the workbook', () => {
    const workbook = importNodesAndLinks(sheets('07_driver_diagram.xlsx'));
    expect(comparable(workbook)).toEqual(comparable(tables));
    expect(workbook.faults).toEqual([]);
    expect(workbook.graph.nodes[0]?.options).toEqual(['A02', 'A08']);
  });

  it('read the same from a wide table with blanks filled down', () => {
    const wide = importWideTable(asWideTable(graph));
    expect(wide.faults).toEqual([]);
    expect(comparable(wide)).toEqual(comparable(tables));
  });

  it('come back the same from the outline the program writes', () => {
    expect(comparable(parseOutline(writeOutline(graph)))).toEqual(comparable(tables));
  });

  it('are drawn without an overlap or a link through a box', () => {
    expect(drawingFaults(graph, layoutStory(graph, new Map()))).toEqual([]);
  });
});

describe('the circular story', () => {
  const circular = importNodesAndLinks(sheets('07_driver_diagram_with_cycle.xlsx'));
  const faults = (code: string) => circular.faults.filter((fault) => fault.code === code);

  it('has every fault named, and no other', () => {
    const named = circular.faults.map((fault) => [fault.code, ...fault.ids, fault.effect].join(' ')).sort();
    expect(named).toEqual(
      [
        'circle D062 D063 D064 marked',
        'self-link D061 refused',
        'duplicate-id D061 refused',
        'duplicate-link P06a D061 refused',
        'unknown-id D077 refused',
        'orphan D099 marked',
      ].sort(),
    );
  });

  it('shows both wordings of the code that is used twice, with its row', () => {
    expect(faults('duplicate-id')[0]).toMatchObject({ place: { part: 'nodes', row: 10 } });
    expect(faults('duplicate-id')[0]?.message).toContain(
      '“Help at home from the first day” and “Help at home from day one”',
    );
  });

  it('keeps the circle, marked, and draws it', () => {
    const { graph } = circular;
    expect(graph.links).toContainEqual({ parent: 'D064', child: 'D062' });
    expect(drawingFaults(graph, layoutStory(graph, new Map()))).toEqual([]);
    expect(layoutStory(graph, new Map()).links).toHaveLength(graph.links.length);
  });

  it('keeps nine boxes and ten links of the file', () => {
    expect([circular.graph.nodes.length, circular.graph.links.length]).toEqual([9, 10]);
  });
});
