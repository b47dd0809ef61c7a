import { useMemo } from 'react';
import type { ExportKind } from '../../shared/host/host-bridge';
import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import { alternativeName, fileNameFor } from '../host/file-names';
import type { ProjectSession } from '../persistence/project-session';
import { useAnnouncer } from '../ui/announcer';
import { useServices } from './services';

export interface ExportActions {
  /** The working workbook: live totals and ranks. */
  readonly exportWorkbook: () => void;
  readonly exportAs: (preset: WorkbookPreset) => void;
  /** The project as a file to send, leaving this project where it is. */
  readonly exportCopy: () => void;
}

const endings: Record<WorkbookPreset, string> = {
  working: 'ranking',
  publication: 'for publication',
  values: 'values',
};

/** Writes exports where the person chooses. A file that is in use is offered again under another name. */
export function useExport(session: ProjectSession): ExportActions {
  const { host, exports, projectFiles } = useServices();
  const { say, show } = useAnnouncer();

  return useMemo(() => {
    const { store } = session;

    async function write(bytes: Uint8Array, suggestedName: string, kind: ExportKind): Promise<void> {
      const result = await host.files.exportFile({ bytes, suggestedName, kind });
      if (result.ok) {
        const { confirmed, file } = result.value;
        show(
          'good',
          confirmed ? `Exported to ${file.name}.` : `${file.name} was handed to the browser to download.`,
        );
      } else if (result.error.code === 'locked') {
        show('bad', result.error.message);
        await write(bytes, alternativeName(suggestedName), kind);
      } else if (result.error.code !== 'cancelled') {
        show('bad', result.error.message);
      }
    }

    async function make(what: string, work: () => Promise<void>): Promise<void> {
      say(`Preparing ${what}…`);
      try {
        await work();
      } catch {
        show('bad', `${what} could not be made. Your project is not affected; try again.`);
      }
    }

    const exportAs = (preset: WorkbookPreset) =>
      void make('The workbook', async () => {
        const project = store.getProject();
        const bytes = await exports.rankingWorkbook(project, store.getTables(), preset);
        await write(bytes, fileNameFor(`${project.title} ${endings[preset]}`, 'xlsx'), 'xlsx');
      });

    return {
      exportAs,
      exportWorkbook: () => exportAs('working'),
      exportCopy: () =>
        void make('The copy', async () => {
          const project = store.getProject();
          const bytes = await projectFiles.pack(project, store.getTables());
          await write(bytes, fileNameFor(`${project.title} copy`, 'throughline'), 'throughline');
        }),
    };
  }, [session, host, exports, projectFiles, say, show]);
}
