import type { ColumnLook } from '../../shared/evidence/column-look';
import type { EvidenceError } from '../../shared/evidence/evidence-error';
import type {
  ColumnMapping,
  FieldChoice,
  ImportPlan,
  ImportQuestion,
  ImportRequest,
  ImportTarget,
  PlannedRow,
  RowStatus,
} from '../../shared/evidence/import/import-types';
import type { Mapping } from '../../shared/model/evidence';
import type { RememberedMapping } from '../../shared/evidence/import/remembered-mapping';
import type { SheetRow } from '../../shared/evidence/workbook';
import type { SingleCommand } from '../../shared/model/commands';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import type { Result } from '../../shared/result';
import type { PackedTable } from '../store/packed-table';

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
  /** First and last column, where another table stands beside this one. */
  readonly columns?: readonly [from: number, to: number];
}

/** Names a region of a sheet that is in the worker. */
export interface RegionChoice {
  readonly sheet: number;
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
  readonly skipHidden: boolean;
  readonly columns?: readonly [from: number, to: number];
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
  /** The table of the last import with these headings, and what its columns meant. */
  readonly before?: { readonly table: PackedTable; readonly columns: RememberedMapping['columns'] };
};

/**
 * What a commit would do, small enough to cross to the window whole. The rows, the commands and the cells behind it
 * stay in the worker and are asked for in pieces, so that no message holds the window up.
 */
export interface PlanSummary {
  readonly counts: ImportPlan['counts'];
  readonly notes: readonly string[];
  /** Questions without an answer: the first of them, and how many there are. */
  readonly open: readonly ImportQuestion[];
  readonly openCount: number;
  /** Cells read by a rule worth knowing: the first of them, and how many there are. */
  readonly notices: readonly ImportQuestion[];
  readonly noticeCount: number;
  /** Rows the file of last time had and this one lacks: the first of them, and how many there are. */
  readonly vanished: readonly string[];
  readonly vanishedCount: number;
  /** Why the project would not take the plan as it stands; absent when it would. */
  readonly refusal?: string;
  readonly table: Omit<Table, 'columns' | 'shown'>;
  /** Pieces to ask for with `commands`. */
  readonly commandSlices: number;
}

export type SpreadsheetRequest =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Of earlier imports, so that heading rows corrected once need no correcting again. */
      readonly mappings?: readonly Mapping[];
    }
  | { readonly kind: 'preview'; readonly sheet: number; readonly from: number; readonly count: number }
  | { readonly kind: 'detect'; readonly sheet: number }
  | { readonly kind: 'looks'; readonly region: RegionChoice }
  | {
      readonly kind: 'suggest';
      readonly region: RegionChoice;
      readonly project: Project;
      readonly target?: ImportTarget;
    }
  | { readonly kind: 'plan'; readonly choice: PlanChoice }
  | { readonly kind: 'rows'; readonly status?: RowStatus; readonly from: number; readonly count: number }
  | { readonly kind: 'alike'; readonly code: string; readonly raw: string }
  | { readonly kind: 'problems' }
  | { readonly kind: 'commands'; readonly slice: number }
  | { readonly kind: 'table' };

export type SpreadsheetReply =
  | { readonly kind: 'opened'; readonly result: Result<OpenedWorkbook, EvidenceError> }
  | { readonly kind: 'previewed'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'detected'; readonly tables: readonly FoundTable[] }
  | { readonly kind: 'looked'; readonly looks: readonly ColumnLook[] }
  | { readonly kind: 'suggested'; readonly suggestion: ColumnSuggestion | undefined }
  | { readonly kind: 'planned'; readonly plan: PlanSummary }
  | { readonly kind: 'rows'; readonly rows: readonly PlannedRow[] }
  | { readonly kind: 'alike'; readonly questions: readonly ImportQuestion[] }
  | { readonly kind: 'problems'; readonly bytes: Uint8Array }
  | { readonly kind: 'commands'; readonly commands: readonly SingleCommand[] }
  | { readonly kind: 'table'; readonly table: PackedTable };

/** A workbook that has been read, and the tables found on each sheet that is not hidden. */
export interface OpenedWorkbook {
  readonly summary: WorkbookSummary;
  readonly tables: readonly (readonly FoundTable[])[];
}

/** The two sides of `SpreadsheetSession`’s conversation. */
export interface SpreadsheetTalk {
  readonly request: SpreadsheetRequest;
  readonly reply: SpreadsheetReply;
}
