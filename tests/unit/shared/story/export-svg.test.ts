import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBoxSize, storySvg } from '../../../../shared/story/export-svg';
import type { StoryGraph } from '../../../../shared/story/graph';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { layoutStory } from '../../../../shared/story/layout/layout-story';
import { storyUnder } from '../../../../shared/story/project-story';
import { storyTemplates } from '../../../../shared/story/templates';

const fixtures = resolve(import.meta.dirname, '../../../fixtures');
const ashmere = parseOutline(readFileSync(resolve(fixtures, 'ashmere/07_driver_outline.txt'), 'utf8')).graph;

function draw(graph: StoryGraph, title: string): string {
  const sizes = new Map(graph.nodes.map((node) => [node.id, plainBoxSize(node)]));
  return storySvg(graph, layoutStory(graph, sizes), { title });
}

const circle: StoryGraph = {
  nodes: ['D1', 'D2', 'D3'].map((id, at) => ({
    id,
    kind: 'driver',
    level: at === 0 ? 1 : 2,
    title: `Driver ${at + 1}`,
  })),
  links: [
    { child: 'D2', parent: 'D1' },
    { child: 'D3', parent: 'D2' },
    { child: 'D2', parent: 'D3' },
    { child: 'D1', parent: 'D1' },
  ],
};

describe('pictures of stories', () => {
  it.each([
    ['school-readiness', storyTemplates()[0]!.graph, 'Children school ready'],
    ['ashmere-school', storyUnder(ashmere, 'O04'), 'Ashmere: ready for school'],
    ['ashmere-later-life', storyUnder(ashmere, 'O06'), 'Ashmere: living well in later life'],
    ['ashmere-all', ashmere, 'Ashmere: ten stories with eight shared drivers'],
    ['circle', circle, 'A circle, drawn until it is mended'],
  ])('%s is drawn as in the gallery', async (name, graph, title) => {
    await expect(draw(graph, title)).toMatchFileSnapshot(resolve(fixtures, `story-pictures/${name}.svg`));
  });
});

describe('storySvg', () => {
  const svg = draw(ashmere, 'Ten stories & <more>');

  it('stands alone: no style, script, font, image or address', () => {
    expect(svg).not.toMatch(
      /<style|<script|<image|<use|foreignObject|@font-face|var\(|href=|url\(|class=|style=/u,
    );
    expect(svg.match(/https?:[^"\s]*/gu)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has a title and a description, with markup escaped', () => {
    expect(svg).toContain('<title>Ten stories &amp; &lt;more&gt;</title>');
    expect(svg).toContain('<desc>89 boxes and 91 links; outcomes on the left, actions on the right.</desc>');
  });

  it('writes every word of every box', () => {
    for (const node of ashmere.nodes) {
      for (const word of node.title.split(/\s+/u)) expect(svg).toContain(word);
    }
  });

  it('leaves out characters an XML file cannot hold', () => {
    const graph: StoryGraph = {
      nodes: [{ id: 'a', kind: 'path', level: 0, title: 'A\u0000B\uFFFF' }],
      links: [],
    };
    const drawn = draw(graph, `T${String.fromCharCode(7)}`);
    for (const code of [0, 7, 0xffff]) expect(drawn).not.toContain(String.fromCharCode(code));
  });

  it('draws an empty story as an empty page', () => {
    expect(draw({ nodes: [], links: [] }, 'Nothing yet')).toContain('0 boxes and 0 links');
  });
});
