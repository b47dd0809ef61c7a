import { useEffect, useRef, useState } from 'react';
import { kindName } from '../../../../shared/story/sentence';
import type { StoryEditor } from '../editor/use-story';
import { BOX } from './box-text';
import styles from './box-editor.module.css';
import { type PlaceStore, usePlace } from './use-viewport';

export interface BoxEditorProps {
  readonly id: string;
  readonly editor: StoryEditor;
  readonly place: PlaceStore;
}

/**
 * The words of a box, typed where the box stands, and the box grows with them. Enter keeps, Tab keeps and adds a box
 * that helps it, Escape leaves all as it was.
 */
export function BoxEditor({ id, editor, place }: BoxEditorProps) {
  const node = editor.index.nodes.get(id);
  const box = editor.picture.layout.nodes.get(id);
  const { x, y, k } = usePlace(place);
  const [text, setText] = useState(node?.title ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  // The drawing has moved to show the box; where it reaches below the window, the page follows.
  useEffect(() => {
    // Browsers answer this with a promise, which an effect must not return.
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [x, y, k]);

  if (node === undefined || box === undefined) return null;
  const finish = (words: string | undefined, next?: 'child') => {
    if (closed.current) return;
    closed.current = true;
    editor.finishWriting(words, next);
  };
  // Far away the words stay as large as they are on the page: they are being read while they are typed.
  const scale = Math.max(1, k);
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={`Words of the ${kindName(node.kind).toLowerCase()}`}
      style={{
        left: (box.x - box.width / 2) * k + x,
        top: (box.y - box.height / 2) * k + y,
        width: BOX.width * scale,
        minHeight: box.height * k,
        fontSize: BOX.title.size * scale,
      }}
      value={text}
      placeholder={`New ${kindName(node.kind).toLowerCase()}`}
      onChange={(event) => {
        setText(event.currentTarget.value);
        editor.type({ id, text: event.currentTarget.value });
      }}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        event.stopPropagation();
        const keeps = event.key === 'Enter' && !event.shiftKey;
        const adds = event.key === 'Tab' && !event.shiftKey && text.trim() !== '';
        if (!keeps && !adds && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Escape' ? undefined : text, adds ? 'child' : undefined);
      }}
    />
  );
}
