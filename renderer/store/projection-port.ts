/** One end of a channel; `BroadcastChannel` in the app, a pair in memory in tests. */
export interface ProjectionPort {
  post(message: unknown): void;
  /** Messages from the other end only. Returns the unsubscribe. */
  onMessage(listener: (message: unknown) => void): () => void;
  close(): void;
}

export function broadcastPort(name: string): ProjectionPort {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      const onMessage = (event: MessageEvent<unknown>) => listener(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}

/** The clock both ends need, handed in so that tests decide what time it is. */
export interface Ticker {
  readonly now: () => number;
  /** Calls back again and again; returns the stop. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

export const systemTicker: Ticker = {
  now: () => performance.now(),
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  },
};
