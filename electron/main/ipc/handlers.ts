/** What each channel of the contract does, in terms of the services that do it. */
import type { HostResult } from '../../../shared/host/host-bridge';
import type { FileAccess } from '../files/file-access';
import type { RecentFiles } from '../files/recent-files';
import type { OpenRequests } from '../open-requests';
import type { FacilitatorWindow } from '../windows/facilitator';
import type { Projector } from '../windows/projector';
import type { IpcHandlers } from './register';

export interface HandlerServices {
  readonly files: FileAccess;
  readonly recent: RecentFiles;
  readonly openRequests: OpenRequests;
  readonly projector: Projector;
  readonly facilitator: FacilitatorWindow;
  readonly diagnostics: () => Promise<{ name: string; value: string }[]>;
}

export function createHandlers(services: HandlerServices): IpcHandlers {
  const { diagnostics, facilitator, files, openRequests, projector, recent } = services;
  return {
    openProject: () => files.openProject(),
    openRecent: ({ token }) => files.openRecent(token),
    recentProjects: () => done(recent.list()),
    forgetRecent: ({ token }) => did(() => recent.forget(token)),
    saveProject: (request) => files.saveProject(request),
    exportFile: (request) => files.exportFile(request),
    chooseSpreadsheets: async () => {
      const result = await files.chooseSpreadsheets();
      return result.ok ? { ok: true, value: [...result.value] } : result;
    },
    followSpreadsheet: ({ sha256 }) => did(() => files.followSpreadsheet(sha256)),
    spreadsheetState: async ({ sha256 }) => done(await files.spreadsheetState(sha256)),
    acceptOpenRequests: () => did(() => openRequests.accept()),
    openProjector: async ({ channel }) => done(await projector.open(channel)),
    closeProjector: () => did(() => projector.close()),
    swapProjectorDisplay: () => {
      const display = projector.swapDisplay();
      return display === undefined ? notOpen : done({ display });
    },
    setTitle: ({ title }) => did(() => facilitator.setTitle(title)),
    setUnsaved: ({ unsaved }) => did(() => facilitator.setUnsaved(unsaved)),
    confirmClose: () => did(() => facilitator.confirmClose()),
    diagnostics: async () => done(await diagnostics()),
    leaveProjector: () => did(() => projector.close()),
    toggleProjectorFullScreen: () => {
      const fullScreen = projector.toggleFullScreen();
      return fullScreen === undefined ? notOpen : done({ fullScreen });
    },
  };
}

const notOpen = { ok: false, error: { code: 'failed', message: 'The projector is not open.' } } as const;

function done<Value>(value: Value): HostResult<Value> {
  return { ok: true, value };
}

/** For a deed that gives nothing back: `undefined` does not travel as JSON. */
function did(deed: () => void): HostResult<null> {
  deed();
  return { ok: true, value: null };
}
