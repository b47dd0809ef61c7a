import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { wouldCloseCircle } from '../../../../shared/story/reach';
import type { StoryEditor } from '../editor/use-story';
import type { PlaceStore } from './use-viewport';

/** Boxes on their way to another parent. */
export interface Dragging {
  readonly ids: readonly string[];
  /** Where the pointer is, in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly over: string | undefined;
  readonly allowed: boolean;
}

interface Grip {
  readonly id: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

/** A press becomes a drag once the pointer has moved this far, so that a click stays a click. */
const SLACK = 6;

/** Dragging boxes onto the box they are to help; Escape or a drop beside every box leaves all as it was. */
export function useDragBoxes(
  svg: RefObject<SVGSVGElement | null>,
  place: PlaceStore,
  editor: StoryEditor,
): { readonly dragging: Dragging | undefined; readonly grip: (id: string, event: PointerEvent) => void } {
  const [grip, setGrip] = useState<Grip>();
  const [dragging, setDragging] = useState<Dragging>();
  // The listeners of one drag outlive many renders; they ask for the editor of the last.
  const now = useRef(editor);
  useEffect(() => {
    now.current = editor;
  });

  useEffect(() => {
    if (grip === undefined) return undefined;
    const { x: startX, y: startY, pointer, id } = grip;
    let latest: Dragging | undefined;
    const end = () => {
      setGrip(undefined);
      setDragging(undefined);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointer) return;
      const far = Math.hypot(event.clientX - startX, event.clientY - startY) > SLACK;
      if (latest === undefined && !far) return;
      const frame = svg.current?.getBoundingClientRect();
      const { x, y, k } = place.get();
      const at = {
        x: (event.clientX - (frame?.left ?? 0) - x) / k,
        y: (event.clientY - (frame?.top ?? 0) - y) / k,
      };
      latest = { ...at, ...dropOn(now.current, id, at) };
      setDragging(latest);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointer) return;
      if (latest?.over !== undefined && latest.allowed) now.current.moveUnder(latest.ids, latest.over);
      end();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
    };
  }, [grip, svg, place]);

  return {
    dragging,
    grip: (id, event) => {
      const movable = editor.index.nodes.get(id)?.kind !== 'outcome' && editor.renaming === undefined;
      if (event.button === 0 && movable)
        setGrip({ id, pointer: event.pointerId, x: event.clientX, y: event.clientY });
    },
  };
}

/** What a drop at this point would do. */
function dropOn(
  editor: StoryEditor,
  id: string,
  at: { readonly x: number; readonly y: number },
): Pick<Dragging, 'ids' | 'over' | 'allowed'> {
  const ids = editor.targetsOf(id);
  const over = [...editor.picture.layout.nodes].find(
    ([other, box]) =>
      !ids.includes(other) &&
      editor.index.nodes.has(other) &&
      Math.abs(box.x - at.x) <= box.width / 2 &&
      Math.abs(box.y - at.y) <= box.height / 2,
  )?.[0];
  const allowed = over !== undefined && ids.every((moved) => !wouldCloseCircle(editor.whole, moved, over));
  return { ids, over, allowed };
}
