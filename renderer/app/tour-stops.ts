export interface TourStop {
  readonly title: string;
  readonly text: string;
  /** The screen it is seen from. */
  readonly screen: string;
  /** What the ring goes round. */
  readonly selector: string;
}

/** Short enough to be finished: what the work is, where it happens in the room, and that nothing can be lost. */
export const tourStops: readonly [TourStop, ...TourStop[]] = [
  {
    title: 'The work, from top to bottom',
    text: 'Ten steps, from what is being decided to what was decided. Each can be used alone, in any order; Alt and a digit goes straight to one.',
    screen: 'frame',
    selector: 'nav[aria-label="Steps"]',
  },
  {
    title: 'Scores are private first',
    text: 'Each partner scores by typing digits, or fills in a sheet that you send out and bring back. The room sees only how many have scored, until you reveal the round.',
    screen: 'score',
    selector: 'a[href="#/score"]',
  },
  {
    title: 'What comes out, and does it hold?',
    text: 'Move a weight and watch the order: it is a what-if, and one key goes back to the base case. Every figure says how it is worked out.',
    screen: 'results',
    selector: 'a[href="#/results"]',
  },
  {
    title: 'The room sees what you choose',
    text: 'The projector is a window of its own. It keeps its picture while you work: choose a view to show it as it is now. Rehearse with made-up votes beforehand, from the Project menu.',
    screen: 'workshop',
    selector: '[data-tour="projector"]',
  },
  {
    title: 'Nothing is lost',
    text: 'Every change is kept on this computer at once and can be undone; saving to a file is up to you. Ctrl+K finds any command, F1 opens help and the list of keys.',
    screen: 'workshop',
    selector: '[data-tour="kept"]',
  },
];
