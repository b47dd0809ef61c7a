import { useEffect, useRef, useState } from 'react';
import { kindName } from '../../../../shared/story/sentence';
import styles from './story-canvas.module.css';
import type { StoryEditor } from '../editor/use-story';
import type { ZoomPlace } from './use-zoom';

export interface BoxEditorProps {
  readonly id: string;
  readonly editor: StoryEditor;
  readonly place: ZoomPlace;
  /** The words are kept or left; the focus goes back to the box. */
  readonly onDone: (id: string) => void;
}

/** The words of a box, typed where the box stands. Enter keeps, Escape leaves as it was, Tab keeps and adds a child. */
export function BoxEditor({ id, editor, place, onDone }: BoxEditorProps) {
  const node = editor.index.nodes.get(id);
  const box = editor.picture.layout.nodes.get(id);
  const [text, setText] = useState(node?.title ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  if (node === undefined || box === undefined) return null;
  const finish = (words: string | undefined) => {
    if (closed.current) return;
    closed.current = true;
    editor.finishRename(words);
    onDone(id);
  };
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={`Words of the ${kindName(node.kind).toLowerCase()}`}
      style={{
        left: (box.x - box.width / 2) * place.k + place.x,
        top: (box.y - box.height / 2) * place.k + place.y,
        width: Math.max(200, box.width * place.k),
        minHeight: Math.max(56, box.height * place.k),
      }}
      value={text}
      placeholder={`New ${kindName(node.kind).toLowerCase()}`}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          finish(text);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          finish(undefined);
        }
      }}
    />
  );
}
