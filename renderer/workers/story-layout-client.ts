import type { StoryLayout } from '../../shared/story/layout/story-layout';
import type { StoryLayoutQuestion, StoryLayoutTalk } from './story-layout.worker';
import { WorkerChannel } from './worker-channel';

export type { StoryLayoutQuestion } from './story-layout.worker';

/** Places the boxes of a large story away from the window. */
export interface StoryLayoutClient {
  layout(question: StoryLayoutQuestion, signal: AbortSignal): Promise<StoryLayout>;
}

const killAfter = 60_000;

export function createStoryLayoutClient(): StoryLayoutClient {
  const channel = new WorkerChannel<StoryLayoutTalk>(
    () => new Worker(new URL('./story-layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    // Only what decides the places crosses over: words, measures and evidence stay here.
    layout: ({ graph, sizes, options }, signal) =>
      channel.ask(
        {
          graph: {
            nodes: graph.nodes.map(({ id, kind, level }) => ({ id, kind, level, title: '' })),
            links: graph.links.map(({ child, parent }) => ({ child, parent })),
          },
          sizes,
          options,
        },
        { timeout: killAfter, signal },
      ),
  };
}
