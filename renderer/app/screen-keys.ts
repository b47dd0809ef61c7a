import { STORY_KEYS, STORY_MOVES } from '../features/story/editor/key-sheet';

export interface ScreenKeys {
  readonly screen: string;
  readonly keys: readonly (readonly [pressed: string, what: string])[];
}

/** The keys that mean something on one screen only, for the sheet; each stands on its screen too. */
export const screenKeys: readonly ScreenKeys[] = [
  {
    screen: 'Score',
    keys: [
      ['0 to 9', 'Score the cell'],
      ['D', 'Don’t know'],
      ['I', 'Declared interest'],
      ['Delete', 'Leave blank'],
      ['Enter', 'Edit the cell'],
      ['Esc', 'Cancel what is typed'],
      ['R', 'Write the reason'],
      ['Arrows, Home, End', 'Move from cell to cell'],
      ['N and P', 'Next and previous cell to talk about'],
    ],
  },
  { screen: 'Results', keys: [['Esc', 'Back from a what-if to the base case']] },
  {
    screen: 'Story',
    keys: [...STORY_MOVES, ...STORY_KEYS].map(({ shown, what }) => [shown, what]),
  },
  {
    screen: 'Decide',
    keys: [
      ['P', 'Priority'],
      ['L', 'Later'],
      ['D', 'Do less'],
      ['S', 'Stop'],
      ['Arrows', 'Go from verdict to verdict, from option to option'],
    ],
  },
];
