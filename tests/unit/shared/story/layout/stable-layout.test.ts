import { describe, expect, it } from 'vitest';
import type { StoryGraph } from '../../../../../shared/story/graph';
import { layoutStory } from '../../../../../shared/story/layout/layout-story';
import type { StoryLayout } from '../../../../../shared/story/layout/story-layout';
import { benchGraph } from './bench-graph';
import { drawingFaults, flippedPairs } from './drawing-faults';

/** Pixels each box that stays has moved up or down. */
function moves(before: StoryLayout, after: StoryLayout): number[] {
  return [...before.nodes].flatMap(([id, box]) => {
    const now = after.nodes.get(id);
    return now === undefined ? [] : [Math.abs(now.y - box.y)];
  });
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const withBox = (graph: StoryGraph, parents: readonly string[], level: number): StoryGraph => ({
  nodes: [...graph.nodes, { id: 'new', kind: 'action', level, title: 'New' }],
  links: [...graph.links, ...parents.map((parent) => ({ child: 'new', parent }))],
});

describe('layoutStory with the picture people are looking at', () => {
  it.each([
    [50, 1],
    [50, 5],
    [200, 4],
    [200, 7],
  ])('turns no pair round when a box is added anywhere (%i boxes, story %i)', (size, seed) => {
    const { graph, sizes } = benchGraph(size, seed);
    const before = layoutStory(graph, sizes);
    for (const level of [0, 1, 2]) {
      const at = graph.nodes.filter((node) => node.level === level);
      const parents = [at[0]!.id, at.at(-1)!.id];
      const larger = withBox(graph, parents, level + 1);
      const after = layoutStory(larger, sizes, { previous: before });
      expect(flippedPairs(graph, before, after)).toEqual([]);
      expect(drawingFaults(larger, after)).toEqual([]);
    }
  });

  it('leaves the picture as it is when nothing has changed', () => {
    const { graph, sizes } = benchGraph(200, 3);
    const before = layoutStory(graph, sizes);
    const after = layoutStory(graph, sizes, { previous: before });
    expect(flippedPairs(graph, before, after)).toEqual([]);
    expect(mean(moves(before, after))).toBeLessThan(1);
    expect(after.crossings).toBe(before.crossings);
  });

  it('makes room for one more action by moving the others less than a box’s height on average', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { graph, sizes } = benchGraph(1000, seed);
      const before = layoutStory(graph, sizes);
      const parent = graph.nodes.findLast((node) => node.level === 2)!.id;
      const after = layoutStory(withBox(graph, [parent], 3), sizes, { previous: before });
      expect(flippedPairs(graph, before, after)).toEqual([]);
      expect(mean(moves(before, after))).toBeLessThan(100);
    }
  });

  it('sets a new box down beside its siblings', () => {
    const graph: StoryGraph = {
      nodes: ['n0', 'n1', 'n2', 'n3', 'n4'].map((id, at) => ({
        id,
        kind: 'driver',
        level: at === 0 ? 0 : 1,
        title: id,
      })),
      links: ['n1', 'n2', 'n3'].map((child) => ({ child, parent: 'n0' })),
    };
    const before = layoutStory({ nodes: graph.nodes.slice(0, 4), links: graph.links }, new Map());
    const after = layoutStory(
      { nodes: graph.nodes, links: [...graph.links, { parent: 'n0', child: 'n4' }] },
      new Map(),
      { previous: before },
    );
    const last = Math.max(...['n1', 'n2', 'n3'].map((id) => after.nodes.get(id)!.y));
    expect(after.nodes.get('n4')!.y).toBeGreaterThan(last);
  });
});
