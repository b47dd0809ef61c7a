import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSettled } from '../../../renderer/charts/use-settled';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A value that changes every 40 milliseconds, as a slider's does; what was shown after each change. */
function shownWhileMoving(changes: number, options?: Parameters<typeof useSettled>[2]) {
  const { result, rerender } = renderHook(({ value }) => useSettled(value, String(value), options), {
    initialProps: { value: 0 },
  });
  const shown: number[] = [];
  for (let value = 1; value <= changes; value += 1) {
    rerender({ value });
    act(() => void vi.advanceTimersByTime(40));
    shown.push(result.current);
  }
  return { shown, rest: () => act(() => void vi.advanceTimersByTime(200)), result };
}

describe('useSettled', () => {
  it('keeps the value of before until the new one has stood still', () => {
    const { shown, rest, result } = shownWhileMoving(10);
    expect(new Set(shown)).toEqual(new Set([0]));
    rest();
    expect(result.current).toBe(10);
  });

  it('takes a value that goes on changing after the longest wait', () => {
    const { shown, rest, result } = shownWhileMoving(14, { delay: 60, longest: 250 });
    // 250 milliseconds after the first change, 40 apart, the seventh stands; the next wait begins with the eighth.
    expect(shown).toEqual([0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 14]);
    rest();
    expect(result.current).toBe(14);
  });

  it('has nothing to wait for where only the object is new', () => {
    const first = { points: 50 };
    const { result, rerender } = renderHook(({ value }) => useSettled(value, '50'), {
      initialProps: { value: first },
    });
    const second = { points: 50 };
    rerender({ value: second });
    expect(result.current).toBe(second);
  });
});
