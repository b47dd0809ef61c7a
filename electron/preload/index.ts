/**
 * The preload of both windows: builds `window.host` from the contract, one method a channel, for this window's role.
 * No way to name a channel leaves this file, and no event object of Electron's reaches the page.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  eventChannel,
  eventsOf,
  requestChannel,
  requestsOf,
  roleSwitch,
  subscriptionName,
  versionSwitch,
  type WindowRole,
} from '../../shared/host/ipc-contract';

function switchValue(name: string): string {
  return process.argv.find((argument) => argument.startsWith(name))?.slice(name.length) ?? '';
}

/** Least privilege unless the main process said otherwise; it checks the role of every message again. */
const role: WindowRole = switchValue(roleSwitch) === 'facilitator' ? 'facilitator' : 'projector';

const ask = requestsOf(role).map((name) => [
  name,
  (request: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel(name), request),
]);

const listen = eventsOf(role).map((name) => [
  subscriptionName(name),
  (listener: (payload: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, payload: unknown): void => {
      listener(payload);
    };
    const channel = eventChannel(name);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  },
]);

contextBridge.exposeInMainWorld('host', {
  kind: 'electron',
  role,
  version: switchValue(versionSwitch),
  ...Object.fromEntries(ask),
  ...Object.fromEntries(listen),
});
