import { useMemo } from 'react';
import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import { fileNameFor } from '../host/file-names';
import { useWriteFile } from '../host/file-writer';
import type { ProjectSession } from '../persistence/project-session';
import { useServices } from './services';
import type { RunJob } from './use-export-job';

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

/** Makes exports in a worker and writes them where the person chooses. */
export function useExport(session: ProjectSession, run: RunJob): ExportActions {
  const { exports } = useServices();
  const write = useWriteFile();

  return useMemo(() => {
    const { store } = session;
    const given = () => ({ project: store.getProject(), tables: store.getTables() });
    const nameOf = (ending: string, extension: string) =>
      fileNameFor(`${store.getProject().title} ${ending}`, extension);

    async function exportAs(preset: WorkbookPreset): Promise<void> {
      const bytes = await run('the workbook', (watch) =>
        exports.rankingWorkbook({ ...given(), preset }, watch),
      );
      if (bytes) await write({ bytes, suggestedName: nameOf(endings[preset], 'xlsx'), kind: 'xlsx' });
    }

    async function exportCopy(): Promise<void> {
      const bytes = await run('the copy', (watch) => exports.projectCopy(given(), watch));
      if (bytes) await write({ bytes, suggestedName: nameOf('copy', 'throughline'), kind: 'throughline' });
    }

    return {
      exportAs: (preset) => void exportAs(preset),
      exportWorkbook: () => void exportAs('working'),
      exportCopy: () => void exportCopy(),
    };
  }, [session, exports, run, write]);
}
