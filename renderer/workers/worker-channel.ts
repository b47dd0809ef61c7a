/** A worker did not answer: it was stopped, and its memory is free again. */
export class WorkerFailure extends Error {
  readonly code: 'timeout' | 'crashed' | 'cancelled';

  constructor(code: WorkerFailure['code'], message: string) {
    super(message);
    this.name = 'WorkerFailure';
    this.code = code;
  }
}

export interface AskOptions {
  readonly transfer?: Transferable[];
  /** Kill timer in milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
  /** How far the work is, from 0 to 1, as often as the worker says. */
  readonly onProgress?: (fraction: number) => void;
}

export type WorkerReply<Reply> =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly ok: true; readonly reply: Reply }
  | { readonly id: number; readonly ok: false; readonly message: string };

interface Waiting<Reply> {
  readonly onProgress: ((fraction: number) => void) | undefined;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (failure: WorkerFailure) => void;
}

/**
 * Asks one worker, several questions at a time if need be. A timeout or cancel terminates the worker, because a busy
 * one cannot be told to stop; the next question starts a fresh one.
 */
export class WorkerChannel<Talk extends Conversation> {
  readonly #create: () => Worker;
  readonly #waiting = new Map<number, Waiting<Talk['reply']>>();
  #worker: Worker | undefined;
  #nextId = 1;
  #generation = 0;

  constructor(create: () => Worker) {
    this.#create = create;
  }

  /** Changes whenever a fresh worker has started: what an older one remembered is gone. */
  get generation(): number {
    this.#start();
    return this.#generation;
  }

  ask(
    request: Talk['request'],
    { transfer = [], timeout, signal, onProgress }: AskOptions,
  ): Promise<Talk['reply']> {
    const worker = this.#start();
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#stop(new WorkerFailure('timeout', 'This took too long and was stopped.')),
        timeout,
      );
      const onAbort = () => this.#stop(new WorkerFailure('cancelled', 'Cancelled.'));
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#waiting.delete(id);
      };
      this.#waiting.set(id, {
        onProgress,
        resolve: (reply) => {
          settle();
          resolve(reply);
        },
        reject: (failure) => {
          settle();
          reject(failure);
        },
      });
      worker.postMessage({ id, request }, transfer);
    });
  }

  close(): void {
    this.#stop(new WorkerFailure('cancelled', 'Closed.'));
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#create();
    this.#generation += 1;
    worker.addEventListener('message', (event: MessageEvent<WorkerReply<Talk['reply']>>) => {
      const waiting = this.#waiting.get(event.data.id);
      if ('progress' in event.data) waiting?.onProgress?.(event.data.progress);
      else if (event.data.ok) waiting?.resolve(event.data.reply);
      else waiting?.reject(new WorkerFailure('crashed', event.data.message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#stop(new WorkerFailure('crashed', event.message));
    });
    this.#worker = worker;
    return worker;
  }

  #stop(failure: WorkerFailure): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const waiting of [...this.#waiting.values()]) waiting.reject(failure);
  }
}

/** The pair of types a worker and its client agree on. */
export interface Conversation {
  readonly request: unknown;
  readonly reply: unknown;
}

/** The worker's side: answers each request with `handle`; what it throws becomes a failed reply. */
export function answerRequests<Talk extends Conversation>(
  handle: (
    request: Talk['request'],
    onProgress: (fraction: number) => void,
  ) => Promise<Talk['reply']> | Talk['reply'],
  transferOf: (reply: Talk['reply']) => Transferable[] = () => [],
): void {
  self.addEventListener('message', (event: MessageEvent<{ id: number; request: Talk['request'] }>) => {
    const { id, request } = event.data;
    void Promise.resolve()
      .then(() => handle(request, (progress) => self.postMessage({ id, progress })))
      .then(
        (reply) => self.postMessage({ id, ok: true, reply }, { transfer: transferOf(reply) }),
        (error: unknown) =>
          self.postMessage({
            id,
            ok: false,
            message: error instanceof Error ? error.message : String(error),
          }),
      );
  });
}
