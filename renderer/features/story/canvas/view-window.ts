/** How a drawing is moved and scaled on the screen: screen = drawing × k + (x, y). */
export interface ZoomPlace {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface DrawingBounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a box can be read at a scale: all, the words only, their beginning, or only its colour and number. */
export type BoxDetail = 'full' | 'words' | 'start' | 'mark';

/** The part of the drawing that is rendered, and how much of each box. */
export interface ViewWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly detail: BoxDetail;
}

/** Rendered beyond each edge of the screen, in parts of it, so that a pan seldom needs anything new. */
const BEYOND = 0.5;

/** Text of 15 pixels in full size falls under 10 below 0.66; larger words carry it to 0.4, their start to 0.2. */
export function detailAt(scale: number): BoxDetail {
  if (scale >= 0.66) return 'full';
  if (scale >= 0.4) return 'words';
  return scale >= 0.2 ? 'start' : 'mark';
}

interface Screen {
  readonly width: number;
  readonly height: number;
}

/** The window to render for a place. The one before is kept while the screen lies inside it at the same detail. */
export function windowFor(place: ZoomPlace, screen: Screen, before?: ViewWindow): ViewWindow {
  const detail = detailAt(place.k);
  const left = -place.x / place.k;
  const top = -place.y / place.k;
  const width = screen.width / place.k;
  const height = screen.height / place.k;
  const inside =
    before !== undefined &&
    before.detail === detail &&
    before.left <= left &&
    before.top <= top &&
    before.right >= left + width &&
    before.bottom >= top + height &&
    // Zoomed in far since: most of what is rendered can no longer be seen.
    before.right - before.left <= width * (1 + 4 * BEYOND);
  if (inside) return before;
  return {
    left: left - width * BEYOND,
    top: top - height * BEYOND,
    right: left + width * (1 + BEYOND),
    bottom: top + height * (1 + BEYOND),
    detail,
  };
}

/** A story of up to this many boxes is rendered whole: the browser draws it as fast, and nothing is ever missing. */
const RENDERED_WHOLE = 150;

/** The window to render of a story of so many boxes. */
export function renderedWindow(view: ViewWindow, boxes: number): ViewWindow {
  if (boxes > RENDERED_WHOLE) return view;
  return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, detail: view.detail };
}

/** Does a box, given by its centre, reach into the window? */
export function boxInWindow(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  view: ViewWindow,
): boolean {
  return (
    box.x + box.width / 2 >= view.left &&
    box.x - box.width / 2 <= view.right &&
    box.y + box.height / 2 >= view.top &&
    box.y - box.height / 2 <= view.bottom
  );
}

/** Can any of a link's course be seen? Its curves stay between the points they join. */
export function linkInWindow(
  points: readonly { readonly x: number; readonly y: number }[],
  view: ViewWindow,
): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right >= view.left && left <= view.right && bottom >= view.top && top <= view.bottom;
}
