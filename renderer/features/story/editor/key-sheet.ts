/** Every key of the story's diagram and outline, as printed on the sheet; `press` is what the browser reports. */
export const STORY_KEYS = [
  { name: 'child', shown: 'Tab', press: ['Tab'], what: 'Add a box that helps this one' },
  { name: 'sibling', shown: 'Enter', press: ['Enter'], what: 'Add another beside it' },
  { name: 'between', shown: 'I', press: ['I'], what: 'Insert a box between it and what it helps' },
  { name: 'rename', shown: 'F2', press: ['F2'], what: 'Change the words' },
  { name: 'link', shown: 'L', press: ['L'], what: 'Link it to another box it helps' },
  { name: 'move', shown: 'P', press: ['P'], what: 'Put it under another box' },
  { name: 'merge', shown: 'M', press: ['M'], what: 'Merge it with a box that means the same' },
  { name: 'up', shown: 'Ctrl+↑', press: ['Ctrl+ArrowUp'], what: 'Move it up among its neighbours' },
  { name: 'down', shown: 'Ctrl+↓', press: ['Ctrl+ArrowDown'], what: 'Move it down' },
  { name: 'promote', shown: 'Ctrl+←', press: ['Ctrl+ArrowLeft'], what: 'Move it a level nearer the outcome' },
  { name: 'demote', shown: 'Ctrl+→', press: ['Ctrl+ArrowRight'], what: 'Put it under the box above it' },
  { name: 'collapse', shown: 'Space', press: ['Space'], what: 'Collapse or open what is under it' },
  { name: 'focus', shown: 'F', press: ['F'], what: 'Show this path only, or all again' },
  { name: 'find', shown: '/', press: ['/', 'Shift+/'], what: 'Find a box' },
  { name: 'all', shown: 'Ctrl+A', press: ['Ctrl+A'], what: 'Choose every box shown' },
  {
    name: 'remove',
    shown: 'Delete',
    press: ['Delete', 'Backspace'],
    what: 'Remove it and what is only under it',
  },
  {
    name: 'removeOnly',
    shown: 'Shift+Delete',
    press: ['Shift+Delete'],
    what: 'Remove it, keep what is under it',
  },
  { name: 'details', shown: 'D', press: ['D'], what: 'Show or hide its details' },
  { name: 'leave', shown: 'Esc', press: ['Escape'], what: 'Leave the diagram or the outline' },
] as const satisfies readonly {
  readonly name: string;
  readonly shown: string;
  readonly press: readonly string[];
  readonly what: string;
}[];

export type StoryKeyName = (typeof STORY_KEYS)[number]['name'];

/** Keys that go from box to box, and what the browser does itself. */
export const STORY_MOVES: readonly { readonly shown: string; readonly what: string }[] = [
  { shown: 'Arrows', what: 'Go to the box beside, above or below' },
  { shown: 'Shift+Arrows', what: 'Choose several boxes' },
  { shown: 'Ctrl+V', what: 'Paste an outline from Word, Excel or a message' },
];

/** The key as printed on the sheet ("Ctrl+↑"), for menus and hints. */
export function keyOf(name: StoryKeyName): string {
  return STORY_KEYS.find((key) => key.name === name)?.shown ?? '';
}
