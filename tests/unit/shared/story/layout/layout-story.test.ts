import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryGraph } from '../../../../../shared/story/graph';
import { layoutStory } from '../../../../../shared/story/layout/layout-story';
import { measure } from '../../../../bench/anchors/metrics.mjs';
import { benchGraph } from './bench-graph';
import { drawingFaults } from './drawing-faults';

type Sizes = Map<string, { width: number; height: number }>;

function judge(size: number, seed: number) {
  const { drawn, graph, sizes } = benchGraph(size, seed);
  const layout = layoutStory(graph, sizes);
  const pos = new Map(
    [...layout.nodes].map(([id, box]) => [id, { x: box.x, y: box.y, w: box.width, h: box.height }]),
  );
  const bends = new Map(
    layout.links.map((link) => [`${link.parent}>${link.child}`, link.points.slice(1, -1)]),
  );
  return { layout, verdict: measure(drawn, { pos, bends }) };
}

const story = (levels: readonly number[], links: readonly (readonly [number, number])[]): StoryGraph => ({
  nodes: levels.map((level, at) => ({ id: `n${at}`, kind: 'driver', level, title: `Box ${at}` })),
  links: links.map(([parent, child]) => ({ parent: `n${parent}`, child: `n${child}` })),
});

const anyLevel = fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(Number.NaN, Infinity, -1e9, 0.5));
const anyStory = fc
  .record({
    levels: fc.array(anyLevel, { maxLength: 18 }),
    links: fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 }),
  })
  .map(({ levels, links }) => story(levels, links));
const anySize = fc.record({
  width: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(Number.NaN, -5, Infinity)),
  height: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(Number.NaN, 0)),
});
const anySizes = fc
  .array(anySize, { maxLength: 18 })
  .map((list): Sizes => new Map(list.map((size, at) => [`n${at}`, size])));

describe('layoutStory', () => {
  it('draws any graph, with circles and impossible levels or sizes, without overlap or a link through a box', () => {
    fc.assert(
      fc.property(anyStory, anySizes, (graph, sizes) => {
        expect(drawingFaults(graph, layoutStory(graph, sizes))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('draws every box once and every link whose ends exist', () => {
    fc.assert(
      fc.property(anyStory, (graph) => {
        const layout = layoutStory(graph, new Map());
        const ids = new Set(graph.nodes.map((node) => node.id));
        expect(new Set(layout.nodes.keys())).toEqual(ids);
        expect(layout.links).toHaveLength(
          graph.links.filter((link) => ids.has(link.child) && ids.has(link.parent)).length,
        );
      }),
    );
  });

  it('gives an empty picture for an empty story', () => {
    expect(layoutStory({ nodes: [], links: [] }, new Map())).toEqual({
      nodes: new Map(),
      links: [],
      crossings: 0,
    });
  });

  it('runs each link from the right edge of the parent to the left edge of the child', () => {
    const { graph, sizes } = benchGraph(50, 3);
    const layout = layoutStory(graph, sizes);
    for (const link of layout.links) {
      const parent = layout.nodes.get(link.parent)!;
      const child = layout.nodes.get(link.child)!;
      expect(link.points[0]).toEqual({ x: parent.x + parent.width / 2, y: parent.y });
      expect(link.points.at(-1)).toEqual({ x: child.x - child.width / 2, y: child.y });
    }
  });

  it('puts outcomes on the left and actions on the right', () => {
    const layout = layoutStory(
      story(
        [0, 1, 3],
        [
          [0, 1],
          [1, 2],
        ],
      ),
      new Map(),
    );
    expect(layout.nodes.get('n0')!.x).toBeLessThan(layout.nodes.get('n1')!.x);
    expect(layout.nodes.get('n1')!.x).toBeLessThan(layout.nodes.get('n2')!.x);
  });

  it('draws the same story the same way twice', () => {
    const { graph, sizes } = benchGraph(200, 2);
    expect(layoutStory(graph, sizes)).toEqual(layoutStory(graph, sizes));
  });

  it('counts the crossings a reader can see', () => {
    for (const seed of [1, 2, 3]) {
      const { layout, verdict } = judge(50, seed);
      expect(layout.crossings).toBe(verdict.cross);
    }
  });

  it.each([
    [50, 117],
    [200, 3366],
  ])(
    'crosses links no more often over eight stories of %i boxes than the prototype did (%i)',
    (size, most) => {
      let crossings = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const { verdict } = judge(size, seed);
        expect(verdict).toMatchObject({ overlap: 0, thru: 0, columnsAligned: true });
        crossings += verdict.cross;
      }
      expect(crossings).toBeLessThanOrEqual(most);
    },
  );

  it('keeps the order a person pinned', () => {
    const graph = story(
      [0, 0, 1, 1],
      [
        [0, 2],
        [1, 3],
      ],
    );
    const layout = layoutStory(graph, new Map(), {
      pins: [
        ['n3', 'n2'],
        ['n0', 'n1'],
      ],
    });
    expect(layout.nodes.get('n3')!.y).toBeLessThan(layout.nodes.get('n2')!.y);
    expect(layout.nodes.get('n0')!.y).toBeLessThan(layout.nodes.get('n1')!.y);
    expect(layout.crossings).toBe(1);
  });

  it('keeps every pin that does not contradict an earlier one, in any story and from any picture', () => {
    const pin = fc.shuffledSubarray(
      Array.from({ length: 12 }, (_, at) => `n${at}`),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyStory, pin, fc.boolean(), (graph, pinned, fromPicture) => {
        const previous = layoutStory(graph, new Map());
        const layout = layoutStory(graph, new Map(), {
          pins: [pinned],
          ...(fromPicture ? { previous } : {}),
        });
        const shown = pinned.map((id) => layout.nodes.get(id)).filter((box) => box !== undefined);
        for (const [at, upper] of shown.entries()) {
          for (const lower of shown.slice(at + 1)) {
            if (upper.x === lower.x) expect(upper.y).toBeLessThan(lower.y);
          }
        }
      }),
    );
  });

  it('hides what only a collapsed box leads to and keeps a shared driver in view', () => {
    const graph = story(
      [0, 1, 1, 2, 2],
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [1, 4],
        [2, 4],
      ],
    );
    const layout = layoutStory(graph, new Map(), { collapsed: ['n1'] });
    expect([...layout.nodes.keys()]).toEqual(['n0', 'n1', 'n2', 'n4']);
    expect(layout.links).toHaveLength(4);
  });

  it('draws a circle and a self-link without leaving any of it out', () => {
    const graph = story(
      [0, 1, 2, 2],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 2],
        [2, 1],
        [3, 3],
      ],
    );
    const layout = layoutStory(graph, new Map());
    expect(layout.links).toHaveLength(6);
    expect(drawingFaults(graph, layout)).toEqual([]);
  });
});
