import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryGraph } from '../../../../shared/story/graph';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { storyNarrative } from '../../../../shared/story/narrative';
import { storySentences } from '../../../../shared/story/sentence';
import { storyTemplates } from '../../../../shared/story/templates';

const file = resolve(import.meta.dirname, '../../../fixtures/ashmere/07_driver_outline.txt');
const ashmere = parseOutline(readFileSync(file, 'utf8')).graph;

describe('storyNarrative', () => {
  it('names every path, every action and every owner of an outcome', () => {
    const text = storyNarrative(ashmere)
      .map((paragraph) => `${paragraph.heading} ${paragraph.text}`)
      .join('\n');
    for (const node of ashmere.nodes) {
      if (node.kind === 'path' || node.kind === 'action') expect(text).toContain(node.title);
      if (node.owner !== undefined) expect(text).toContain(node.owner);
    }
  });

  it('has the four slots of the story for each outcome', () => {
    const headings = storyNarrative(ashmere)
      .filter((paragraph) => paragraph.outcome === 'O04')
      .map((paragraph) => paragraph.heading);
    expect(headings).toEqual([
      'What we want',
      'Path 1: Late talkers are spotted and helped by two and a half',
      'Path 2: Young people can get to college and stay there',
      'What we do locally',
      'Who is accountable',
      'Which partners are needed',
    ]);
  });

  it('never says that one thing causes another', () => {
    for (const { text } of storyNarrative(ashmere)) expect(text).not.toMatch(/\bcaus(?:e|es|ed|ing)\b/iu);
  });

  it('keeps a human wording when the story changes and gives it back when the edit is taken away', () => {
    const [first] = storyNarrative(ashmere);
    const edits = { [first!.key]: 'In our own words.' };
    const renamed: StoryGraph = {
      ...ashmere,
      nodes: ashmere.nodes.map((node) =>
        node.id === 'O01' ? { ...node, title: 'People live longer' } : node,
      ),
    };
    const [kept] = storyNarrative(renamed, edits);
    expect(kept).toMatchObject({ text: 'In our own words.', edited: true });
    expect(kept?.generated).toContain('People live longer');
    expect(storyNarrative(renamed)[0]).toMatchObject({ edited: false, text: kept?.generated });
  });

  it('uses keys the project file can hold, each once', () => {
    const keys = storyNarrative(ashmere).map((paragraph) => paragraph.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-zA-Z0-9_.-]{0,120}$/u);
  });

  it('says what is not known yet instead of making it up', () => {
    const bare: StoryGraph = {
      nodes: [{ id: 'O', kind: 'outcome', level: 0, title: 'Warm homes' }],
      links: [],
    };
    expect(storyNarrative(bare).map((paragraph) => paragraph.text)).toEqual([
      'We want this outcome: Warm homes. How we will know is not agreed yet. The paths are not drawn yet.',
      'No action is named yet.',
      'Nobody is named as accountable yet.',
      'The partners needed are not named yet.',
    ]);
  });
});

describe('storySentences', () => {
  it('reads each box as a sentence with its level, what it helps, its measures and who leads', () => {
    const sentences = storySentences(ashmere);
    expect(sentences.get('D051')).toBe(
      'Driver: Buses at the times people need, level 3 of 4, contributes to Young people can get to college and stay there, Transport works for shifts and clinics and People can get to work, 1 box helps it, 1 measure.',
    );
    expect(sentences.get('T051')).toBe(
      'Action: Four minibuses from November 2026, level 4 of 4, contributes to Buses at the times people need, lead COUNCIL.',
    );
  });
});

describe('storyTemplates', () => {
  it('offers school readiness, ten borough outcomes, primary and intermediate outcomes, and blank', () => {
    expect(storyTemplates().map(({ key, graph }) => [key, graph.nodes.length, graph.links.length])).toEqual([
      ['school-readiness', 6, 5],
      ['borough-outcomes', 10, 0],
      ['primary-intermediate', 6, 9],
      ['blank', 1, 0],
    ]);
  });
  it('links each of the three means to each of the three ends', () => {
    const { graph } = storyTemplates()[2]!;
    expect(graph.nodes.map((node) => [node.kind, node.class])).toEqual([
      ['outcome', 'primary'],
      ['outcome', 'primary'],
      ['path', 'intermediate'],
      ['path', 'intermediate'],
      ['path', 'intermediate'],
      ['outcome', 'primary'],
    ]);
  });
});
