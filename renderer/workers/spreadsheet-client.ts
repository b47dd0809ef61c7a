import type { EvidenceError } from '../../shared/evidence/evidence-error';
import type { Sheet, SheetRow } from '../../shared/evidence/workbook';
import { fail, ok, type Result } from '../../shared/result';
import type { SpreadsheetReply, SpreadsheetRequest, WorkbookSummary } from './spreadsheet.worker';

export type SpreadsheetFailure =
  EvidenceError | { readonly code: 'cancelled' | 'stopped'; readonly message: string };

/** A workbook that was read and is held by its worker until it is closed. */
export interface OpenSpreadsheet {
  readonly summary: WorkbookSummary;
  /** Rows `from` up to but not including `to` of a sheet. */
  rows(sheet: number, from: number, to: number): Promise<SheetRow[]>;
  /** A whole sheet, fetched in slices so that the window never waits long. */
  sheet(sheet: number): Promise<Sheet>;
  /** Ends the worker and frees its memory. Later calls reject. */
  close(): void;
}

export interface ReadOptions {
  readonly name: string;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** For tests of the timer itself. */
  readonly killAfter?: number;
}

/** Rows in one message: about 40 000 cells cross in a few milliseconds. */
const SLICE = 2_000;
const LARGE_FILE = 20 * 1024 * 1024;

function createWorker(): Worker {
  return new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Reads a spreadsheet in a worker of its own. Cancelling terminates the worker at once, without trace; a kill timer
 * (30 s, 60 s above 20 MB) does the same, as a belt to the guard inside `readWorkbook`. The bytes are handed over: the
 * caller's array is empty afterwards.
 */
export function readSpreadsheet(
  bytes: Uint8Array<ArrayBuffer>,
  { name, signal, onProgress, killAfter = bytes.length > LARGE_FILE ? 60_000 : 30_000 }: ReadOptions,
  create: () => Worker = createWorker,
): Promise<Result<OpenSpreadsheet, SpreadsheetFailure>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(fail({ code: 'cancelled', message: 'Reading was cancelled. Nothing was changed.' }));
      return;
    }
    const worker = create();
    const finish = (result: Result<OpenSpreadsheet, SpreadsheetFailure>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      if (!result.ok) worker.terminate();
      resolve(result);
    };
    const cancel = () =>
      finish(fail({ code: 'cancelled', message: 'Reading was cancelled. Nothing was changed.' }));
    const stop = () =>
      finish(
        fail({
          code: 'stopped',
          message: 'Reading this file took too long and was stopped. Nothing was changed.',
        }),
      );
    const timer = setTimeout(stop, killAfter);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      finish(
        fail({ code: 'stopped', message: 'Reading this file failed and was stopped. Nothing was changed.' }),
      );
    });
    worker.addEventListener('message', (event: MessageEvent<SpreadsheetReply>) => {
      const reply = event.data;
      if (reply.kind === 'progress') onProgress?.(reply.fraction);
      else if (reply.kind === 'refused') finish(fail(reply.error));
      else if (reply.kind === 'read') finish(ok(holdOpen(worker, reply.summary)));
    });
    const request: SpreadsheetRequest = { kind: 'read', bytes, name };
    worker.postMessage(request, [bytes.buffer]);
  });
}

function holdOpen(worker: Worker, summary: WorkbookSummary): OpenSpreadsheet {
  const waiting = new Map<number, { resolve: (rows: SheetRow[]) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let closed = false;
  worker.addEventListener('message', (event: MessageEvent<SpreadsheetReply>) => {
    if (event.data.kind !== 'rows') return;
    waiting.get(event.data.id)?.resolve(event.data.rows);
    waiting.delete(event.data.id);
  });
  const rows = (sheet: number, from: number, to: number): Promise<SheetRow[]> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('This spreadsheet is closed.'));
        return;
      }
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      const request: SpreadsheetRequest = { kind: 'rows', id, sheet, from, to };
      worker.postMessage(request);
    });
  return {
    summary,
    rows,
    async sheet(index) {
      const about = summary.sheets[index];
      if (!about) throw new RangeError(`sheet: there is no sheet ${index}`);
      const all: SheetRow[] = [];
      for (let from = 0; from < about.rowCount; from += SLICE) {
        for (const row of await rows(index, from, from + SLICE)) all.push(row);
      }
      const { name, hidden, merges, hiddenRows, hiddenColumns } = about;
      return {
        name,
        hidden,
        rows: all,
        merges: [...merges],
        hiddenRows: [...hiddenRows],
        hiddenColumns: [...hiddenColumns],
      };
    },
    close() {
      closed = true;
      worker.terminate();
      for (const each of waiting.values()) each.reject(new Error('This spreadsheet is closed.'));
      waiting.clear();
    },
  };
}
