import { describe, expect, it } from 'vitest';
import { pathPage, storyPages } from '../../../../renderer/projector/views/story-pages';
import type { StoryGraph } from '../../../../shared/story/graph';

const columns = (graph: StoryGraph) => new Set(graph.nodes.map((node) => node.level)).size;
const rows = (graph: StoryGraph) =>
  Math.max(...[0, 1, 2, 3].map((level) => graph.nodes.filter((node) => node.level === level).length));
/** A wall with room for four columns and nine rows of boxes 400 × 80. */
const space = {
  width: 1760,
  height: 780,
  measure: (graph: StoryGraph) => ({ width: columns(graph) * 400, height: rows(graph) * 80 }),
};

/** An outcome with so many paths, each with so many drivers. */
function story(paths: number, drivers: number): StoryGraph {
  const ids = Array.from({ length: paths }, (_, path) => `P${path}`);
  const below = ids.flatMap((path) =>
    Array.from({ length: drivers }, (_, driver) => ({ path, id: `${path}D${driver}` })),
  );
  return {
    nodes: [
      { id: 'O', kind: 'outcome', level: 0, title: 'Outcome' },
      ...ids.map((id) => ({ id, kind: 'path', level: 1, title: id })),
      ...below.map(({ id }) => ({ id, kind: 'driver', level: 2, title: id })),
    ],
    links: [
      ...ids.map((id) => ({ child: id, parent: 'O' })),
      ...below.map(({ id, path }) => ({ child: id, parent: path })),
    ],
  };
}

describe('the pages of a story', () => {
  it('are one when the whole can be read', () => {
    expect(storyPages(story(2, 3), space).map(({ title }) => title)).toEqual(['Outcome']);
  });

  it('take as many branches together as can be read, and leave none out', () => {
    const whole = story(6, 3);
    const pages = storyPages(whole, space);
    // Nine drivers fill a page: three paths of three.
    expect(pages.map(({ graph }) => graph.nodes.filter((node) => node.level === 1).length)).toEqual([3, 3]);
    const shown = new Set(pages.flatMap(({ graph }) => graph.nodes.map((node) => node.id)));
    expect(shown.size).toBe(whole.nodes.length);
  });

  it('never have more than nine boxes under one another, even below a single path', () => {
    const pages = storyPages(story(1, 20), space);
    for (const { graph } of pages) expect(rows(graph)).toBeLessThanOrEqual(9);
    expect(new Set(pages.flatMap(({ graph }) => graph.nodes.map((node) => node.id))).size).toBe(22);
    // Each page says where its boxes hang.
    for (const { graph } of pages)
      expect(graph.nodes.map((node) => node.id)).toEqual(expect.arrayContaining(['O', 'P0']));
  });

  it('end on a story that goes round in a circle', () => {
    const circle: StoryGraph = {
      nodes: [
        { id: 'O', kind: 'outcome', level: 0, title: 'O' },
        { id: 'A', kind: 'path', level: 1, title: 'A' },
        { id: 'B', kind: 'driver', level: 2, title: 'B' },
      ],
      links: [
        { child: 'A', parent: 'O' },
        { child: 'B', parent: 'A' },
        { child: 'A', parent: 'B' },
      ],
    };
    expect(storyPages(circle, { ...space, height: 10 }).length).toBeGreaterThan(0);
  });
});

describe('one path on a page', () => {
  it('leaves out the deepest boxes first and says how many', () => {
    expect(pathPage(story(1, 12), space)).toMatchObject({
      leftOut: 12,
      graph: { nodes: [{ id: 'O' }, { id: 'P0' }] },
    });
    expect(pathPage(story(1, 9), space).leftOut).toBe(0);
  });
});
