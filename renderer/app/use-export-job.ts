import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnnouncer } from '../ui/announcer';
import type { Watch } from '../workers/export-client';

/** An export under way. */
export interface ExportJob {
  readonly what: string;
  /** From 0 to 1; undefined while the share done is not known. */
  readonly fraction: number | undefined;
  readonly cancel: () => void;
}

/** Does one piece of work that can be followed and stopped; undefined when it was stopped or failed, which is said. */
export type RunJob = <Value>(
  what: string,
  work: (watch: Watch) => Promise<Value>,
) => Promise<Value | undefined>;

/** One longer job at a time, with progress and Cancel. */
export function useExportJob(): { readonly job: ExportJob | undefined; readonly run: RunJob } {
  const { say, show } = useAnnouncer();
  const [job, setJob] = useState<ExportJob>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback<RunJob>(
    async (what, work) => {
      if (running.current) {
        show('info', 'An export is under way. Wait for it, or cancel it first.');
        return undefined;
      }
      const stop = new AbortController();
      running.current = stop;
      const title = `Preparing ${what}…`;
      const tell = (fraction: number | undefined) =>
        setJob({ what: title, fraction, cancel: () => stop.abort() });
      tell(undefined);
      try {
        return await work({
          signal: stop.signal,
          onProgress: (fraction) => {
            if (!stop.signal.aborted) tell(fraction);
          },
        });
      } catch {
        if (stop.signal.aborted) say(`Preparing ${what} was cancelled. Nothing was written.`);
        else show('bad', `Preparing ${what} failed. Your project is not affected; try again.`);
        return undefined;
      } finally {
        running.current = undefined;
        setJob(undefined);
      }
    },
    [say, show],
  );
  return { job, run };
}
