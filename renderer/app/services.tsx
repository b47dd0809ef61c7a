import { createContext, use } from 'react';
import type { HostBridge } from '../../shared/host/host-bridge';
import type { IdSource } from '../../shared/model/ids';
import type { ThroughlineDatabase } from '../persistence/database';
import type { ExportClient } from '../workers/export-client';
import type { ProjectFileClient } from '../workers/project-file-client';

/** Everything the app takes from outside itself; tests hand in their own. */
export interface AppServices {
  readonly host: HostBridge;
  readonly database: ThroughlineDatabase;
  readonly projectFiles: ProjectFileClient;
  readonly exports: ExportClient;
  /** Absent only where the page is not in a secure context, and then nothing opens. */
  readonly locks: LockManager;
  /** ISO time of now. */
  readonly now: () => string;
  readonly newId: IdSource;
  /** The finished example's bytes; undefined when it cannot be read. */
  readonly loadSample: () => Promise<Uint8Array | undefined>;
}

const ServicesContext = createContext<AppServices | null>(null);

export const ServicesProvider = ServicesContext;

export function useServices(): AppServices {
  const services = use(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}
