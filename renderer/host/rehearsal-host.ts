import type { HostBridge } from '../../shared/host/host-bridge';

const refused = {
  ok: false,
  error: {
    code: 'refused',
    message: 'This is a rehearsal: nothing of it is kept, so nothing was written. End it first.',
  },
} as const;

/** The host during a rehearsal: everything as always, but nothing made up is ever written to a file. */
export function rehearsalHost(host: HostBridge): HostBridge {
  const files = {
    ...host.files,
    saveProject: () => Promise.resolve(refused),
    exportFile: () => Promise.resolve(refused),
  };
  return { ...host, files };
}
