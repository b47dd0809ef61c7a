import type { StoryEditor } from '../editor/use-story';
import { BOX } from './box-text';
import styles from './story-box.module.css';
import type { Dragging } from './use-drag-boxes';

/** What is being dragged, beside the pointer, and in words what a drop here would do. */
export function DragGhost({
  dragging,
  editor,
}: {
  readonly dragging: Dragging;
  readonly editor: StoryEditor;
}) {
  const { ids, over, allowed, x, y } = dragging;
  const title = (id: string) => editor.index.nodes.get(id)?.title ?? '';
  const what = ids.length === 1 ? title(ids[0] ?? '') : `${ids.length} boxes`;
  const where =
    over === undefined
      ? 'Drop it on the box it helps'
      : allowed
        ? `It will help “${title(over)}”`
        : 'Not here: it would go round in a circle';
  return (
    <g className={styles.ghost} transform={`translate(${x + 14} ${y + 10})`}>
      <rect width={BOX.width} height={56} rx={8} />
      <text className={styles.title} x={BOX.padding} y={23} fontSize={BOX.title.size}>
        {what.length > 30 ? `${what.slice(0, 29)}…` : what}
      </text>
      <text className={styles.facts} x={BOX.padding} y={43} fontSize={BOX.small.size}>
        {where.length > 36 ? `${where.slice(0, 34)}…”` : where}
      </text>
    </g>
  );
}
