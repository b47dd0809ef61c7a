import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface Screen {
  /** The first part of the address: `#/criteria`. */
  readonly key: string;
  readonly title: string;
  /** The user's question it answers (DESIGN section 1). */
  readonly question: string;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/** Each screen is its own chunk, loaded when first opened: the initial script stays small. */
function screen(title: string, question: string, load: () => Promise<ComponentType>): Screen {
  const Component = lazy(async () => ({ default: await load() }));
  return { key: title.toLowerCase(), title, question, Component };
}

/** The rail follows the user's work, in this order; each step is usable alone. */
export const screens: readonly Screen[] = [
  screen(
    'Frame',
    'What are we deciding, who decides, how?',
    async () => (await import('../features/frame')).FrameScreen,
  ),
  screen(
    'Outcomes',
    'What difference do we want?',
    async () => (await import('../features/outcomes')).OutcomesScreen,
  ),
  screen(
    'Evidence',
    'What do we know, and from where?',
    async () => (await import('../features/evidence')).EvidenceScreen,
  ),
  screen('Options', 'What could we do?', async () => (await import('../features/options')).OptionsScreen),
  screen(
    'Criteria',
    'What does good look like?',
    async () => (await import('../features/criteria')).CriteriaScreen,
  ),
  screen('Score', 'How well does each do?', async () => (await import('../features/score')).ScoreScreen),
  screen(
    'Results',
    'What comes out, and does it hold?',
    async () => (await import('../features/results')).ResultsScreen,
  ),
  screen('Story', 'How does it make progress?', async () => (await import('../features/story')).StoryScreen),
  screen(
    'Decide',
    'What now, later, less, stop?',
    async () => (await import('../features/decide')).DecideScreen,
  ),
  screen('Workshop', 'Run it in the room', async () => (await import('../features/workshop')).WorkshopScreen),
];
