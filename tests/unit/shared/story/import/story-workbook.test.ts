import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../../shared/evidence/read-workbook';
import { storyWorkbook } from '../../../../../shared/export/story-workbook';
import { codedStory } from '../../../../../shared/story/coded-story';
import type { StoryGraph } from '../../../../../shared/story/graph';
import { importStoryText, importStoryWorkbook } from '../../../../../shared/story/import/story-workbook';
import { parseOutline } from '../../../../../shared/story/import/outline-text';

const ashmere = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../../fixtures/ashmere', name));
function sheetsOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes, { name: 'story.xlsx' });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.sheets;
}
const sheet = (name: string, rows: (string | number | null)[][], hidden = false) => ({ name, hidden, rows });

describe('importStoryWorkbook', () => {
  it('finds Ashmere’s two tables, below their titles, in the file as it is', async () => {
    const story = importStoryWorkbook(sheetsOf(ashmere('07_driver_diagram.xlsx')));
    expect(story).toMatchObject({ form: 'nodes and links', faults: [] });
    expect([story.graph.nodes.length, story.graph.links.length]).toEqual([89, 91]);
  });

  it('names every fault of the circular file before anything is written', async () => {
    const story = importStoryWorkbook(sheetsOf(ashmere('07_driver_diagram_with_cycle.xlsx')));
    expect(story.faults.map((fault) => fault.code).sort()).toEqual([
      'circle',
      'duplicate-id',
      'duplicate-link',
      'orphan',
      'self-link',
      'unknown-id',
    ]);
  });

  it('reads back the workbook the program writes, with everything said of boxes and links', async () => {
    const graph: StoryGraph = {
      nodes: [
        {
          id: 'O01',
          kind: 'outcome',
          level: 0,
          title: 'Aim',
          measures: [{ name: 'Rate, %' }, { name: 'Count' }],
        },
        { id: 'P01', kind: 'path', level: 1, title: '=Path', owner: 'NHS', partners: ['Police', 'Homes'] },
        {
          id: 'T01',
          kind: 'action',
          level: 2,
          title: 'Act',
          start: '2026-04-01',
          end: 'by June 2027',
          cost: 1200,
        },
      ],
      links: [
        {
          child: 'P01',
          parent: 'O01',
          rationale: 'It worked in Linden',
          strength: 'weak',
          polarity: 'negative',
        },
        { child: 'T01', parent: 'P01', lagMonths: 18, tested: 'mixed' },
      ],
    };
    const bytes = await storyWorkbook(graph, 'Ready for school', '2026-03-24T09:30:00.000Z');
    const back = importStoryWorkbook(sheetsOf(bytes));
    expect(back.faults).toEqual([]);
    expect(back.graph).toEqual(graph);
  });

  it('reads a wide table, and passes a hidden sheet over', () => {
    const wide = [
      ['Outcome', 'Path'],
      ['Aim', 'One'],
      ['', 'Two'],
    ];
    expect(importStoryWorkbook([sheet('Old', wide, true), sheet('Plan', wide)])).toMatchObject({
      form: 'wide table',
      sheets: ['Plan'],
    });
    expect(importStoryWorkbook([sheet('Old', wide, true)]).form).toBe('nothing');
  });

  it('reads an outline whose depth is the column', () => {
    const story = importStoryWorkbook([
      sheet('Sheet1', [
        ['Aim', null],
        [null, 'Path'],
        [null, null, 'Driver'],
        ['', 'Other path'],
      ]),
    ]);
    expect(story.form).toBe('outline');
    expect(story.graph.links.map((link) => `${link.parent}>${link.child}`)).toEqual([
      'aim>path',
      'path>driver',
      'aim>other-path',
    ]);
  });

  it('says what it needs when there is no story in the file', () => {
    const story = importStoryWorkbook([
      sheet('Costs', [
        ['Option', 'Cost'],
        ['A', 1],
      ]),
    ]);
    expect(story.form).toBe('nothing');
    expect(story.faults[0]?.message).toContain('a sheet of boxes');
  });
});

describe('importStoryText', () => {
  it('reads an outline saved by an editor that marks its encoding', () => {
    expect(importStoryText('\uFEFFAim\n  Path\n').graph.nodes.map((node) => node.title)).toEqual([
      'Aim',
      'Path',
    ]);
  });
});

describe('codedStory', () => {
  it('keeps people’s own codes and gives the others one that is free', () => {
    const { graph } = parseOutline('Aim\n  Path\n    = Path two\n  Path two\n');
    const coded = codedStory(
      graph,
      new Map([
        ['path', 'P02'],
        ['aim', 'X9'],
      ]),
    );
    expect(coded.nodes.map((node) => node.id)).toEqual(['X9', 'P02', 'P01']);
    expect(coded.links).toContainEqual({ child: 'P01', parent: 'P02' });
  });

  it('numbers boxes anew where two have one code', () => {
    const { graph } = parseOutline('Aim\n  One\n  Two\n');
    const coded = codedStory(
      graph,
      new Map([
        ['one', 'P07'],
        ['two', 'P07'],
      ]),
    );
    expect(coded.nodes.map((node) => node.id)).toEqual(['O01', 'P01', 'P02']);
  });
});
