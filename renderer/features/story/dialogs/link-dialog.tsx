import { useId, useState } from 'react';
import { wouldCloseCircle } from '../../../../shared/story/reach';
import { kindName } from '../../../../shared/story/sentence';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/text-field';
import styles from '../story-screen.module.css';
import type { StoryEditor } from '../editor/use-story';

export interface LinkDialogProps {
  readonly id: string;
  readonly editor: StoryEditor;
  readonly onClose: () => void;
}

/** "This box also helps …": type a few letters, choose, done. What would close a circle is not offered. */
export function LinkDialog({ id, editor, onClose }: LinkDialogProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const { whole } = editor;
  const box = whole.nodes.find((node) => node.id === id);
  const linked = new Set(whole.links.filter((link) => link.child === id).map((link) => link.parent));
  const wanted = text.trim().toLowerCase();
  const offered = whole.nodes
    .filter((node) => !linked.has(node.id) && node.title.toLowerCase().includes(wanted))
    .filter((node) => !wouldCloseCircle(whole, id, node.id))
    .slice(0, 12);
  const chosen = offered[Math.min(active, offered.length - 1)];

  function choose(parent: string) {
    if (editor.linkTo(id, parent)) onClose();
  }

  return (
    <Dialog
      title={`What else does “${box?.title ?? ''}” help?`}
      onClose={onClose}
      actions={
        <Button tone="primary" disabled={chosen === undefined} onClick={() => chosen && choose(chosen.id)}>
          Link
        </Button>
      }
    >
      <TextField
        label="Type a few letters of the box it helps"
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
          if (event.key === 'ArrowDown') setActive(Math.min(active + 1, offered.length - 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
          else if (event.key === 'Enter' && chosen !== undefined) choose(chosen.id);
          else return;
          event.preventDefault();
        }}
      />
      <div id={listId} role="listbox" aria-label="Boxes it can help" className={styles.choices}>
        {offered.map((node) => (
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
            <span className={styles.muted}>{kindName(node.kind)}</span> {node.title}
          </div>
        ))}
        {offered.length === 0 && (
          <p className={styles.muted}>No box with these letters that it does not already help.</p>
        )}
      </div>
    </Dialog>
  );
}
