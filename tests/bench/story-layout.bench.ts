import { graphlib, layout as layoutByDagre } from '@dagrejs/dagre';
import type { StoryGraph } from '../../shared/story/graph';
import { layoutStory } from '../../shared/story/layout/layout-story';
import { gen } from './anchors/graphs.mjs';
import { measure } from './anchors/metrics.mjs';
import type { BenchReport } from './bench-report';

type Drawn = ReturnType<typeof gen>;
type Point = { x: number; y: number };
type Box = Point & { w: number; h: number };

/** The eight graphs of the guide, and one of each size for the clock. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const SIZES = [50, 200, 1000];

function storyOf(drawn: Drawn): { graph: StoryGraph; sizes: Map<string, { width: number; height: number }> } {
  return {
    graph: {
      nodes: drawn.nodes.map(({ id, level }) => ({ id, kind: 'driver', level, title: id })),
      links: drawn.edges.map(({ s, t }) => ({ child: t, parent: s })),
    },
    sizes: new Map(drawn.nodes.map(({ id, w, h }) => [id, { width: w, height: h }])),
  };
}

function ours(drawn: Drawn) {
  const { graph, sizes } = storyOf(drawn);
  const layout = layoutStory(graph, sizes);
  const pos = new Map(
    [...layout.nodes].map(([id, box]): [string, Box] => [
      id,
      { x: box.x, y: box.y, w: box.width, h: box.height },
    ]),
  );
  const bends = new Map(
    layout.links.map((link) => [`${link.parent}>${link.child}`, link.points.slice(1, -1)]),
  );
  return measure(drawn, { pos, bends });
}

/** The rival, each rank forced to its level by the least length of its links. */
function runDagre(drawn: Drawn) {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 96, edgesep: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const level = new Map(drawn.nodes.map(({ id, level: at }) => [id, at]));
  for (const { id, w, h } of drawn.nodes) graph.setNode(id, { width: w, height: h });
  for (const { s, t } of drawn.edges) {
    graph.setEdge(s, t, { minlen: Math.max(1, (level.get(t) ?? 0) - (level.get(s) ?? 0)) });
  }
  layoutByDagre(graph);
  return graph;
}

function dagreCrossings(drawn: Drawn): number {
  const graph = runDagre(drawn);
  const pos = new Map(
    drawn.nodes.map(({ id, w, h }): [string, Box] => {
      const { x, y } = graph.node(id) as Point;
      return [id, { x, y, w, h }];
    }),
  );
  const bends = new Map(
    drawn.edges.map(({ s, t }) => [
      `${s}>${t}`,
      (graph.edge(s, t) as { points: Point[] }).points.slice(1, -1),
    ]),
  );
  return measure(drawn, { pos, bends }).cross;
}

/** Boxes of a column that change places when one action is added to the picture. */
function turnedRound(drawn: Drawn): number {
  const { graph, sizes } = storyOf(drawn);
  const before = layoutStory(graph, sizes);
  const parent = drawn.nodes.find((node) => node.level === 2)?.id ?? '';
  const larger: StoryGraph = {
    nodes: [...graph.nodes, { id: 'added', kind: 'action', level: 3, title: 'Added' }],
    links: [...graph.links, { child: 'added', parent }],
  };
  const after = layoutStory(larger, sizes, { previous: before });
  const place = (layout: typeof before, id: string): number => layout.nodes.get(id)?.y ?? 0;
  return [0, 1, 2, 3].reduce((turned, level) => {
    const column = drawn.nodes
      .filter((node) => node.level === level)
      .sort((a, b) => place(before, a.id) - place(before, b.id));
    return (
      turned +
      column.filter(({ id }, at) => at > 0 && place(after, id) < place(after, column[at - 1]?.id ?? id))
        .length
    );
  }, 0);
}

/** Time against the rival, judged by the ratio; crossings and clean boxes are a condition, not a score. */
export async function run(report: BenchReport): Promise<void> {
  const best: number[] = [];
  for (const size of SIZES) {
    const drawn = gen(size, 1);
    const { graph, sizes } = storyOf(drawn);
    const mine = await report.time(() => layoutStory(graph, sizes), size === 1000 ? 2_000 : 1_000);
    const theirs = await report.time(() => runDagre(drawn), size === 1000 ? 100 : 1_000);
    best.push(mine.best);
    report.compare({
      task: `story layout, ${size} boxes`,
      ours: mine,
      anchor: '@dagrejs/dagre',
      theirs,
      limit: 1,
    });
    if (size === 1000) report.within({ task: 'story layout, 1000 boxes', ours: mine, limit: 1_000 });
  }
  report.growth({
    task: 'story layout, ms by boxes (50 in 50, 200 in 150, 1000 in 1000 on an idle machine)',
    sizes: SIZES,
    milliseconds: best,
  });
  for (const size of SIZES) {
    const seeds = size === 1000 ? SEEDS.slice(0, 2) : SEEDS;
    for (const seed of seeds) {
      const drawn = gen(size, seed);
      const verdict = ours(drawn);
      if (verdict.overlap > 0 || verdict.thru > 0 || !verdict.columnsAligned) {
        throw new Error(`story layout, ${size} boxes, seed ${seed}: boxes overlap or are crossed by a link`);
      }
      const turned = turnedRound(drawn);
      if (turned > 0) {
        throw new Error(
          `story layout, ${size} boxes, seed ${seed}: one more action turns ${turned} pairs round`,
        );
      }
    }
  }
  for (const size of [50, 200]) {
    let crossings = 0;
    let rival = 0;
    for (const seed of SEEDS) {
      const drawn = gen(size, seed);
      crossings += ours(drawn).cross;
      rival += dagreCrossings(drawn);
    }
    const words = `story layout, ${size} boxes: ${crossings} crossings over eight graphs, @dagrejs/dagre ${rival}`;
    if (crossings > rival) throw new Error(words);
    console.error(words);
  }
}
