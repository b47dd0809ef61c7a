import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { kindName } from '../../../../shared/story/sentence';
import { classNames } from '../../../ui/class-names';
import type { RankMark } from '../editor/rank-marks';
import { runStoryKey, type StoryKeyTargets } from '../editor/story-keys';
import type { StoryEditor } from '../editor/use-story';
import { useFocusInside } from '../editor/use-focus-inside';
import { modified } from '../editor/use-selection';
import { type OutlineRow, outlineRows } from './outline-rows';
import styles from './outline-tree.module.css';
import { RowEditor } from './row-editor';

export interface OutlineTreeProps {
  readonly targets: StoryKeyTargets;
  readonly ranks: ReadonlyMap<string, RankMark>;
}

/** The same story as a tree, with the same keys: everything on the diagram can be read and done here. */
export function OutlineTree({ targets, ranks }: OutlineTreeProps) {
  const { editor } = targets;
  const { selected, marked } = editor.selection;
  const tree = useRef<HTMLDivElement>(null);
  const { isInside, onFocus, onBlur } = useFocusInside();
  const rows = outlineRows(editor);
  const [at, setAt] = useState<string>();
  const current =
    rows.find((row) => row.key === at && row.id === selected) ??
    rows.find((row) => row.id === selected && !row.again) ??
    rows[0];
  const currentKey = current?.key;

  // The focus follows the selected line, also when it has just been added or moved elsewhere.
  useEffect(() => {
    if (!isInside() || editor.renaming !== undefined || currentKey === undefined) return;
    tree.current?.querySelector<HTMLElement>(`[data-row="${currentKey}"]`)?.focus();
  }, [currentKey, editor.renaming, isInside]);

  function go(row: OutlineRow | undefined, extend: boolean) {
    if (row === undefined) return;
    setAt(row.key);
    if (extend) editor.selection.extendTo(row.id);
    else editor.selection.select(row.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (current === undefined || event.target instanceof HTMLInputElement) return;
    const place = rows.indexOf(current);
    const next = rows[place + 1];
    const target: Readonly<Record<string, OutlineRow | undefined>> = {
      ArrowDown: next,
      ArrowUp: rows[place - 1],
      Home: rows[0],
      End: rows.at(-1),
      ArrowLeft: rows.slice(0, place).findLast((row) => row.depth < current.depth),
      ArrowRight: next !== undefined && next.depth > current.depth ? next : undefined,
    };
    if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key in target) {
      event.preventDefault();
      if (event.key === 'ArrowLeft' && current.open === true && current.depth > 0)
        editor.toggleCollapsed(current.id);
      else if (event.key === 'ArrowRight' && current.open === false) editor.toggleCollapsed(current.id);
      else go(target[event.key], event.shiftKey);
      return;
    }
    if (!runStoryKey(event, current.id, targets)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onMouseDown(row: OutlineRow, event: MouseEvent) {
    if (!modified(event)) return;
    event.preventDefault();
    setAt(row.key);
    editor.selection.toggleMark(row.id);
  }

  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={-1}
      aria-label="Outline of the story"
      aria-multiselectable="true"
      className={styles.tree}
      onFocus={onFocus}
      onBlur={onBlur}
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
          aria-selected={marked.has(row.id)}
          aria-label={sentenceOf(row, editor, ranks.get(row.id))}
          className={classNames(styles.row, marked.has(row.id) && styles.selected)}
          style={{ paddingInlineStart: `${row.depth * 1.75 + 0.5}rem` }}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => onMouseDown(row, event)}
          onFocus={() => {
            setAt(row.key);
            editor.selection.focusOn(row.id);
          }}
          onClick={(event) => {
            if (!modified(event)) editor.selection.select(row.id);
          }}
          onDoubleClick={() => editor.rename(row.id)}
        >
          {editor.renaming === row.id && !row.again ? (
            <RowEditor key={row.id} editor={editor} id={row.id} />
          ) : (
            <RowText editor={editor} row={row} rank={ranks.get(row.id)} />
          )}
        </div>
      ))}
    </div>
  );
}

function sentenceOf(row: OutlineRow, editor: StoryEditor, rank: RankMark | undefined): string {
  return [
    editor.sentences.get(row.id) ?? '',
    rank === undefined ? '' : `${rank.words}.`,
    row.again ? 'Also written elsewhere.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface RowTextProps {
  readonly editor: StoryEditor;
  readonly row: OutlineRow;
  readonly rank: RankMark | undefined;
}

function RowText({ editor, row, rank }: RowTextProps): ReactNode {
  const node = editor.index.nodes.get(row.id);
  if (node === undefined) return null;
  const parents = editor.index.parents.get(row.id)?.length ?? 0;
  const measures = node.measures?.map((measure) => measure.name).join('; ');
  return (
    <>
      <span className={styles.kind}>{kindName(node.kind)}</span>
      {rank !== undefined && (
        <span className={styles.rank} style={{ background: rank.fill, color: rank.ink }}>
          {rank.label}
        </span>
      )}
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
