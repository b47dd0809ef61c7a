import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type DrawingBounds, type ViewWindow, windowFor, type ZoomPlace } from './view-window';

export interface Viewport {
  /** What to render; it changes far less often than the place. */
  readonly window: ViewWindow;
  readonly place: PlaceStore;
  readonly fit: (bounds: DrawingBounds) => void;
  readonly scaleBy: (factor: number) => void;
  /** Moves the drawing so that a box lies inside the window; not at all when it already does. */
  readonly reveal: (bounds: DrawingBounds) => void;
}

/** Where the drawing stands, for the few parts that follow it outside the drawing. */
export interface PlaceStore {
  readonly get: () => ZoomPlace;
  readonly subscribe: (listener: () => void) => () => void;
}

const MARGIN = 28;
const START: ZoomPlace = { x: MARGIN, y: MARGIN, k: 1 };
/** Where there is no layout to ask, as in tests. */
const USUAL_SCREEN = { width: 900, height: 600 };

/**
 * Pan and zoom by d3-zoom: drag, wheel, pinch. The drawing is moved directly, without React, so that a frame costs one
 * attribute; React hears of it only when something new comes into view or the detail changes.
 */
export function useViewport(
  svg: RefObject<SVGSVGElement | null>,
  drawing: RefObject<SVGGElement | null>,
): Viewport {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const current = useRef(START);
  const [listeners] = useState(() => new Set<() => void>());
  const [view, setView] = useState(() => windowFor(START, USUAL_SCREEN));

  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const show = (place: ZoomPlace) => {
      current.current = place;
      drawing.current?.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${place.k})`);
      setView((before) => windowFor(place, screenOf(element), before));
      for (const listener of listeners) listener();
    };
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.08, 2.5])
      .extent(() => {
        const { width, height } = screenOf(element);
        return [
          [0, 0],
          [width, height],
        ];
      })
      .filter((event: Event) => {
        const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
        return event.type === 'wheel' || (!onBox && !(event instanceof MouseEvent && event.button !== 0));
      })
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) =>
        show({ x: transform.x, y: transform.y, k: transform.k }),
      );
    behaviour.current = zooming;
    select(element).call(zooming).on('dblclick.zoom', null);
    show(current.current);
    const resized =
      typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => show(current.current));
    resized?.observe(element);
    return () => {
      resized?.disconnect();
      select(element).on('.zoom', null);
    };
  }, [svg, drawing, listeners]);

  const goTo = useCallback(
    ({ x, y, k }: ZoomPlace) => {
      const element = svg.current;
      const zooming = behaviour.current;
      if (element && zooming)
        select(element).call((chosen) => zooming.transform(chosen, zoomIdentity.translate(x, y).scale(k)));
    },
    [svg],
  );

  const fit = useCallback(
    (bounds: DrawingBounds) => {
      const element = svg.current;
      if (!element || bounds.width <= 0) return;
      const { width, height } = screenOf(element);
      const k = Math.min(1.1, (width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height);
      // A large story is not shrunk below what can be read; it begins at its outcome instead.
      const readable = Math.max(k, Math.min(0.9, (width - 2 * MARGIN) / bounds.width));
      const fits = readable === k;
      goTo({
        k: readable,
        x: MARGIN - bounds.left * readable,
        y: fits
          ? (height - bounds.height * readable) / 2 - bounds.top * readable
          : MARGIN - bounds.top * readable,
      });
    },
    [svg, goTo],
  );

  const scaleBy = useCallback(
    (factor: number) => {
      const element = svg.current;
      const zooming = behaviour.current;
      if (element && zooming) select(element).call((chosen) => zooming.scaleBy(chosen, factor));
    },
    [svg],
  );

  const reveal = useCallback(
    ({ left, top, width, height }: DrawingBounds) => {
      const element = svg.current;
      if (!element) return;
      const { x, y, k } = current.current;
      const screen = screenOf(element);
      const move = (from: number, size: number, window: number): number => {
        if (from < MARGIN) return MARGIN - from;
        return from + size > window - MARGIN ? Math.max(MARGIN - from, window - MARGIN - from - size) : 0;
      };
      const dx = move(left * k + x, width * k, screen.width);
      const dy = move(top * k + y, height * k, screen.height);
      if (dx !== 0 || dy !== 0) goTo({ x: x + dx, y: y + dy, k });
    },
    [svg, goTo],
  );

  const place = useMemo<PlaceStore>(
    () => ({
      get: () => current.current,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
    [listeners],
  );
  return { window: view, place, fit, scaleBy, reveal };
}

/** The place as it moves, for what has to follow it. */
export function usePlace(place: PlaceStore): ZoomPlace {
  return useSyncExternalStore(place.subscribe, place.get);
}

function screenOf(element: SVGSVGElement): { readonly width: number; readonly height: number } {
  return {
    width: element.clientWidth || USUAL_SCREEN.width,
    height: element.clientHeight || USUAL_SCREEN.height,
  };
}
