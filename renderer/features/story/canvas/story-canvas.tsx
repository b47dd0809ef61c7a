import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { linkKey } from '../../../../shared/story/graph';
import type { StoryLayout } from '../../../../shared/story/layout/story-layout';
import { descendants } from '../../../../shared/story/reach';
import { IconButton } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { neighbourOf } from '../editor/neighbours';
import type { RankMark } from '../editor/rank-marks';
import { runStoryKey, type StoryKeyTargets } from '../editor/story-keys';
import { useFocusInside } from '../editor/use-focus-inside';
import { modified } from '../editor/use-selection';
import type { StoryEditor } from '../editor/use-story';
import { BoxEditor } from './box-editor';
import { DragGhost } from './drag-ghost';
import { DrawingKey } from './drawing-key';
import { type BoxActions, StoryBoxView } from './story-box';
import styles from './story-canvas.module.css';
import { StoryLinks } from './story-links';
import { useDragBoxes } from './use-drag-boxes';
import { useViewport } from './use-viewport';
import { boxInWindow, type DrawingBounds, renderedWindow } from './view-window';

export interface StoryCanvasProps {
  readonly targets: StoryKeyTargets;
  readonly ranks: ReadonlyMap<string, RankMark>;
  readonly troubled: ReadonlySet<string>;
}

