import { useEffect, useRef, useState } from 'react';
import { partnerSheetName } from '../../../../shared/export/partner-sheet/partner-sheets-zip';
import type { ReturnInBatch } from '../../../../shared/export/partner-sheet/compare-returns';
import type { Partner } from '../../../../shared/model/frame';
import { useWriteFile } from '../../../host/file-writer';
import { useHost } from '../../../host/host-context';
import { fileNameFor } from '../../../host/file-names';
import { useDispatch, useOrigin, useProjectStore } from '../../../store/project-context';
import { useAnnouncer } from '../../../ui/announcer';
import type { PartnerSheetsClient, Watch } from '../../../workers/partner-sheets-client';
import { choose, chosenAtFirst, enterReturns } from './returned-sheets';

/** What is under way, with the share that is done. */
export interface Busy {
  readonly what: string;
  readonly fraction: number;
}

export interface PartnerSheets {
  readonly busy: Busy | undefined;
  readonly problem: string | undefined;
  /** Returned sheets as read, none of them written yet. */
  readonly batch: readonly ReturnInBatch[] | undefined;
  /** Places in the batch. */
  readonly chosen: ReadonlySet<number>;
  readonly save: (partner: Partner) => void;
  readonly saveAll: (partners: readonly Partner[]) => void;
  readonly bringBack: () => void;
  readonly toggle: (index: number) => void;
  /** Writes the chosen returns as one undo step. True when they were written. */
  readonly enter: () => boolean;
  readonly cancel: () => void;
}

/** Sheets out to partners and back. Nothing reaches the project before `enter`. */
export function usePartnerSheets(client: PartnerSheetsClient): PartnerSheets {
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const host = useHost();
  const write = useWriteFile();
  const { show } = useAnnouncer();
  const [busy, setBusy] = useState<Busy>();
  const [problem, setProblem] = useState<string>();
  const [batch, setBatch] = useState<readonly ReturnInBatch[]>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const job = useRef<AbortController>(undefined);
  useEffect(() => () => job.current?.abort(), []);

  /** Runs one job that can be watched and stopped; a stopped one says nothing more. */
  async function run(what: string, failed: string, work: (watch: Watch) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    job.current = stop;
    setProblem(undefined);
    setBusy({ what, fraction: 0 });
    try {
      await work({
        signal: stop.signal,
        onProgress: (fraction) => {
          if (!stop.signal.aborted) setBusy({ what, fraction });
        },
      });
    } catch {
      if (!stop.signal.aborted) setProblem(failed);
    } finally {
      if (job.current === stop) {
        job.current = undefined;
        setBusy(undefined);
      }
    }
  }

  const failedWriting = 'The sheets could not be made. Your project is as it was; try again.';

  return {
    busy,
    problem,
    batch,
    chosen,
    save: (partner) =>
      void run('Writing the sheet…', failedWriting, async ({ signal }) => {
        const bytes = await client.write(store.getProject(), partner);
        if (signal?.aborted !== true)
          await write({ bytes, suggestedName: fileNameFor(partnerSheetName(partner), 'xlsx'), kind: 'xlsx' });
      }),
    saveAll: (partners) =>
      void run('Writing the sheets…', failedWriting, async (watch) => {
        const project = store.getProject();
        const bytes = await client.writeAll(project, partners, watch);
        if (watch.signal?.aborted === true) return;
        await write({
          bytes,
          suggestedName: fileNameFor(`${project.title} scoring sheets`, 'zip'),
          kind: 'zip',
        });
      }),
    bringBack: () =>
      void run(
        'Reading the sheets…',
        'Reading these files was stopped. Nothing was taken from them and nothing was changed.',
        async (watch) => {
          const files = await host.files.chooseSpreadsheets();
          if (!files.ok) {
            if (files.error.code !== 'cancelled') setProblem(files.error.message);
            return;
          }
          const project = store.getProject();
          const returned = files.value.map(({ file: { name }, bytes }) => ({ name, bytes }));
          const read = await client.read(returned, project, watch);
          if (watch.signal?.aborted === true) return;
          setBatch(read);
          setChosen(chosenAtFirst(read, project, origin.at));
        },
      ),
    toggle: (index) => setChosen((current) => choose(batch ?? [], current, index)),
    enter() {
      const forms = (batch ?? []).filter((_, index) => chosen.has(index));
      if (forms.length === 0) return false;
      const entered = dispatch(enterReturns(forms, store.getProject(), origin.at));
      if (!entered.ok) return false;
      show('good', `${entered.value.label}. Undo takes it all back in one step.`);
      setBatch(undefined);
      setChosen(new Set());
      return true;
    },
    cancel() {
      job.current?.abort();
      job.current = undefined;
      setBusy(undefined);
    },
  };
}
