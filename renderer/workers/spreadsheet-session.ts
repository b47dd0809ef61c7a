import type { ColumnLook } from '../../shared/evidence/column-look';
import type { EvidenceError } from '../../shared/evidence/evidence-error';
import type {
  ImportQuestion,
  ImportTarget,
  PlannedRow,
  RowStatus,
} from '../../shared/evidence/import/import-types';
import type { SheetRow } from '../../shared/evidence/workbook';
import type { SingleCommand } from '../../shared/model/commands';
import type { Mapping } from '../../shared/model/evidence';
import type { Project } from '../../shared/model/project';
import { fail, ok, type Result } from '../../shared/result';
import type { PackedTable } from '../store/packed-table';
import type {
  ColumnSuggestion,
  FoundTable,
  OpenedWorkbook,
  PlanChoice,
  PlanSummary,
  RegionChoice,
  SpreadsheetReply,
  SpreadsheetRequest,
  SpreadsheetTalk,
} from './spreadsheet-protocol';
import { WorkerChannel, WorkerFailure } from './worker-channel';

/** Reading takes longest on files near the limits; over this it is stopped and the person told. */
const readWithin = 60_000;
const answerWithin = 30_000;

type ReplyOf<Kind extends SpreadsheetReply['kind']> = Extract<SpreadsheetReply, { kind: Kind }>;

/**
 * One spreadsheet being imported. The workbook lives in a worker of its own, which is thrown away afterwards: a hostile
 * file can neither block the window nor leave anything behind. `cancel` ends it at once.
 */
export class SpreadsheetSession {
  readonly #channel = new WorkerChannel<SpreadsheetTalk>(
    () =>
      new Worker(new URL('./spreadsheet.worker.ts', import.meta.url), {
        type: 'module',
        name: 'spreadsheet',
      }),
  );

  /** @param bytes handed over to the worker where they have their memory to themselves: empty afterwards */
  async open(
    name: string,
    bytes: Uint8Array,
    onProgress?: (fraction: number) => void,
    mappings: readonly Mapping[] = [],
  ): Promise<Result<OpenedWorkbook, EvidenceFailure>> {
    try {
      const reply = await this.#channel.ask(
        { kind: 'open', name, bytes, mappings },
        { timeout: readWithin, transfer: ownMemory(bytes), ...(onProgress ? { onProgress } : {}) },
      );
      return reply.kind === 'opened' ? reply.result : fail(unexpected);
    } catch (error) {
      return fail(failureOf(error));
    }
  }

  /** Rows of a sheet as they stand, `count` of them from row `from`. */
  preview = async (sheet: number, from: number, count: number): Promise<readonly SheetRow[]> =>
    (await this.#ask({ kind: 'preview', sheet, from, count }, 'previewed')).rows;

  async detect(sheet: number): Promise<readonly FoundTable[]> {
    return (await this.#ask({ kind: 'detect', sheet }, 'detected')).tables;
  }

  /** What each column of a region holds. */
  looks = async (region: RegionChoice): Promise<readonly ColumnLook[]> =>
    (await this.#ask({ kind: 'looks', region }, 'looked')).looks;

  /** What the table could be and what its columns mean; with `target`, the columns for that target. */
  async suggest(
    region: RegionChoice,
    project: Project,
    target?: ImportTarget,
  ): Promise<ColumnSuggestion | undefined> {
    const request = { kind: 'suggest', region, project, ...(target ? { target } : {}) } as const;
    return (await this.#ask(request, 'suggested')).suggestion;
  }

  /** Plans the import; its rows, commands and cells are then asked for in pieces. */
  async plan(choice: PlanChoice): Promise<Result<PlanSummary, EvidenceFailure>> {
    try {
      return ok((await this.#ask({ kind: 'plan', choice }, 'planned', readWithin)).plan);
    } catch (error) {
      return fail(failureOf(error));
    }
  }

  /** Rows of the plan, of one status or of all. */
  rows = async (status: RowStatus | undefined, from: number, count: number): Promise<readonly PlannedRow[]> =>
    (await this.#ask({ kind: 'rows', from, count, ...(status ? { status } : {}) }, 'rows')).rows;

  /** Every open question that is about the same thing written in the same way. */
  async alike({ code, raw }: Pick<ImportQuestion, 'code' | 'raw'>): Promise<readonly ImportQuestion[]> {
    return (await this.#ask({ kind: 'alike', code, raw }, 'alike')).questions;
  }

  /** What is open or refused, as the bytes of a spreadsheet. */
  async problems(): Promise<Uint8Array> {
    return (await this.#ask({ kind: 'problems' }, 'problems')).bytes;
  }

  /** The commands of the plan in order, slice by slice. */
  async commands({ commandSlices }: PlanSummary): Promise<readonly (readonly SingleCommand[])[]> {
    const slices: (readonly SingleCommand[])[] = [];
    for (let slice = 0; slice < commandSlices; slice++) {
      slices.push((await this.#ask({ kind: 'commands', slice }, 'commands')).commands);
    }
    return slices;
  }

  /** The table that provenance points to. */
  async table(): Promise<PackedTable> {
    return (await this.#ask({ kind: 'table' }, 'table', readWithin)).table;
  }

  /** Stops whatever is running and frees the workbook. */
  cancel(): void {
    this.#channel.close();
  }

  async #ask<Kind extends SpreadsheetReply['kind']>(
    request: SpreadsheetRequest,
    kind: Kind,
    timeout = answerWithin,
  ): Promise<ReplyOf<Kind>> {
    const reply = await this.#channel.ask(request, { timeout });
    if (reply.kind !== kind) throw new Error(`the worker answered ${reply.kind} for ${kind}`);
    return reply as ReplyOf<Kind>; // its kind has just been compared
  }
}

function ownMemory({ buffer, byteLength }: Uint8Array): Transferable[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

export type EvidenceFailure =
  EvidenceError | { readonly code: 'stopped' | 'cancelled'; readonly message: string };

const unexpected: EvidenceFailure = {
  code: 'stopped',
  message: 'Reading this file stopped unexpectedly. Nothing was imported and nothing was changed.',
};

function failureOf(error: unknown): EvidenceFailure {
  if (!(error instanceof WorkerFailure)) return unexpected;
  if (error.code === 'cancelled') return { code: 'cancelled', message: 'Cancelled. Nothing was imported.' };
  if (error.code === 'timeout') {
    return {
      code: 'stopped',
      message: 'Reading this file took too long and was stopped. Nothing was changed.',
    };
  }
  return unexpected;
}
