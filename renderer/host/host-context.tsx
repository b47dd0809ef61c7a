import { createContext, use } from 'react';
import type { HostBridge } from '../../shared/host/host-bridge';

const HostContext = createContext<HostBridge | null>(null);

/** The app wraps everything in this; tests hand in a host of their own. */
export const HostProvider = HostContext;

/** The host, for features that open or write files. */
export function useHost(): HostBridge {
  const host = use(HostContext);
  if (!host) throw new Error('useHost needs a HostProvider above it');
  return host;
}
