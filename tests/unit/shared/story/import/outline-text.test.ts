import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryGraph } from '../../../../../shared/story/graph';
import { parseOutline } from '../../../../../shared/story/import/outline-text';
import { writeOutline } from '../../../../../shared/story/import/write-outline';
import { importNodesAndLinks } from '../../../../../shared/story/import/nodes-links';
import { importWideTable } from '../../../../../shared/story/import/wide-table';
import { withLevels } from '../../../../../shared/story/levels';

const titles = (graph: StoryGraph) =>
  graph.nodes.map((node) => `${'-'.repeat(node.level)}${node.title}`).join(' | ');
const pairs = (graph: StoryGraph) => graph.links.map((link) => `${link.parent}>${link.child}`);

/** The example of seed 4, lines 132–169. */
const SCHOOL_READINESS = `Children school ready {M: Children school ready in reception year, %}
  Early years education {M: Ofsted reports of local early years}
    Improving early years providers
    Helping families find local early years support
  Mothers reading to children {M: Mothers reading to under 5s}
    Library service {M: Mother and toddler reading groups, number}
`;

describe('parseOutline', () => {
  it('reads the school readiness example as six boxes and five links', () => {
    const { graph, faults } = parseOutline(SCHOOL_READINESS);
    expect(faults).toEqual([]);
    expect(titles(graph)).toBe(
      'Children school ready | -Early years education | --Improving early years providers | --Helping families find local early years support | -Mothers reading to children | --Library service',
    );
    expect(graph.links).toHaveLength(5);
    expect(graph.nodes[0]?.measures).toEqual([{ name: 'Children school ready in reception year, %' }]);
  });

  it('reads the same story from outline, two tables and one wide table', () => {
    const { graph } = parseOutline(SCHOOL_READINESS);
    const wide = importWideTable([
      ['How we make progress on school readiness'],
      ['Borough outcome', 'Path', 'Driver', 'Measure'],
      ['Children school ready', '', '', 'Children school ready in reception year, %'],
      ['', 'Early years education', '', 'Ofsted reports of local early years'],
      ['', '', 'Improving early years providers', ''],
      ['', '', 'Helping families find local early years support', null],
      ['', 'Mothers reading to children', '', 'Mothers reading to under 5s'],
      ['', '', 'Library service', 'Mother and toddler reading groups, number'],
    ]);
    const tables = importNodesAndLinks({
      nodes: [
        ['Node ID', 'Level', 'Kind', 'Wording', 'Indicator'],
        ...graph.nodes.map((node) => [
          node.id,
          null,
          node.kind === 'outcome' ? 'Aim' : node.kind === 'path' ? 'Primary drivers' : 'Secondary driver',
          node.title,
          node.measures?.[0]?.name ?? null,
        ]),
      ],
      links: [['From', 'To'], ...graph.links.map((link) => [link.child, link.parent])],
    });
    expect(wide.graph).toEqual(graph);
    expect(tables.graph).toEqual(graph);
  });

  it('takes tabs, bullets and numbering pasted from a document', () => {
    const { graph } = parseOutline('1. Aim\r\n\t• Path one\r\n\t\t- Driver\r\n\t• Path two\r\n');
    expect(titles(graph)).toBe('Aim | -Path one | --Driver | -Path two');
  });

  it('reads “= code” and “=> name” before the box is written out', () => {
    const { graph, faults } = parseOutline(
      'O1 Aim\n  P1 One\n    = D1\n    => Second driver\n  P2 Two\n    D1 First driver\n    Second driver\n',
    );
    expect(faults).toEqual([]);
    expect(pairs(graph)).toEqual([
      'O1>P1',
      'P1>D1',
      'P1>second-driver',
      'O1>P2',
      'P2>D1',
      'P2>second-driver',
    ]);
  });

  it('reads measures in both brackets and who leads, and leaves other brackets in the words', () => {
    const { graph } = parseOutline(
      'Aim [m: first] {M: second}\n  Reach young people (under 25)\n  Open a hub (NHS)\n',
    );
    expect(graph.nodes[0]).toMatchObject({ title: 'Aim', measures: [{ name: 'first' }, { name: 'second' }] });
    expect(graph.nodes[1]).toMatchObject({ title: 'Reach young people (under 25)' });
    expect(graph.nodes[1]?.owner).toBeUndefined();
    expect(graph.nodes[2]).toMatchObject({ title: 'Open a hub', owner: 'NHS' });
  });

  it('pushes a shared driver to the right of the deepest thing it helps', () => {
    const { graph } = parseOutline('Aim\n  Path\n    D1 Shared\n      Act\n    Other\n      = D1\n');
    expect(titles(graph)).toBe('Aim | -Path | ---Shared | ----Act | --Other');
  });

  it('names a reference to nothing, a circle and a line indented between two levels', () => {
    const { faults } = parseOutline(
      'Aim\n    D1 One\n        D2 Two\n            = D1\n  Between\n    = D9\n',
    );
    expect(faults.map((fault) => [fault.code, fault.place?.row, ...fault.ids])).toEqual([
      ['uneven-indent', 5],
      ['unknown-id', 6, 'D9'],
      ['circle', undefined, 'D1', 'D2'],
    ]);
  });

  it('gives the same boxes the same ids each time', () => {
    const text = 'Aim\n  Path\n    Train staff\n  Path\n    Train staff\n';
    expect(parseOutline(text)).toEqual(parseOutline(text));
    expect(parseOutline(text).graph.nodes.map((node) => node.id)).toEqual([
      'aim',
      'path',
      'train-staff',
      'path-2',
      'train-staff-2',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(parseOutline(' \n\n').graph).toEqual({ nodes: [], links: [] });
  });
});

describe('writeOutline', () => {
  it('writes any sound story so that it reads back the same', () => {
    const word = fc.constantFrom('Families', 'find', 'help', 'local', 'places', 'early', 'Adults');
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const sound = fc
      .record({
        titles: fc.array(title, { minLength: 1, maxLength: 12 }),
        parents: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }),
        owners: fc.array(fc.option(fc.constantFrom('NHS', 'Council')), { minLength: 12, maxLength: 12 }),
      })
      .map((drawn): StoryGraph => {
        const seen = new Set<string>();
        const links = drawn.parents
          .filter(([parent, child]) => parent < child && child < drawn.titles.length)
          .map(([parent, child]) => ({ parent: `N${parent}`, child: `N${child}` }))
          .filter(
            (link) =>
              !seen.has(pairs({ nodes: [], links: [link] })[0]!) &&
              seen.add(pairs({ nodes: [], links: [link] })[0]!),
          );
        return withLevels({
          nodes: drawn.titles.map((text, at) => ({
            id: `N${at}`,
            kind: 'driver',
            level: 0,
            title: text,
            ...(drawn.owners[at] === null ? {} : { owner: drawn.owners[at]! }),
          })),
          links,
        });
      });
    fc.assert(
      fc.property(sound, (graph) => {
        const back = parseOutline(writeOutline(graph)).graph;
        const plain = (story: StoryGraph) =>
          story.nodes
            .map(({ id, title: text, owner, level }) => `${id} ${text} ${owner ?? '-'} ${level}`)
            .sort();
        expect(plain(back)).toEqual(plain(graph));
        expect(pairs(back).sort()).toEqual(pairs(graph).sort());
      }),
    );
  });

  it('writes a story that is only a circle, each box once', () => {
    const circle: StoryGraph = {
      nodes: ['D1', 'D2'].map((id) => ({ id, kind: 'driver', level: 0, title: `Box ${id}` })),
      links: [
        { child: 'D2', parent: 'D1' },
        { child: 'D1', parent: 'D2' },
      ],
    };
    expect(writeOutline(circle)).toBe('D1 Box D1\n  D2 Box D2\n    = D1\n');
  });
});
