import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { linkPath } from '../../../../shared/story/layout/link-path';
import type { StoryLayout } from '../../../../shared/story/layout/story-layout';
import { linkKey } from '../../../../shared/story/graph';
import { IconButton } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { BoxEditor } from './box-editor';
import { neighbourOf, runStoryKey } from '../editor/story-keys';
import type { RankMark } from '../editor/rank-marks';
import { StoryBoxView } from './story-box';
import styles from './story-canvas.module.css';
import type { StoryEditor } from '../editor/use-story';
import { useZoom, type DrawingBounds } from './use-zoom';

export interface StoryCanvasProps {
  readonly editor: StoryEditor;
  readonly ranks: ReadonlyMap<string, RankMark>;
  readonly troubled: ReadonlySet<string>;
  readonly onLink: (id: string) => void;
  readonly onLeave: () => void;
}

/** The diagram: drawn by React from the layout, panned and zoomed by d3, worked by pointer or by keys alone. */
export function StoryCanvas({ editor, ranks, troubled, onLink, onLeave }: StoryCanvasProps) {
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg);
  const { picture, index, view, selected } = editor;
  const { layout, texts } = picture;
  const bounds = useMemo(() => boundsOf(layout), [layout]);
  const serves = useMemo(() => countParents(editor), [editor]);
  const fitted = useRef<string>(undefined);
  const { fit, reveal } = zoom;

  useEffect(() => {
    if (fitted.current === view || bounds.width <= 0) return;
    fitted.current = view;
    fit(bounds);
  }, [view, bounds, fit]);

  // Focus follows the selected box, also when it has just been added, and the drawing moves to show it.
  useEffect(() => {
    const box = selected === undefined ? undefined : layout.nodes.get(selected);
    if (!box || selected === undefined) return;
    reveal({
      left: box.x - box.width / 2,
      top: box.y - box.height / 2,
      width: box.width,
      height: box.height,
    });
    const inside = svg.current?.contains(document.activeElement) === true;
    if (inside && editor.renaming === undefined) focusBox(svg.current, selected);
  }, [selected, layout, reveal, editor.renaming]);

  const first = selected ?? (layout.nodes.has(view) ? view : [...layout.nodes.keys()][0]);
  const strength = useMemo(
    () => new Map(editor.whole.links.map((link) => [linkKey(link.child, link.parent), link])),
    [editor.whole],
  );
  function onKeyDown(event: KeyboardEvent, id: string) {
    const plain = !event.ctrlKey && !event.metaKey;
    const neighbour = plain ? neighbourOf(event.key, id, { index, boxes: layout.nodes }) : undefined;
    if (neighbour !== undefined) {
      editor.select(neighbour);
      focusBox(svg.current, neighbour);
    } else if (
      !(plain && event.key.startsWith('Arrow')) &&
      !runStoryKey(event, id, { editor, openLink: onLink, leave: onLeave })
    ) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const titleOnly = zoom.place.k < 0.6;

  return (
    <div className={styles.frame}>
      <div
        role="group"
        aria-label="Diagram. Arrow keys go from box to box, Tab adds a box, Escape leaves."
        className={styles.stage}
      >
        <svg ref={svg} className={classNames(styles.drawing, titleOnly && styles.far)}>
          <g transform={`translate(${zoom.place.x} ${zoom.place.y}) scale(${zoom.place.k})`}>
            {layout.links.map(({ child, parent, points }) => {
              const link = strength.get(linkKey(child, parent));
              const backwards = (points.at(-1)?.x ?? 0) < (points[0]?.x ?? 0);
              return (
                <path
                  key={`${child}>${parent}`}
                  d={linkPath(points)}
                  className={classNames(
                    styles.link,
                    link?.strength === 'weak' && styles.weak,
                    link?.polarity === 'negative' && styles.negative,
                    backwards && styles.circle,
                    (child === selected || parent === selected) && styles.near,
                  )}
                />
              );
            })}
            {[...layout.nodes].map(([id, box]) => {
              const node = index.nodes.get(id);
              const text = texts.get(id);
              if (node === undefined || text === undefined) return null;
              return (
                <StoryBoxView
                  key={id}
                  node={node}
                  box={box}
                  text={text}
                  sentence={editor.sentences.get(id) ?? node.title}
                  selected={id === selected}
                  focusable={id === first}
                  serves={serves.get(id) ?? 0}
                  collapsible={node.kind !== 'outcome' && (index.children.get(id)?.length ?? 0) > 0}
                  collapsed={editor.collapsed.includes(id)}
                  troubled={troubled.has(id)}
                  rank={ranks.get(id)}
                  onSelect={() => editor.select(id)}
                  onRename={() => editor.rename(id)}
                  onKeyDown={(event) => onKeyDown(event, id)}
                  onToggle={() => editor.toggleCollapsed(id)}
                />
              );
            })}
          </g>
        </svg>
        {editor.renaming !== undefined && layout.nodes.has(editor.renaming) && (
          <BoxEditor
            key={editor.renaming}
            id={editor.renaming}
            editor={editor}
            place={zoom.place}
            onDone={(id) => focusBox(svg.current, id)}
          />
        )}
      </div>
      <div className={styles.zoom} role="group" aria-label="Zoom">
        <IconButton icon="add" label="Larger" compact tone="secondary" onClick={() => zoom.scaleBy(1.25)} />
        <IconButton
          icon="remove"
          label="Smaller"
          compact
          tone="secondary"
          onClick={() => zoom.scaleBy(0.8)}
        />
        <IconButton icon="screen" label="Show all" compact tone="secondary" onClick={() => fit(bounds)} />
      </div>
    </div>
  );
}

function focusBox(svg: SVGSVGElement | null, id: string): void {
  // After React has drawn the box that has just been selected or added.
  requestAnimationFrame(() =>
    svg?.querySelector<SVGGElement>(`[data-box="${id}"]`)?.focus({ preventScroll: true }),
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
