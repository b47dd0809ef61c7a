import { createIdSource } from '../../shared/model/ids';
import { selectHost } from '../host/select-host';
import { ThroughlineDatabase } from '../persistence/database';
import { createExportClient } from '../workers/export-client';
import { createProjectFileClient } from '../workers/project-file-client';
import type { AppServices } from './services';

/** The real world: this window's host, database, workers, clock and chance. */
export function createServices(): AppServices {
  const database = new ThroughlineDatabase();
  // Otherwise the browser may empty the journal when space runs short; Diagnostics says whether it agreed.
  void navigator.storage.persist();
  const now = () => new Date().toISOString();
  const random = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
  return {
    host: selectHost({ database, version: __APP_VERSION__, now, newToken: () => crypto.randomUUID() }),
    database,
    projectFiles: createProjectFileClient(),
    exports: createExportClient(),
    locks: navigator.locks,
    now,
    newId: createIdSource(Date.now, random),
    loadSample,
  };
}

async function loadSample(): Promise<Uint8Array | undefined> {
  const response = await fetch(new URL('../samples/ashmere.throughline', document.baseURI)).catch(
    () => undefined,
  );
  return response?.ok === true ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
