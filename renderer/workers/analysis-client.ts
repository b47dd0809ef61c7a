import type { AnalysisKind, AnalysisMessage, AnalysisRequests } from './analysis-protocol';

/** What a job can end with besides its result. `cancelled` is the caller's own doing and needs no message. */
class AnalysisError extends Error {
  constructor(
    readonly code: 'cancelled' | 'timed-out' | 'failed',
    message: string,
  ) {
    super(message);
    this.name = 'AnalysisError';
  }
}

export type AnalysisOptions<Kind extends AnalysisKind> = {
  /** Stops the work at once: the worker is ended, not asked. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AnalysisRequests[Kind]['progress']) => void;
  /** The belt: the worker is ended after this long, 120 seconds by default. */
  readonly timeLimitMs?: number;
};

export type AnalysisClient = {
  run<Kind extends AnalysisKind>(
    kind: Kind,
    input: AnalysisRequests[Kind]['input'],
    options?: AnalysisOptions<Kind>,
  ): Promise<AnalysisRequests[Kind]['result']>;
  /** Ends all workers; work under way is cancelled. */
  dispose(): void;
};

/** The part of a Worker that the client uses. */
export type AnalysisWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'
>;

function startAnalysisWorker(): AnalysisWorker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
}

const DEFAULT_TIME_LIMIT_MS = 120_000;

/**
 * Runs jobs in terminable workers, one job a worker. A worker that has finished is kept for the next job, so that the
 * solver is loaded once; one that is cancelled or late is ended, which stops even a solver that never looks up.
 */
export function createAnalysisClient(
  startWorker: () => AnalysisWorker = startAnalysisWorker,
): AnalysisClient {
  let idle: AnalysisWorker | undefined;
  const cancels = new Set<() => void>();

  return {
    run(kind, input, options = {}) {
      type Result = AnalysisRequests[typeof kind]['result'];
      return new Promise<Result>((resolve, reject) => {
        const cancelled = new AnalysisError('cancelled', 'The analysis was cancelled.');
        if (options.signal?.aborted) {
          reject(cancelled);
          return;
        }
        const worker = idle ?? startWorker();
        idle = undefined;

        const settle = (reusable: boolean): void => {
          worker.removeEventListener('message', onMessage);
          worker.removeEventListener('error', onError);
          options.signal?.removeEventListener('abort', cancel);
          cancels.delete(cancel);
          clearTimeout(timer);
          if (reusable && !idle) idle = worker;
          else worker.terminate();
        };
        const stop = (error: AnalysisError): void => {
          settle(false);
          reject(error);
        };
        const cancel = (): void => {
          stop(cancelled);
        };
        const onError = (): void => {
          stop(new AnalysisError('failed', 'The analysis could not be started or broke off.'));
        };
        const onMessage = (event: Event): void => {
          // Only our own worker posts here, and it posts nothing else; the job fixes which progress and result.
          const message = (event as MessageEvent<AnalysisMessage>).data;
          if (message.type === 'progress') {
            options.onProgress?.(message.progress);
          } else if (message.type === 'done') {
            settle(true);
            resolve(message.result);
          } else stop(new AnalysisError('failed', message.message));
        };
        const timer = setTimeout(() => {
          stop(new AnalysisError('timed-out', 'The analysis took too long and was stopped.'));
        }, options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS);

        worker.addEventListener('message', onMessage);
        worker.addEventListener('error', onError);
        options.signal?.addEventListener('abort', cancel);
        cancels.add(cancel);
        worker.postMessage({ kind, input }); // kind and input belong together by the signature.
      });
    },
    dispose() {
      for (const cancel of [...cancels]) cancel();
      idle?.terminate();
      idle = undefined;
    },
  };
}
