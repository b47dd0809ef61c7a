import type { Ref } from 'react';
import { STORY_KEYS, STORY_MOVES } from './editor/key-sheet';
import styles from './story-screen.module.css';

/** The few keys most used, always in view; the rest one press away. Escape in the diagram brings the focus here. */
const FIRST = new Set(['child', 'sibling', 'rename', 'link', 'leave']);

export function KeyHelp({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const all = [...STORY_MOVES, ...STORY_KEYS];
  return (
    <div ref={ref} tabIndex={-1} className={styles.help}>
      <p className={styles.keys}>
        <span>
          <kbd>Arrows</kbd> go from box to box
        </span>
        {STORY_KEYS.filter((key) => FIRST.has(key.name)).map((key) => (
          <span key={key.name}>
            <kbd>{key.shown}</kbd> {key.what.charAt(0).toLowerCase() + key.what.slice(1)}
          </span>
        ))}
      </p>
      <details>
        <summary>All keys of the diagram and the outline</summary>
        <ul className={styles.allKeys}>
          {all.map((key) => (
            <li key={key.shown}>
              <kbd>{key.shown}</kbd> {key.what}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
