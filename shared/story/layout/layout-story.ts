import { linkKey, type StoryGraph } from '../graph';
import { hiddenByCollapse } from './collapse';
import { readPins, respectPins, type OrderConstraints } from './constraints';
import { countCrossings, placesOf, type ColumnOrder } from './crossings';
import { assignColumns, buildLayeredGraph, type LayeredGraph } from './layered-graph';
import { insertIntoOrder, orderColumns } from './order-columns';
import { fromPrevious } from './previous-order';
import { countDrawnCrossings, routeOf, type ColumnBand } from './routes';
import type { Point, StoryBox, StoryLayout, StoryLayoutLink, StoryLayoutOptions } from './story-layout';
import { verticalPositions } from './vertical-positions';

type Size = { readonly width: number; readonly height: number };

const DEFAULT_SIZE: Size = { width: 220, height: 48 };
const CORRIDOR_HEIGHT = 6;
const COLUMN_GAP = 96;

/**
 * Draws a story in fixed columns, outcomes on the left and actions on the right.
 *
 * @param graph any graph: circles, self-links, unknown ends and levels that are no numbers are drawn, not refused.
 * @param sizes measured boxes in pixels; a missing or impossible size becomes 220 × 48.
 * @returns centres of the boxes shown and the bends of every link between them. No two boxes overlap and no
 *   link passes through a box. The same input always gives the same picture.
 */
export function layoutStory(
  graph: StoryGraph,
  sizes: ReadonlyMap<string, Size>,
  options: StoryLayoutOptions = {},
): StoryLayout {
  const hidden = hiddenByCollapse(graph, options.collapsed ?? []);
  const layered = buildLayeredGraph(graph, assignColumns(graph, hidden));
  const { width, height } = measure(layered, sizes);
  const above = readPins(layered, options.pins ?? []);
  const vertexCount = layered.column.length;
  let order: ColumnOrder;
  let before: Float64Array | undefined;
  if (options.previous === undefined) {
    order = orderColumns(layered, { above, settled: new Uint8Array(vertexCount) });
  } else {
    const known = fromPrevious(graph, layered, options.previous);
    const constraints: OrderConstraints = { above, settled: known.settled };
    order = insertIntoOrder(
      layered,
      known.order.map((column) => respectPins(column, above)),
      constraints,
    );
    before = known.y;
  }
  const y = verticalPositions({
    graph: layered,
    order,
    height,
    ...(before === undefined ? {} : { previous: before }),
  });
  const bands = columnBands(layered, width);
  const nodes = new Map<string, StoryBox>();
  for (const [vertex, id] of layered.ids.entries()) {
    const band = bands[layered.column[vertex]!]!;
    nodes.set(id, {
      x: (band.left + band.right) / 2,
      y: y[vertex]!,
      width: width[vertex]!,
      height: height[vertex]!,
    });
  }
  const routes = new Map<string, Point[]>();
  for (const chain of layered.chains) {
    const key = linkKey(layered.ids[chain.child]!, layered.ids[chain.parent]!);
    routes.set(key, routeOf({ graph: layered, bands, width, y }, chain));
  }
  const crossings = layered.chains.some((chain) => chain.backwards)
    ? countDrawnCrossings([...routes.values()])
    : countCrossings(layered, order, placesOf(order, vertexCount));
  return { nodes, links: drawnLinks(graph, routes), crossings };
}

function measure(
  graph: LayeredGraph,
  sizes: ReadonlyMap<string, Size>,
): { width: Float64Array; height: Float64Array } {
  const width = new Float64Array(graph.column.length);
  const height = new Float64Array(graph.column.length).fill(CORRIDOR_HEIGHT);
  for (const [vertex, id] of graph.ids.entries()) {
    const size = sizes.get(id);
    width[vertex] = usable(size?.width) ?? DEFAULT_SIZE.width;
    height[vertex] = usable(size?.height) ?? DEFAULT_SIZE.height;
  }
  return { width, height };
}

function usable(length: number | undefined): number | undefined {
  return length !== undefined && length > 0 && length < 1e6 ? length : undefined;
}

function columnBands(graph: LayeredGraph, width: Float64Array): ColumnBand[] {
  const widest = new Float64Array(graph.columnCount);
  for (const [vertex, column] of graph.column.entries()) {
    widest[column] = Math.max(widest[column]!, width[vertex]!);
  }
  const bands: ColumnBand[] = [];
  let left = 0;
  for (const columnWidth of widest) {
    bands.push({ left, right: left + columnWidth });
    left += columnWidth + COLUMN_GAP;
  }
  return bands;
}

/** Every link of the story with both ends in view, in its own order; a repeated link is listed again. */
function drawnLinks(graph: StoryGraph, routes: ReadonlyMap<string, readonly Point[]>): StoryLayoutLink[] {
  const links: StoryLayoutLink[] = [];
  for (const { child, parent } of graph.links) {
    const points = routes.get(linkKey(child, parent));
    if (points !== undefined) links.push({ child, parent, points });
  }
  return links;
}
