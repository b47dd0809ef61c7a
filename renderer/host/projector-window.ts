import type { ExposedHost } from '../../shared/host/ipc-contract';

/** What a person in front of the wall may do with the window itself; undefined where the host does it by its own keys. */
export interface ProjectorWindow {
  readonly toggleFullScreen: () => void;
  /** Closes the window: the facilitator's stays as it is. */
  readonly leave?: () => void;
}

/** Electron when its preload is there, else the browser, whose Escape and F11 need nobody's help. */
export function projectorWindow(exposed: ExposedHost | undefined): ProjectorWindow {
  // Nothing hangs on these: a window that stays as it is says enough.
  const ask = (name: 'leaveProjector' | 'toggleProjectorFullScreen') => () =>
    void exposed?.[name]?.(null).catch(() => undefined);
  if (exposed) {
    return { toggleFullScreen: ask('toggleProjectorFullScreen'), leave: ask('leaveProjector') };
  }
  return {
    toggleFullScreen: () => {
      const asked = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      asked.catch(() => undefined);
    },
  };
}
