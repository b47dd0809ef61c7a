/** One writer for each project on this computer, by the Web Locks API. */
export interface WriterLock {
  /** Another window took the project over: this one must stop writing. */
  readonly onLost: (listener: () => void) => void;
  readonly release: () => void;
}

/**
 * Takes the project for this window; undefined when another window has it.
 *
 * @param locks `navigator.locks`
 * @param steal take it even so; the other window is told
 */
export async function takeWriterLock(
  locks: LockManager,
  projectId: string,
  steal = false,
): Promise<WriterLock | undefined> {
  const name = `throughline-project-${projectId}`;
  const lost = new Set<() => void>();
  let release: () => void = () => undefined;
  let isReleased = false;
  const held = new Promise<void>((resolve) => {
    release = () => {
      isReleased = true;
      resolve();
    };
  });
  return new Promise((resolve, reject) => {
    locks
      .request(name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        resolve({ onLost: (listener) => void lost.add(listener), release: () => release() });
        return held;
      })
      .catch((error: unknown) => {
        // The promise of a stolen lock rejects with AbortError in the window that lost it.
        if (error instanceof DOMException && error.name === 'AbortError') {
          if (!isReleased) for (const listener of lost) listener();
        } else {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
  });
}
