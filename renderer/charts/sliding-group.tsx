import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { Held } from '../ui/held';
import { useInSight } from '../ui/use-in-sight';
import { useReducedMotion } from './use-reduced-motion';

export interface SlidingGroupProps {
  /** Where the group stands now. */
  readonly y: number;
  /** Its place in the order: only a change of place slides; a resized picture is simply drawn anew. */
  readonly place: number;
  readonly children: ReactNode;
  /** Milliseconds; 0 turns movement off. */
  readonly duration?: number;
  /** True while its figures change with every frame: out of sight it then stays as it was drawn last, until they rest. */
  readonly isMoving?: boolean | undefined;
}

/**
 * A row that slides to its new place (First, Last, Invert, Play with `transform` only).
 *
 * A newer change cuts an older one short: a new slide starts from where the row is seen at that moment, and figures that
 * move again find every row in its place. Without movement when the person asked for less.
 */
export function SlidingGroup({ isMoving = false, ...slide }: SlidingGroupProps) {
  const group = useRef<SVGGElement>(null);
  const running = useRef<Animation | undefined>(undefined);
  const isInSight = useInSight(group);
  useLayoutEffect(() => {
    // A slide that ran on out of sight would have the page drawn with every one of its frames, beside the moves.
    if (isMoving) cutShort(running);
  }, [isMoving]);
  return (
    <Held isHeld={isMoving && !isInSight}>
      <Slide {...slide} group={group} running={running} />
    </Held>
  );
}

/** Forgets the slide too: to cancel an animation again costs as much as the first time, with every row and every move. */
function cutShort(running: RefObject<Animation | undefined>): void {
  running.current?.cancel();
  running.current = undefined;
}

interface SlideProps extends Omit<SlidingGroupProps, 'isMoving'> {
  readonly group: RefObject<SVGGElement | null>;
  /** The slide under way or done. */
  readonly running: RefObject<Animation | undefined>;
}

function Slide({ group: moving, running, y, place, children, duration = 500 }: SlideProps) {
  const last = useRef({ y, place });
  const still = useReducedMotion() || duration === 0;
  useLayoutEffect(() => {
    const { y: from, place: placeBefore } = last.current;
    last.current = { y, place };
    const group = moving.current;
    if (placeBefore === place || group === null || still || typeof group.animate !== 'function') {
      cutShort(running);
      return;
    }
    // Asking where a row is seen lays the page out: only a slide under way makes that differ from where it stood.
    const isSliding = running.current?.playState === 'running';
    const offset = from + (isSliding ? verticalOffset(group) : 0) - y;
    cutShort(running);
    running.current = group.animate(
      [{ transform: `translate(0px, ${offset}px)` }, { transform: 'translate(0px, 0px)' }],
      { duration, easing: 'ease-in-out' },
    );
  });
  return (
    <g transform={`translate(0,${y})`}>
      <g ref={moving}>{children}</g>
    </g>
  );
}

/** How far a running slide has the group from its place right now. */
function verticalOffset(group: SVGGElement): number {
  const { transform } = getComputedStyle(group);
  const parts = /^matrix\((.+)\)$/.exec(transform)?.[1]?.split(',');
  return Number(parts?.[5] ?? 0);
}
