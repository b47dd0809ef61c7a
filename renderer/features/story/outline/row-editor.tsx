import { useEffect, useRef, useState } from 'react';
import { kindName } from '../../../../shared/story/sentence';
import type { StoryEditor } from '../editor/use-story';
import styles from './outline-tree.module.css';

export interface RowEditorProps {
  readonly editor: StoryEditor;
  readonly id: string;
}

/** The words of a line, typed in place: Enter keeps, Tab keeps and adds a box that helps it, Escape leaves all. */
export function RowEditor({ editor, id }: RowEditorProps) {
  const node = editor.index.nodes.get(id);
  const kind = kindName(node?.kind ?? '').toLowerCase();
  const [text, setText] = useState(node?.title ?? '');
  const field = useRef<HTMLInputElement>(null);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const finish = (words: string | undefined, next?: 'child') => {
    if (closed.current) return;
    closed.current = true;
    editor.finishWriting(words, next);
  };
  return (
    <input
      ref={field}
      className={styles.input}
      aria-label={`Words of the ${kind}`}
      placeholder={`New ${kind}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        event.stopPropagation();
        const adds = event.key === 'Tab' && !event.shiftKey && text.trim() !== '';
        if (!adds && event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Escape' ? undefined : text, adds ? 'child' : undefined);
      }}
    />
  );
}
