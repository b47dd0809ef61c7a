import { type ReactNode, useRef, useState } from 'react';
import { kindName } from '../../../../shared/story/sentence';
import { classNames } from '../../../ui/class-names';
import styles from './outline-tree.module.css';
import { runStoryKey } from '../editor/story-keys';
import type { StoryEditor } from '../editor/use-story';

export interface OutlineTreeProps {
  readonly editor: StoryEditor;
  readonly onLink: (id: string) => void;
  readonly onLeave: () => void;
}

/** One line of the outline. A shared box is written out at the first place it is met and named again at the others. */
interface OutlineRow {
  readonly key: string;
  readonly id: string;
  readonly depth: number;
  readonly again: boolean;
  readonly open: boolean | undefined;
  readonly position: number;
  readonly siblings: number;
}

/** The same story as a tree, with the same keys: everything on the diagram can be read and done here. */
export function OutlineTree({ editor, onLink, onLeave }: OutlineTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const rows = outlineRows(editor);
  const [at, setAt] = useState<string>();
  const current =
    rows.find((row) => row.key === at && row.id === editor.selected) ??
    rows.find((row) => row.id === editor.selected && !row.again) ??
    rows[0];

  function go(row: OutlineRow | undefined) {
    if (row === undefined) return;
    setAt(row.key);
    editor.select(row.id);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-row="${row.key}"]`)?.focus());
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (current === undefined || (event.target instanceof HTMLElement && event.target.tagName === 'INPUT'))
      return;
    const place = rows.indexOf(current);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const parent = rows.slice(0, place).findLast((row) => row.depth < current.depth);
    const next = rows[place + 1];
    const target: Readonly<Record<string, OutlineRow | undefined>> = {
      ArrowDown: next,
      ArrowUp: rows[place - 1],
      Home: rows[0],
      End: rows.at(-1),
      ArrowLeft: parent,
      ArrowRight: next !== undefined && next.depth > current.depth ? next : undefined,
    };
    if (plain && event.key in target) {
      event.preventDefault();
      if (event.key === 'ArrowLeft' && current.open === true && current.depth > 0)
        editor.toggleCollapsed(current.id);
      else if (event.key === 'ArrowRight' && current.open === false) editor.toggleCollapsed(current.id);
      else go(target[event.key]);
      return;
    }
    if (runStoryKey(event, current.id, { editor, openLink: onLink, leave: onLeave })) event.preventDefault();
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label="Outline of the story"
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <div
          key={row.key}
          data-row={row.key}
          role="treeitem"
          tabIndex={row === current ? 0 : -1}
          aria-level={row.depth + 1}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.open}
          aria-selected={row.id === editor.selected}
          aria-label={`${editor.sentences.get(row.id) ?? ''}${row.again ? ' Also written elsewhere.' : ''}`}
          className={classNames(styles.row, row.id === editor.selected && styles.selected)}
          style={{ paddingInlineStart: `${row.depth * 1.75 + 0.5}rem` }}
          onFocus={() => {
            setAt(row.key);
            editor.select(row.id);
          }}
          onDoubleClick={() => editor.rename(row.id)}
        >
          {editor.renaming === row.id && !row.again ? (
            <RowEditor editor={editor} id={row.id} onDone={() => go(row)} />
          ) : (
            <RowText editor={editor} row={row} />
          )}
        </div>
      ))}
    </div>
  );
}

function RowText({ editor, row }: { readonly editor: StoryEditor; readonly row: OutlineRow }): ReactNode {
  const node = editor.index.nodes.get(row.id);
  if (node === undefined) return null;
  const parents = editor.index.parents.get(row.id)?.length ?? 0;
  const measures = node.measures?.map((measure) => measure.name).join('; ');
  return (
    <>
      <span className={styles.kind}>{kindName(node.kind)}</span>
      <span className={styles.words}>
        {row.again ? '= ' : ''}
        {node.title}
        {row.open === false && <span className={styles.more}> (collapsed)</span>}
        {parents > 1 && <span className={styles.more}> serves {parents}</span>}
      </span>
      {!row.again && measures !== undefined && <span className={styles.measure}>{measures}</span>}
      {!row.again && node.owner !== undefined && <span className={styles.owner}>{node.owner}</span>}
    </>
  );
}

function RowEditor({
  editor,
  id,
  onDone,
}: {
  readonly editor: StoryEditor;
  readonly id: string;
  readonly onDone: () => void;
}) {
  const node = editor.index.nodes.get(id);
  const [text, setText] = useState(node?.title ?? '');
  const closed = useRef(false);
  const finish = (words: string | undefined) => {
    if (closed.current) return;
    closed.current = true;
    editor.finishRename(words);
    onDone();
  };
  return (
    <input
      ref={(field) => field?.focus()}
      className={styles.input}
      aria-label={`Words of the ${kindName(node?.kind ?? '').toLowerCase()}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          finish(text);
        } else if (event.key === 'Escape') finish(undefined);
      }}
    />
  );
}

function outlineRows({ shown, index, collapsed }: StoryEditor): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const written = new Set<string>();
  const write = (
    id: string,
    depth: number,
    place: { path: string; position: number; siblings: number },
  ): void => {
    const again = written.has(id);
    const children = index.children.get(id) ?? [];
    const closed = collapsed.includes(id);
    const key = `${place.path}/${id}`;
    rows.push({
      key,
      id,
      depth,
      again,
      open: again || children.length === 0 ? undefined : !closed,
      position: place.position,
      siblings: place.siblings,
    });
    if (again) return;
    written.add(id);
    if (closed) return;
    for (const [at, child] of children.entries()) {
      write(child, depth + 1, { path: key, position: at + 1, siblings: children.length });
    }
  };
  const tops = shown.nodes.filter((node) => (index.parents.get(node.id) ?? []).length === 0);
  for (const [at, node] of tops.entries())
    write(node.id, 0, { path: '', position: at + 1, siblings: tops.length });
  // Boxes in a circle that nothing leads to are still listed.
  for (const node of shown.nodes) {
    if (!written.has(node.id) && !hiddenBelowCollapsed(node.id, index.parents, collapsed)) {
      write(node.id, 0, { path: 'circle', position: 1, siblings: 1 });
    }
  }
  return rows;
}

function hiddenBelowCollapsed(
  id: string,
  parents: ReadonlyMap<string, readonly string[]>,
  collapsed: readonly string[],
): boolean {
  const seen = new Set<string>();
  const waiting = [...(parents.get(id) ?? [])];
  for (let above = waiting.pop(); above !== undefined; above = waiting.pop()) {
    if (collapsed.includes(above)) return true;
    if (seen.has(above)) continue;
    seen.add(above);
    waiting.push(...(parents.get(above) ?? []));
  }
  return false;
}
