import type { StoryIndex } from '../../../../shared/story/graph';
import type { StoryEditor } from './use-story';

export interface StoryKeyTargets {
  readonly editor: StoryEditor;
  readonly openLink: (id: string) => void;
  /** Moves the focus out of the diagram. */
  readonly leave: () => void;
}

/** What each key does, for the list of keys under the diagram. */
export const KEY_HELP: readonly (readonly [keys: string, what: string])[] = [
  ['Arrows', 'go to the box beside, above or below'],
  ['Tab', 'add a box that helps this one'],
  ['Enter', 'add another beside it'],
  ['F2', 'change the words'],
  ['L', 'link to another box'],
  ['Space', 'collapse or open'],
  ['Ctrl ↑ ↓', 'move up or down'],
  ['Delete', 'remove'],
  ['Esc', 'leave the diagram'],
];

/** The one place that says what a key means on a box, in the diagram and in the outline. True: it was used. */
export function runStoryKey(
  event: KeyboardEvent | React.KeyboardEvent,
  id: string,
  targets: StoryKeyTargets,
): boolean {
  const { editor, openLink, leave } = targets;
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    editor.move(id, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if (withControl || event.altKey) return false;
  switch (event.key) {
    case 'Tab':
      if (event.shiftKey) return false;
      editor.addChild(id);
      return true;
    case 'Enter':
      editor.addSibling(id);
      return true;
    case 'F2':
      editor.rename(id);
      return true;
    case 'l':
    case 'L':
      openLink(id);
      return true;
    case ' ':
      editor.toggleCollapsed(id);
      return true;
    case 'Delete':
    case 'Backspace':
      editor.remove(id);
      return true;
    case 'Escape':
      leave();
      return true;
    default:
      return false;
  }
}

/** The box an arrow leads to: left to what it helps, right to what helps it, up and down within the column. */
export function neighbourOf(
  key: string,
  id: string,
  {
    index,
    boxes,
  }: { readonly index: StoryIndex; readonly boxes: ReadonlyMap<string, { x: number; y: number }> },
): string | undefined {
  const here = boxes.get(id);
  if (here === undefined) return undefined;
  const nearest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((other) => boxes.has(other))
      .sort(
        (a, b) => Math.abs((boxes.get(a)?.y ?? 0) - here.y) - Math.abs((boxes.get(b)?.y ?? 0) - here.y),
      )[0];
  if (key === 'ArrowLeft') return nearest(index.parents.get(id) ?? []);
  if (key === 'ArrowRight') return nearest(index.children.get(id) ?? []);
  const down = key === 'ArrowDown';
  if (!down && key !== 'ArrowUp') return undefined;
  const column = [...boxes].filter(([, box]) => Math.abs(box.x - here.x) < 1);
  return column
    .filter(([, box]) => (down ? box.y > here.y : box.y < here.y))
    .sort(([, a], [, b]) => (down ? a.y - b.y : b.y - a.y))[0]?.[0];
}
