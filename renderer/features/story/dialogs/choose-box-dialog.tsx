import { useId, useState } from 'react';
import type { StoryNode } from '../../../../shared/story/graph';
import { inWords, kindName } from '../../../../shared/story/sentence';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
import styles from '../story-screen.module.css';

export interface ChooseBoxDialogProps {
  readonly title: string;
  /** What the field asks for. */
  readonly label: string;
  /** The word on the button: "Link". */
  readonly action: string;
  readonly offered: readonly StoryNode[];
  /** Titles of what a box helps, to tell boxes of the same words apart. */
  readonly helps: (id: string) => readonly string[];
  /** True: it was done, and the dialog closes. */
  readonly onChoose: (id: string) => boolean;
  readonly onClose: () => void;
}

/** Offered at once; a few more letters lead to the rest. */
const MOST = 12;

/** Type a few letters, choose with the arrows, Enter: how one box names another. */
export function ChooseBoxDialog(props: ChooseBoxDialogProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const matching = matches(props.offered, text);
  const shown = matching.slice(0, MOST);
  const chosen = shown[Math.min(active, shown.length - 1)];

  function choose(id: string) {
    if (props.onChoose(id)) props.onClose();
  }

  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button tone="primary" disabled={chosen === undefined} onClick={() => chosen && choose(chosen.id)}>
          {props.action}
        </Button>
      }
    >
      <TextField
        label={props.label}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        value={text}
        onChange={(next) => {
          setText(next);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
          else if (event.key === 'Enter' && chosen !== undefined) choose(chosen.id);
          else return;
          event.preventDefault();
        }}
      />
      <div id={listId} role="listbox" aria-label="Boxes to choose from" className={styles.choices}>
        {shown.map((node) => (
          <div
            key={node.id}
            id={`${listId}-${node.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={node === chosen}
            className={styles.choice}
            onClick={() => choose(node.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') choose(node.id);
            }}
          >
            <span>{node.title}</span>
            <span className={styles.muted}>
              {[kindName(node.kind), inWords(props.helps(node.id))]
                .filter((part) => part !== '')
                .join(' for ')}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.muted} role="status">
        {matching.length === 0
          ? 'No box with these letters can be chosen here.'
          : matching.length > MOST
            ? `${MOST} of ${matching.length} boxes; type on to see fewer.`
            : ''}
      </p>
    </Dialog>
  );
}

/** Every word typed is somewhere in the title; titles that begin with what was typed come first. */
function matches(offered: readonly StoryNode[], text: string): StoryNode[] {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/u);
  const found = offered.filter((node) => words.every((word) => node.title.toLowerCase().includes(word)));
  const begins = (node: StoryNode) => Number(!node.title.toLowerCase().startsWith(typed));
  return typed === '' ? found : found.sort((a, b) => begins(a) - begins(b));
}
