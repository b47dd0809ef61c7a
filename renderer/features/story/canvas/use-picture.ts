import { useEffect, useMemo, useState } from 'react';
import type { BoxFacts } from '../../../../shared/story/box-facts';
import type { StoryGraph, StoryNode } from '../../../../shared/story/graph';
import type { StoryLayout } from '../../../../shared/story/layout/story-layout';
import { WorkerFailure } from '../../../workers/worker-channel';
import type { TypedWords } from '../editor/use-writing';
import { BOX, boxText, type BoxText } from './box-text';
import { type DrawingRequest, LayoutMemory } from './layout-memory';
import { TextMeasurer } from './text-measurer';

export interface StoryPicture {
  readonly layout: StoryLayout;
  readonly texts: ReadonlyMap<string, BoxText>;
  /** A newer picture is being drawn by the worker; this is the last one. */
  readonly drawing: boolean;
}

export interface PictureRequest {
  readonly view: string;
  readonly path: string;
  readonly tidied: number;
  readonly graph: StoryGraph;
  /** What to say under the words; none, and the boxes hold words only. */
  readonly facts: ReadonlyMap<string, BoxFacts>;
  readonly collapsed: readonly string[];
  /** Words being typed: their box grows with them. */
  readonly typed: TypedWords | undefined;
}

const EMPTY: StoryLayout = { nodes: new Map(), links: [], crossings: 0 };

/** The story as measured and placed boxes: at once while it is small, by the worker when it is large. */
export function usePicture({
  view,
  path,
  tidied,
  graph,
  facts,
  collapsed,
  typed,
}: PictureRequest): StoryPicture {
  const [memory] = useState(() => new LayoutMemory());
  const [measurer] = useState(() => new TextMeasurer());
  const [away, setAway] = useState<{ readonly request: DrawingRequest; readonly layout: StoryLayout }>();

  const written = useMemo(
    () => new Map(graph.nodes.map((node) => [node.id, boxText(node, facts.get(node.id), measurer)])),
    [graph, facts, measurer],
  );
  const texts = useMemo(() => {
    const node = graph.nodes.find((other) => other.id === typed?.id);
    if (node === undefined || typed === undefined) return written;
    return new Map(written).set(
      node.id,
      boxText({ ...node, title: typed.text }, facts.get(node.id), measurer),
    );
  }, [written, graph, facts, typed, measurer]);
  const heights = [...texts.values()].map((text) => text.height).join(' ');
  const request = useMemo((): DrawingRequest => {
    const tall = heights.split(' ').map(Number);
    const size = (_: StoryNode, at: number) => ({ width: BOX.width, height: tall[at] ?? 0 });
    const sizes = new Map(graph.nodes.map((node, at) => [node.id, size(node, at)]));
    return { view, path, tidied, graph, sizes, collapsed };
  }, [view, path, tidied, graph, heights, collapsed]);

  const atOnce = useMemo(() => memory.drawAtOnce(request), [memory, request]);
  useEffect(() => {
    if (atOnce !== undefined) return undefined;
    const stop = new AbortController();
    memory.drawAway(request, stop.signal).then(
      (layout) => setAway({ request, layout }),
      (failure: unknown) => {
        const superseded = failure instanceof WorkerFailure && failure.code === 'cancelled';
        if (!superseded) setAway({ request, layout: memory.drawHere(request) });
      },
    );
    return () => stop.abort();
  }, [memory, request, atOnce]);

  const arrived = away?.request === request ? away.layout : undefined;
  const layout = atOnce ?? arrived ?? memory.previous(request) ?? EMPTY;
  return { layout, texts, drawing: atOnce === undefined && arrived === undefined };
}
