import type { StoryGraph } from '../../shared/story/graph';
import { layoutStory } from '../../shared/story/layout/layout-story';
import type { StoryLayout, StoryLayoutOptions } from '../../shared/story/layout/story-layout';
import { answerRequests } from './worker-channel';

/** A story to draw, with its boxes as measured. */
export interface StoryLayoutQuestion {
  readonly graph: StoryGraph;
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  readonly options: StoryLayoutOptions;
}

export interface StoryLayoutTalk {
  readonly request: StoryLayoutQuestion;
  readonly reply: StoryLayout;
}

answerRequests<StoryLayoutTalk>(({ graph, sizes, options }) => layoutStory(graph, sizes, options));