/** The diagram: drawn by React from the layout, panned and zoomed by d3, worked by pointer or by keys alone. */
export function StoryCanvas({ targets, ranks, troubled }: StoryCanvasProps) {
  const { editor } = targets;
  const { picture, index, view, selection, renaming, whole } = editor;
  const { layout, texts } = picture;
  const { selected } = selection;
  const svg = useRef<SVGSVGElement>(null);
  const drawing = useRef<SVGGElement>(null);
  const viewport = useViewport(svg, drawing);
  const { dragging, grip } = useDragBoxes(svg, viewport.place, editor);
  const bounds = useMemo(() => boundsOf(layout), [layout]);
  const serves = useMemo(() => countParents(editor), [editor]);
  const known = useMemo(
    () => new Map(whole.links.map((link) => [linkKey(link.child, link.parent), link])),
    [whole],
  );
  const fitted = useRef<string>(undefined);
  const { isInside, onFocus, onBlur } = useFocusInside();
  const { fit, reveal } = viewport;

  const shownPart = `${view} ${editor.focused ?? ''}`;
  useEffect(() => {
    if (fitted.current === shownPart || bounds.width <= 0) return;
    fitted.current = shownPart;
    fit(bounds);
  }, [shownPart, bounds, fit]);

  function onKeyDown(id: string, event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const arrow = event.key.startsWith('Arrow');
    const neighbour = plain ? neighbourOf(event.key, id, { index, boxes: layout.nodes }) : undefined;
    if (neighbour !== undefined) {
      if (event.shiftKey) selection.extendTo(neighbour);
      else selection.select(neighbour);
    } else if (!(plain && arrow) && !runStoryKey(event, id, targets)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const latest = useRef<BoxActions>(null);
  useEffect(() => {
    latest.current = {
      onFocus: selection.focusOn,
      onMouseDown: (id, event) => {
        if (!modified(event)) return;
        event.preventDefault();
        selection.toggleMark(id);
      },
      onClick: (id, event) => {
        if (modified(event)) return;
        event.currentTarget.focus({ preventScroll: true });
        selection.select(id);
      },
      onDoubleClick: editor.rename,
      onPointerDown: grip,
      onKeyDown,
      onToggle: editor.toggleCollapsed,
    };
  });
  // Focus follows the selected box, also when it has just been added, and the drawing moves to show it. At once, because
  // the next key may come before the next frame; and after the actions are the latest, because the box answers its focus.
  useEffect(() => {
    const box = selected === undefined ? undefined : layout.nodes.get(selected);
    if (!box || selected === undefined) return;
    reveal({
      left: box.x - box.width / 2,
      top: box.y - box.height / 2,
      width: box.width,
      height: box.height,
    });
    if (!isInside() || renaming !== undefined) return;
    svg.current?.querySelector<SVGGElement>(`[data-box="${selected}"]`)?.focus({ preventScroll: true });
  }, [selected, layout, reveal, renaming, isInside]);

  const actions = useMemo<BoxActions>(
    () => ({
      onFocus: (id) => latest.current?.onFocus(id),
      onMouseDown: (id, event) => latest.current?.onMouseDown(id, event),
      onClick: (id, event) => latest.current?.onClick(id, event),
      onDoubleClick: (id) => latest.current?.onDoubleClick(id),
      onPointerDown: (id, event) => latest.current?.onPointerDown(id, event),
      onKeyDown: (id, event) => latest.current?.onKeyDown(id, event),
      onToggle: (id) => latest.current?.onToggle(id),
    }),
    [],
  );

  const first = selected ?? (layout.nodes.has(view) ? view : layout.nodes.keys().next().value);
  const rendered = useMemo(
    () => renderedWindow(viewport.window, layout.nodes.size),
    [viewport.window, layout.nodes.size],
  );
  const visible = [...layout.nodes].filter(
    ([id, box]) => index.nodes.has(id) && (id === first || id === renaming || boxInWindow(box, rendered)),
  );
  return (
    <div className={styles.frame}>
      <div
        role="group"
        aria-label="Diagram. Arrow keys go from box to box, Tab adds a box, Escape leaves."
        aria-busy={picture.drawing}
        className={styles.stage}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <svg ref={svg} className={classNames(styles.drawing, styles[viewport.window.detail])}>
          <g ref={drawing}>
            <StoryLinks
              links={layout.links}
              known={known}
              shown={index.nodes}
              selected={selected}
              view={rendered}
            />
            {visible.map(([id, box]) => {
              const node = index.nodes.get(id);
              const text = texts.get(id);
              if (node === undefined || text === undefined) return null;
              const children = index.children.get(id)?.length ?? 0;
              const collapsed = editor.collapsed.includes(id);
              const rank = ranks.get(id);
              const serving = serves.get(id) ?? 0;
              const said = [
                editor.sentences.get(id) ?? node.title,
                serving > 1 ? `Serves ${serving}.` : '',
                rank === undefined ? '' : `${rank.words}.`,
                troubled.has(id) ? 'Something to check.' : '',
                collapsed ? 'Collapsed.' : '',
                selection.marked.size > 1 && selection.marked.has(id) ? 'Chosen.' : '',
              ];
              return (
                <StoryBoxView
                  key={id}
                  id={id}
                  kind={node.kind}
                  box={box}
                  text={text}
                  detail={viewport.window.detail}
                  said={said.filter((part) => part !== '').join(' ')}
                  selected={id === selected}
                  marked={selection.marked.has(id)}
                  target={dragging?.over === id ? (dragging.allowed ? 'allowed' : 'refused') : undefined}
                  focusable={id === first}
                  serves={serving}
                  hidden={
                    node.kind === 'outcome' || children === 0
                      ? undefined
                      : collapsed
                        ? [...descendants(index, id)].filter((below) => !layout.nodes.has(below)).length
                        : 0
                  }
                  collapsed={collapsed}
                  troubled={troubled.has(id)}
                  rank={rank}
                  actions={actions}
                />
              );
            })}
            {dragging && <DragGhost dragging={dragging} editor={editor} />}
          </g>
        </svg>
        {renaming !== undefined && layout.nodes.has(renaming) && (
          <BoxEditor key={renaming} id={renaming} editor={editor} place={viewport.place} />
        )}
      </div>
      <DrawingKey editor={editor} ranks={ranks} troubled={troubled} />
      <div className={styles.zoom} role="group" aria-label="Zoom">
        <IconButton
          icon="add"
          label="Larger"
          compact
          tone="secondary"
          onClick={() => viewport.scaleBy(1.25)}
        />
        <IconButton
          icon="remove"
          label="Smaller"
          compact
          tone="secondary"
          onClick={() => viewport.scaleBy(0.8)}
        />
        <IconButton icon="screen" label="Show all" compact tone="secondary" onClick={() => fit(bounds)} />
      </div>
    </div>
  );
}

function boundsOf(layout: StoryLayout): DrawingBounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of layout.nodes.values()) {
    left = Math.min(left, box.x - box.width / 2);
    right = Math.max(right, box.x + box.width / 2);
    top = Math.min(top, box.y - box.height / 2);
    bottom = Math.max(bottom, box.y + box.height / 2);
  }
  return { left, top, width: right - left, height: bottom - top };
}

function countParents(editor: StoryEditor): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of editor.whole.links) counts.set(link.child, (counts.get(link.child) ?? 0) + 1);
  return counts;
}
