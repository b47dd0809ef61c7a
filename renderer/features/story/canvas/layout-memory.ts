import { indexStory, type StoryGraph } from '../../../../shared/story/graph';
import { layoutStory } from '../../../../shared/story/layout/layout-story';
import type { StoryLayout } from '../../../../shared/story/layout/story-layout';
import { createStoryLayoutClient, type StoryLayoutClient } from '../../../workers/story-layout-client';

export interface DrawingRequest {
  readonly view: string;
  /** The box whose path alone is drawn; empty for the whole view. */
  readonly path: string;
  /** How often the person has asked for a fresh drawing. */
  readonly tidied: number;
  readonly graph: StoryGraph;
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  readonly collapsed: readonly string[];
}

/** Above this many boxes the drawing is free to choose the order of siblings itself. */
const KEEP_OUTLINE_ORDER_UP_TO = 150;
/** Drawn at once, within a frame or two; a larger story is drawn by a worker while the last picture stays. */
const AT_ONCE_AFRESH = 30;
/** Where only little changes, the order is kept and the drawing is ten times as quick. */
const AT_ONCE_FROM_PREVIOUS = 150;

/** Draws stories and remembers the last picture of each view, so that a small change moves little. */
export class LayoutMemory {
  readonly #pictures = new Map<string, StoryLayout>();
  #client: StoryLayoutClient | undefined;

  /** The picture to start from and to show meanwhile: the last of this path, or of the whole view. */
  previous(request: DrawingRequest): StoryLayout | undefined {
    return this.#pictures.get(keyOf(request)) ?? this.#pictures.get(keyOf({ ...request, path: '' }));
  }

  /** The picture, when it can be had within a frame or two; undefined when it is a worker's work. */
  drawAtOnce(request: DrawingRequest): StoryLayout | undefined {
    const { size } = request.sizes;
    const limit = this.previous(request) === undefined ? AT_ONCE_AFRESH : AT_ONCE_FROM_PREVIOUS;
    if (size > limit && typeof Worker !== 'undefined') return undefined;
    return this.drawHere(request);
  }

  /** The picture, however long it takes: where there is no worker to ask. */
  drawHere(request: DrawingRequest): StoryLayout {
    const { graph, sizes, options } = this.#question(request);
    return this.#keep(request, layoutStory(graph, sizes, options));
  }

  async drawAway(request: DrawingRequest, signal: AbortSignal): Promise<StoryLayout> {
    this.#client ??= createStoryLayoutClient();
    return this.#keep(request, await this.#client.layout(this.#question(request), signal));
  }

  #question(request: DrawingRequest) {
    const previous = this.previous(request);
    return {
      graph: request.graph,
      sizes: request.sizes,
      options: {
        collapsed: request.collapsed,
        pins: outlineOrder(request.graph),
        ...(previous === undefined ? {} : { previous }),
      },
    };
  }

  #keep(request: DrawingRequest, layout: StoryLayout): StoryLayout {
    this.#pictures.set(keyOf(request), layout);
    return layout;
  }
}

const keyOf = ({ view, path, tidied }: DrawingRequest): string => `${view} ${path} ${tidied}`;

/** Children that serve one parent only keep the order of the outline, which "move up" and "move down" change. */
function outlineOrder(graph: StoryGraph): string[][] {
  if (graph.nodes.length > KEEP_OUTLINE_ORDER_UP_TO) return [];
  const { parents } = indexStory(graph);
  const families = new Map<string, string[]>();
  for (const node of graph.nodes) {
    const only = parents.get(node.id) ?? [];
    const family = only.length === 1 ? only[0] : undefined;
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), node.id]);
  }
  return [...families.values()].filter((family) => family.length > 1);
}
