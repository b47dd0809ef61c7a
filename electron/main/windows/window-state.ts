import type { Rectangle } from 'electron';

export interface DisplayArea {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

/** Enough of a window's top edge to take hold of it. */
const reachable = { width: 120, height: 40 } as const;
const smallest = { width: 640, height: 480 } as const;

/** The saved bounds, or undefined when a person could not reach the window there (a screen was unplugged). */
export function usableBounds(
  saved: Rectangle | undefined,
  displays: readonly DisplayArea[],
): Rectangle | undefined {
  if (saved === undefined || saved.width < smallest.width || saved.height < smallest.height) return undefined;
  const topEdge = { ...saved, height: reachable.height };
  const isReachable = displays.some(({ workArea }) => {
    const overlap = intersection(topEdge, workArea);
    return overlap.width >= reachable.width && overlap.height >= reachable.height;
  });
  return isReachable ? saved : undefined;
}

function intersection(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const span = (from: number, length: number, otherFrom: number, otherLength: number): number =>
    Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
  return {
    width: span(one.x, one.width, other.x, other.width),
    height: span(one.y, one.height, other.y, other.height),
  };
}

/**
 * Where the projector opens: the remembered display if it is plugged in and is not the facilitator's, else the first
 * other display, else the facilitator's own (the caller then shows it as an ordinary window).
 */
export function chooseProjectorDisplay<Display extends { readonly id: number }>(
  displays: readonly Display[],
  facilitators: Display,
  remembered: number | undefined,
): Display {
  const others = displays.filter((display) => display.id !== facilitators.id);
  return others.find((display) => display.id === remembered) ?? others[0] ?? facilitators;
}

/** The display after `current` in the system's order, back to the first after the last. */
export function nextDisplay<Display extends { readonly id: number }>(
  displays: readonly Display[],
  current: Display,
): Display {
  const index = displays.findIndex((display) => display.id === current.id);
  return displays[(index + 1) % displays.length] ?? current;
}
