import { Button } from '../../ui/button';
import { Menu, type MenuItem } from '../../ui/menu';
import { keyOf, STORY_KEYS, type StoryKeyName } from './editor/key-sheet';
import { runStoryCommand, type StoryKeyTargets } from './editor/story-keys';
import styles from './story-screen.module.css';

export interface StoryToolbarProps {
  readonly targets: StoryKeyTargets;
  readonly details: boolean;
}

const MENU: readonly (StoryKeyName | 'line')[] = [
  'sibling',
  'between',
  'line',
  'move',
  'promote',
  'demote',
  'up',
  'down',
  'merge',
  'line',
  'collapse',
  'focus',
  'all',
  'line',
  'remove',
  'removeOnly',
];

/** Everything the keys do, for a pointer; what is about a box is about the selected one. */
export function StoryToolbar({ targets, details }: StoryToolbarProps) {
  const { editor } = targets;
  const { selected, marked } = editor.selection;
  const at = selected ?? (editor.view === 'all' ? undefined : editor.view);
  const run = (name: StoryKeyName) => () => {
    if (at !== undefined) runStoryCommand(name, at, targets);
  };
  const hint = (name: StoryKeyName) => `${whatOf(name)} (${keyOf(name)})`;
  const items = MENU.flatMap((name, place): MenuItem[] =>
    name === 'line'
      ? []
      : [
          {
            key: name,
            label: whatOf(name),
            shortcut: keyOf(name),
            disabled: at === undefined,
            startsGroup: MENU[place - 1] === 'line',
            onSelect: run(name),
          },
        ],
  );
  return (
    <div role="group" aria-label="What to do with the selected box" className={styles.tools}>
      <Button compact icon="add" title={hint('child')} disabled={at === undefined} onClick={run('child')}>
        Add what helps it
      </Button>
      <Button compact title={hint('link')} disabled={at === undefined} onClick={run('link')}>
        Link
      </Button>
      <Button compact icon="edit" title={hint('rename')} disabled={at === undefined} onClick={run('rename')}>
        Rename
      </Button>
      <Menu
        compact
        tone="secondary"
        align="start"
        label={marked.size > 1 ? `${marked.size} boxes` : 'More'}
        items={items}
      />
      <Button
        compact
        icon="search"
        title={hint('find')}
        onClick={() => targets.ask('find', at ?? editor.view)}
      >
        Find
      </Button>
      <Button compact aria-pressed={editor.withFacts} onClick={() => editor.showFacts(!editor.withFacts)}>
        Facts on boxes
      </Button>
      <Button compact title="Draw the boxes afresh" onClick={editor.tidy}>
        Tidy
      </Button>
      <Button compact title={hint('details')} aria-pressed={details} onClick={targets.toggleDetails}>
        Details
      </Button>
    </div>
  );
}

function whatOf(name: StoryKeyName): string {
  return STORY_KEYS.find((key) => key.name === name)?.what ?? '';
}
