import type { StoryGraph } from '../../../../shared/story/graph';
import { indexStory } from '../../../../shared/story/graph';
import { layoutStory } from '../../../../shared/story/layout/layout-story';
import type { StoryLayout } from '../../../../shared/story/layout/story-layout';
import { boxText, BOX, TextMeasurer, type BoxText } from './box-text';

export interface StoryPicture {
  readonly layout: StoryLayout;
  readonly texts: ReadonlyMap<string, BoxText>;
}

/** Above this many boxes the drawing is free to choose the order of siblings itself. */
const KEEP_OUTLINE_ORDER_UP_TO = 150;

/** Draws a story and remembers the last picture of each view, so that a small change moves little. */
export class LayoutMemory {
  readonly #measurer = new TextMeasurer();
  readonly #pictures = new Map<string, StoryLayout>();

  picture(view: string, graph: StoryGraph, collapsed: readonly string[]): StoryPicture {
    const texts = new Map(graph.nodes.map((node) => [node.id, boxText(node, this.#measurer)]));
    const sizes = new Map([...texts].map(([id, text]) => [id, { width: BOX.width, height: text.height }]));
    const previous = this.#pictures.get(view);
    const layout = layoutStory(graph, sizes, {
      collapsed,
      pins: outlineOrder(graph),
      ...(previous === undefined ? {} : { previous }),
    });
    this.#pictures.set(view, layout);
    return { layout, texts };
  }

  /** The next picture is drawn afresh. */
  forget(view: string): void {
    this.#pictures.delete(view);
  }
}

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
