import { act, render } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SlidingGroup } from '../../../renderer/charts/sliding-group';

/** The person's setting, as the platform tells it; jsdom has none. */
class MotionSetting extends EventTarget {
  matches = false;

  choose(less: boolean): void {
    this.matches = less;
    act(() => {
      this.dispatchEvent(new Event('change'));
    });
  }
}

const setting = new MotionSetting();
const cancel = vi.fn();
const animate = vi.fn(() => ({ playState: 'finished', cancel }));

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => setting);
  Object.defineProperty(SVGElement.prototype, 'animate', { value: animate, configurable: true });
});
afterEach(() => {
  animate.mockClear();
  cancel.mockClear();
});
afterAll(() => vi.unstubAllGlobals());

function row(place: number) {
  return (
    <svg>
      <SlidingGroup y={place * 34} place={place}>
        <text>A02</text>
      </SlidingGroup>
    </svg>
  );
}

describe('SlidingGroup', () => {
  it('slides from the place where it stood to the place where it stands', () => {
    setting.choose(false);
    const { rerender } = render(row(3));
    rerender(row(1));
    expect(animate).toHaveBeenCalledExactlyOnceWith(
      // Two rows of 34 pixels.
      [{ transform: 'translate(0px, 68px)' }, { transform: 'translate(0px, 0px)' }],
      expect.objectContaining({ duration: 500 }),
    );
  });

  it('stands at its new place at once for whoever asked for less movement', () => {
    setting.choose(true);
    const { rerender, container } = render(row(3));
    rerender(row(1));
    expect(animate).not.toHaveBeenCalled();
    expect(container.querySelector('g')!.getAttribute('transform')).toBe('translate(0,34)');
  });

  it('is cut short when the figures move again', () => {
    setting.choose(false);
    const { rerender } = render(row(3));
    rerender(row(1));
    expect(cancel).not.toHaveBeenCalled();
    rerender(row(1));
    expect(cancel).toHaveBeenCalledOnce();
    // And once only: a slide that is no longer there costs the next moves nothing.
    rerender(row(1));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does not slide where its place is the same', () => {
    setting.choose(false);
    const { rerender } = render(row(2));
    rerender(row(2));
    expect(animate).not.toHaveBeenCalled();
  });
});

describe('SlidingGroup out of sight', () => {
  /** The browser's word on what can be seen. */
  let tell: (isIntersecting: boolean) => void = () => undefined;
  beforeAll(() => {
    vi.stubGlobal('matchMedia', () => setting);
    class Observer implements Pick<IntersectionObserver, 'observe' | 'disconnect'> {
      constructor(listener: (entries: readonly Pick<IntersectionObserverEntry, 'isIntersecting'>[]) => void) {
        tell = (isIntersecting) => {
          act(() => {
            listener([{ isIntersecting }]);
          });
        };
      }
      observe = () => undefined;
      disconnect = () => undefined;
    }
    vi.stubGlobal('IntersectionObserver', Observer);
  });
  afterAll(() => vi.unstubAllGlobals());

  const total = (points: number, isMoving: boolean, place = 0) => (
    <svg>
      <SlidingGroup y={place * 34} place={place} isMoving={isMoving}>
        <text>{points}</text>
      </SlidingGroup>
    </svg>
  );

  it('waits with its figures until they rest', () => {
    const { rerender, container } = render(total(50, false));
    tell(false);
    rerender(total(51, true));
    expect(container.textContent).toBe('50');
    rerender(total(51, false));
    expect(container.textContent).toBe('51');
  });

  it('stops its slide when figures move, although it waits with its own', () => {
    setting.choose(false);
    const { rerender } = render(total(50, false, 3));
    tell(false);
    rerender(total(50, false, 1));
    expect(animate).toHaveBeenCalledOnce();
    rerender(total(51, true, 1));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('shows the figures of now as soon as it can be seen', () => {
    const { rerender, container } = render(total(50, false));
    tell(false);
    rerender(total(51, true));
    tell(true);
    expect(container.textContent).toBe('51');
    rerender(total(52, true));
    expect(container.textContent).toBe('52');
  });
});
