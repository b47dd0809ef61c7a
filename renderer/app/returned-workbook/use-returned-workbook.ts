import { useCallback, useState } from 'react';
import type { ReturnedWorkbook } from '../../../shared/export/round-trip/read-ranking-workbook';
import { takeChanges } from '../../../shared/export/round-trip/take-changes';
import { useHost } from '../../host/host-context';
import { useDispatch, useOrigin, useProjectStore } from '../../store/project-context';
import { useAnnouncer } from '../../ui/announcer';
import { useServices } from '../services';
import type { RunJob } from '../use-export-job';

export interface ReturnedWorkbookState {
  /** What came back, none of it written. */
  readonly returned: ReturnedWorkbook | undefined;
  /** Ids of the changes that are to be taken. */
  readonly chosen: ReadonlySet<string>;
  readonly bringBack: () => void;
  readonly choose: (ids: readonly string[], taken: boolean) => void;
  /** Writes the chosen changes as one undo step. */
  readonly take: () => void;
  readonly close: () => void;
}

const none: ReadonlySet<string> = new Set();

/** An edited ranking workbook on its way back. Nothing reaches the project before `take`. */
export function useReturnedWorkbook(run: RunJob): ReturnedWorkbookState {
  const { exports } = useServices();
  const host = useHost();
  const { show } = useAnnouncer();
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [returned, setReturned] = useState<ReturnedWorkbook>();
  const [chosen, setChosen] = useState(none);

  const bringBack = useCallback(async () => {
    const files = await host.files.chooseSpreadsheets();
    if (!files.ok) {
      if (files.error.code !== 'cancelled') show('bad', files.error.message);
      return;
    }
    const [first, ...others] = files.value;
    if (!first) return;
    if (others.length > 0) {
      show('caution', 'Choose one workbook at a time: what two of them say may differ.');
      return;
    }
    const read = await run('the comparison', (watch) =>
      exports.readRankingWorkbook({ name: first.file.name, bytes: first.bytes }, store.getProject(), watch),
    );
    if (!read) return;
    if (!read.ok) {
      show('bad', `“${first.file.name}”: ${read.error.message}`);
      return;
    }
    const { changes, problems } = read.value;
    if (changes.length === 0 && problems.length === 0) {
      show('info', `Nothing was changed in “${first.file.name}” that is not in the project already.`);
      return;
    }
    // What was changed on both sides is for a person to choose.
    setChosen(new Set(changes.filter(({ conflict }) => !conflict).map(({ id }) => id)));
    setReturned(read.value);
  }, [host, exports, show, store, run]);

  const close = useCallback(() => setReturned(undefined), []);

  return {
    returned,
    chosen,
    bringBack: useCallback(() => void bringBack(), [bringBack]),
    choose: useCallback((ids, taken) => {
      setChosen((current) => {
        const next = new Set(current);
        for (const id of ids) {
          if (taken) next.add(id);
          else next.delete(id);
        }
        return next;
      });
    }, []),
    take() {
      if (!returned) return;
      const accepted = returned.changes.filter(({ id }) => chosen.has(id));
      const taken = dispatch(takeChanges(returned, accepted, store.getProject(), origin));
      if (!taken.ok) return;
      show('good', `${taken.value.label}. Undo takes it all back in one step.`);
      close();
    },
    close,
  };
}
