import { describe, expect, it } from 'vitest';
import { importNodesAndLinks } from '../../../../../shared/story/import/nodes-links';
import { storyTables } from '../../../../../shared/story/import/story-tables';
import { importWideTable } from '../../../../../shared/story/import/wide-table';

describe('importNodesAndLinks', () => {
  it('says which columns are missing instead of guessing', () => {
    const { graph, faults } = importNodesAndLinks({ nodes: [['Colour'], ['red']], links: [] });
    expect(graph.nodes).toEqual([]);
    expect(faults.map((fault) => [fault.code, fault.place?.part])).toEqual([
      ['missing-column', 'nodes'],
      ['missing-column', 'links'],
    ]);
  });

  it('keeps a type it does not know and says so', () => {
    const { graph, faults } = importNodesAndLinks({
      nodes: [
        ['ID', 'Type', 'Text'],
        ['A', 'Outcome', 'Aim'],
        ['B', 'Enabler', 'Shared data'],
      ],
      links: [
        ['Parent', 'Child'],
        ['A', 'B'],
      ],
    });
    expect(graph.nodes[1]?.kind).toBe('enabler');
    expect(faults.map((fault) => [fault.code, fault.place?.row])).toEqual([['unknown-kind', 3]]);
  });

  it('leaves out a row without a code or without words, and names it', () => {
    const { faults } = importNodesAndLinks({
      nodes: [
        ['ID', 'Type', 'Text'],
        ['A', 'Outcome', ''],
        [null, 'Outcome', 'Words only'],
      ],
      links: [['Parent', 'Child']],
    });
    expect(faults.map((fault) => [fault.code, fault.place?.row])).toEqual([
      ['missing-title', 2],
      ['missing-title', 3],
    ]);
  });

  it('reads back the tables it writes', () => {
    const graph = {
      nodes: [
        { id: 'A', kind: 'outcome', level: 0, title: 'Aim' },
        { id: 'B', kind: 'action', level: 3, title: 'Act', owner: 'NHS', end: '2026-09-30', cost: 1200 },
      ],
      links: [{ parent: 'A', child: 'B', rationale: 'It worked before' }],
    };
    expect(importNodesAndLinks(storyTables(graph)).graph).toEqual(graph);
  });
});

describe('importWideTable', () => {
  it('fills blanks down only while nothing to their left has changed', () => {
    const { graph } = importWideTable([
      ['Outcome', 'Path', 'Action', 'Owner', 'Due'],
      ['Aim one', 'Path one', 'Act one', 'NHS', '30 June 2027'],
      ['', '', 'Act two', '', ''],
      ['Aim two', '', 'Act three', '', ''],
    ]);
    expect(graph.links.map((link) => `${link.parent}>${link.child}`)).toEqual([
      'aim-one>path-one',
      'path-one>act-one',
      'path-one>act-two',
      'aim-two>act-three',
    ]);
    expect(graph.nodes.find((node) => node.id === 'act-one')).toMatchObject({
      owner: 'NHS',
      end: '30 June 2027',
    });
  });

  it('reads the same words in one column as one box that serves both', () => {
    const { graph } = importWideTable([
      ['Aim', 'Primary driver', 'Secondary driver'],
      ['Aim', 'One', 'Shared'],
      ['Aim', 'Two', 'Shared'],
    ]);
    expect(graph.nodes.map((node) => node.id)).toEqual(['aim', 'one', 'shared', 'two']);
    expect(graph.links).toHaveLength(4);
  });

  it('names a code written with different words', () => {
    const { faults } = importWideTable([
      ['Outcome', 'Path'],
      ['O1 Aim', 'P1 One'],
      ['O1 Other words', 'P2 Two'],
    ]);
    expect(faults.map((fault) => [fault.code, fault.place?.row])).toEqual([['duplicate-id', 3]]);
  });

  it('refuses a table without columns of a story', () => {
    expect(importWideTable([['Name', 'Score']]).faults[0]?.code).toBe('missing-column');
  });
});
