import type { EvidenceError } from '../../shared/evidence/evidence-error';
import type {
  ImportPlan,
  ImportRequest,
  ImportTarget,
  ColumnMapping,
  FieldChoice,
} from '../../shared/evidence/import/import-types';
import type { RememberedMapping } from '../../shared/evidence/import/remembered-mapping';
import type { SheetRow } from '../../shared/evidence/workbook';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { fail, ok, type Result } from '../../shared/result';
import type { SpreadsheetTalk } from './spreadsheet.worker';
import { WorkerChannel, WorkerFailure } from './worker-channel';

/** One sheet as the wizard lists it; its cells stay in the worker. */
export interface SheetSummary {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface WorkbookSummary {
  readonly name: string;
  readonly size: number;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly format: string;
  readonly sheets: readonly SheetSummary[];
  readonly warnings: readonly string[];
}

/** A table the program found, or the person corrected. Rows count from 0, both ends inside. */
export interface FoundTable {
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
  readonly headers: readonly string[];
  readonly notes: readonly string[];
  readonly why: readonly string[];
  readonly confidence: number;
}

/** Names a region of a sheet that is in the worker. */
export interface RegionChoice {
  readonly sheet: number;
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
  readonly skipHidden: boolean;
}

export interface ColumnSuggestion {
  readonly targets: readonly {
    readonly target: ImportTarget;
    readonly why: string;
    readonly confidence: number;
  }[];
  readonly target: ImportTarget;
  readonly fields: readonly FieldChoice[];
  readonly mapping: readonly ColumnMapping[];
  /** The last import of a table with these headings into this target. */
  readonly remembered?: RememberedMapping;
  /** Headings that file had and this one lacks. */
  readonly missingColumns: readonly string[];
}

export type PlanChoice = Omit<ImportRequest, 'region' | 'origin' | 'tableId'> & {
  readonly region: RegionChoice;
};

/** Reading takes longest on files near the limits; over this it is stopped and the person told. */
const readWithin = 60_000;
const answerWithin = 30_000;

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

  async open(
    name: string,
    bytes: Uint8Array,
    onProgress?: (fraction: number) => void,
  ): Promise<Result<WorkbookSummary, EvidenceFailure>> {
    try {
      const reply = await this.#channel.ask(
        { kind: 'open', name, bytes },
        { timeout: readWithin, ...(onProgress ? { onProgress } : {}) },
      );
      return reply.kind === 'opened' ? reply.result : fail(unexpected);
    } catch (error) {
      return fail(failureOf(error));
    }
  }

  async preview(sheet: number, from: number, count: number): Promise<readonly SheetRow[]> {
    const reply = await this.#channel.ask({ kind: 'preview', sheet, from, count }, { timeout: answerWithin });
    return reply.kind === 'previewed' ? reply.rows : [];
  }

  async detect(sheet: number): Promise<readonly FoundTable[]> {
    const reply = await this.#channel.ask({ kind: 'detect', sheet }, { timeout: answerWithin });
    return reply.kind === 'detected' ? reply.tables : [];
  }

  /** What the table could be and what its columns mean; with `target`, the columns for that target. */
  async suggest(
    region: RegionChoice,
    project: Project,
    target?: ImportTarget,
  ): Promise<ColumnSuggestion | undefined> {
    const reply = await this.#channel.ask(
      { kind: 'suggest', region, project, ...(target ? { target } : {}) },
      { timeout: answerWithin },
    );
    return reply.kind === 'suggested' ? reply.suggestion : undefined;
  }

  /** The plan, and the table its provenance points to. Columns travel one by one, so the window never stalls. */
  async plan(choice: PlanChoice): Promise<Result<{ plan: ImportPlan; table: Table }, EvidenceFailure>> {
    try {
      const reply = await this.#channel.ask({ kind: 'plan', choice }, { timeout: readWithin });
      if (reply.kind !== 'planned') return fail(unexpected);
      const columns: Table['columns'][number][] = [];
      for (let index = 0; index < reply.columnCount; index++) {
        const column = await this.#channel.ask(
          { kind: 'column', region: choice.region, index },
          { timeout: answerWithin },
        );
        if (column.kind === 'column') columns.push(column.cells);
      }
      return ok({ plan: reply.plan, table: { ...reply.table, columns } });
    } catch (error) {
      return fail(failureOf(error));
    }
  }

  /** Stops whatever is running and frees the workbook. */
  cancel(): void {
    this.#channel.close();
  }
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
