import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

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

export interface Zoom {
  readonly place: ZoomPlace;
  readonly fit: (bounds: DrawingBounds) => void;
  readonly scaleBy: (factor: number) => void;
  /** Moves the drawing so that a box lies inside the window; not at all when it already does. */
  readonly reveal: (bounds: DrawingBounds) => void;
}

const MARGIN = 28;

/** Pan and zoom of an svg by d3-zoom: drag, wheel, pinch. The transform lives in React. */
export function useZoom(svg: RefObject<SVGSVGElement | null>): Zoom {
  const [place, setPlace] = useState<ZoomPlace>({ x: MARGIN, y: MARGIN, k: 1 });
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const current = useRef(place);

  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.1, 2.5])
      .filter((event: Event) => {
        const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
        return event.type === 'wheel' || (!onBox && !(event instanceof MouseEvent && event.button !== 0));
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const { x, y, k } = event.transform;
        current.current = { x, y, k };
        setPlace({ x, y, k });
      });
    behaviour.current = zooming;
    select(element).call(zooming).on('dblclick.zoom', null);
    return () => void select(element).on('.zoom', null);
  }, [svg]);

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
      const width = element.clientWidth || 900;
      const height = element.clientHeight || 600;
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
      const move = (from: number, size: number, window: number): number => {
        if (from < MARGIN) return MARGIN - from;
        return from + size > window - MARGIN ? Math.max(MARGIN - from, window - MARGIN - from - size) : 0;
      };
      const dx = move(left * k + x, width * k, element.clientWidth);
      const dy = move(top * k + y, height * k, element.clientHeight);
      if (dx !== 0 || dy !== 0) goTo({ x: x + dx, y: y + dy, k });
    },
    [svg, goTo],
  );

  return { place, fit, scaleBy, reveal };
}
