import { STORY_KEYS, type StoryKeyName } from './key-sheet';
import type { StoryEditor } from './use-story';

/** Questions that need an answer before they are carried out: which other box? */
export type BoxQuestion = 'link' | 'move' | 'merge' | 'find';

export interface StoryKeyTargets {
  readonly editor: StoryEditor;
  readonly ask: (question: BoxQuestion, id: string) => void;
  readonly toggleDetails: () => void;
  /** Moves the focus out of the diagram or the outline. */
  readonly leave: () => void;
}

/** What each key does: one entry for every key of the sheet, or it does not compile. */
const RUN: Readonly<Record<StoryKeyName, (id: string, targets: StoryKeyTargets) => void>> = {
  child: (id, { editor }) => editor.addChild(id),
  sibling: (id, { editor }) => editor.addSibling(id),
  between: (id, { editor }) => editor.addBetween(id),
  rename: (id, { editor }) => editor.rename(id),
  link: (id, { ask }) => ask('link', id),
  move: (id, { ask }) => ask('move', id),
  merge: (id, { editor, ask }) => {
    if (!editor.mergeMarked(id)) ask('merge', id);
  },
  up: (id, { editor }) => editor.move(id, -1),
  down: (id, { editor }) => editor.move(id, 1),
  promote: (id, { editor }) => editor.promote(id),
  demote: (id, { editor }) => editor.demote(id),
  collapse: (id, { editor }) => editor.toggleCollapsed(id),
  focus: (id, { editor }) => editor.toggleFocus(id),
  find: (id, { ask }) => ask('find', id),
  all: (_, { editor }) => editor.selection.markAll([...editor.picture.layout.nodes.keys()]),
  remove: (id, { editor }) => editor.remove(id),
  removeOnly: (id, { editor }) => editor.removeOnly(id),
  details: (_, { toggleDetails }) => toggleDetails(),
  leave: (id, { editor, leave }) => {
    if (editor.selection.marked.size > 1) editor.selection.select(id);
    else leave();
  },
};

/** The one place that says what a key means on a box, in the diagram and in the outline. True: it was used. */
export function runStoryKey(
  event: KeyboardEvent | React.KeyboardEvent,
  id: string,
  targets: StoryKeyTargets,
): boolean {
  const pressed = pressedKey(event);
  const key = STORY_KEYS.find(({ press }) => press.some((one) => one === pressed));
  if (key === undefined) return false;
  RUN[key.name](id, targets);
  return true;
}

/** Carries out a command of the sheet from a button or a menu. */
export function runStoryCommand(name: StoryKeyName, id: string, targets: StoryKeyTargets): void {
  RUN[name](id, targets);
}

/** "Ctrl+ArrowUp", "Shift+Delete", "L": the form of the sheet. Shift is left out of single letters. */
function pressedKey(event: KeyboardEvent | React.KeyboardEvent): string {
  if (event.altKey) return '';
  const letter = /^\p{L}$/u.test(event.key);
  const key = event.key === ' ' ? 'Space' : letter ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.shiftKey && (!letter || event.ctrlKey || event.metaKey) ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}
