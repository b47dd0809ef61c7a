import { eventChannel, type EventName, type PayloadOf } from '../../../shared/host/ipc-contract';
import type { AppWindow } from '../electron-api';

/** Tells a window something, if it is still there. */
export function sendEvent<Name extends EventName>(
  window: AppWindow,
  name: Name,
  payload: PayloadOf<Name>,
): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel(name), payload);
}
