import { type FocusEventHandler, type KeyboardEvent, useState } from 'react';

/** One datum in words. */
export interface ChartReading {
  readonly key: string;
  readonly text: string;
}

export interface Reading {
  readonly activeKey: string | undefined;
  /** For the live region. */
  readonly spoken: string;
  readonly keyboard: {
    readonly tabIndex: 0;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: FocusEventHandler;
  };
}

/** Arrow keys, Home and End walk the data of a chart; Enter chooses; Escape leaves the datum. */
export function useReading(readings: readonly ChartReading[], onChoose?: (key: string) => void): Reading {
  const [activeKey, setActiveKey] = useState<string | undefined>(undefined);
  const index = readings.findIndex((reading) => reading.key === activeKey);
  const active = readings[index];
  const goTo = (next: number) => {
    const bounded = Math.max(0, Math.min(readings.length - 1, next));
    setActiveKey(readings[bounded]?.key);
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(index + 1),
    ArrowRight: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    ArrowLeft: () => goTo(index - 1),
    Home: () => goTo(0),
    End: () => goTo(readings.length - 1),
    ...(onChoose && active ? { Enter: () => onChoose(active.key) } : {}),
    ...(active ? { Escape: () => setActiveKey(undefined) } : {}),
  };
  return {
    activeKey: active?.key,
    spoken: active?.text ?? '',
    keyboard: {
      tabIndex: 0,
      onKeyDown: (event) => {
        const move = moves[event.key];
        if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        move();
      },
      onBlur: () => setActiveKey(undefined),
    },
  };
}
