import type { SingleCommand } from '../../model/commands';
import type { PartnerId, RoundId, TableId } from '../../model/ids';
import type { Origin } from '../../model/new-project';
import type { Project } from '../../model/project';
import type { Sheet } from '../workbook';

/** What a sheet can become. */
export type ImportTarget =
  | 'options'
  | 'criteria'
  | 'scores-wide'
  | 'scores-long'
  | 'weights'
  | 'partners'
  | 'outcomes'
  | 'measures'
  | 'story-nodes'
  | 'story-links';

/** The part of a sheet to import. Rows and columns are the sheet's own, from 0, both ends inside. */
export interface ImportRegion {
  readonly sheet: Sheet;
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
  /** Sheet columns that belong to the table, in order. */
  readonly columns: readonly number[];
  /** Header text of each of `columns`, stacked headers joined. */
  readonly headers: readonly string[];
  /** Leave out hidden rows and columns (the default asks, and says how many there are). */
  readonly skipHidden: boolean;
}

/** One thing a column can be, for one target. */
export interface FieldChoice {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
}

/** What a column is taken for, and why. `field: null` leaves the column out. */
export interface ColumnMapping {
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
  readonly why: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly samples: readonly string[];
}

/** Something the program does not decide by itself; each stands at a cell. */
export interface ImportQuestion {
  readonly code: string;
  readonly sheet: string;
  /** "D7", or "row 22" for a whole row. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** What stands there. */
  readonly raw: string;
  readonly message: string;
  /** What most people would answer. */
  readonly suggestion?: { readonly label: string; readonly value: string | number };
  /** True when nothing is imported from there without an answer; false for a notice of what was read and how. */
  readonly blocking: boolean;
}

export type Answer =
  | { readonly kind: 'use'; readonly value: string | number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'skip-row' };

export type RowStatus = 'add' | 'change' | 'same' | 'skip' | 'refuse';

export interface PlannedRow {
  readonly row: number;
  readonly status: RowStatus;
  /** The row in words: "A02 Know Your Numbers". */
  readonly label: string;
  /** What is added or changed, or why the row is left out. */
  readonly detail: readonly string[];
}

/** What a commit would do, row by row. Making a plan changes nothing. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly questions: readonly ImportQuestion[];
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** Sentences about the whole table: units assumed, rows left out, sums that do not fit. */
  readonly notes: readonly string[];
  /** Dispatched as one batch, so the whole import is one undo step. */
  readonly commands: readonly SingleCommand[];
}

export interface ImportRequest {
  readonly region: ImportRegion;
  readonly target: ImportTarget;
  readonly mapping: readonly ColumnMapping[];
  /** Keyed by the question's `cell`. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly project: Project;
  /** The table that provenance will point to. */
  readonly tableId: TableId;
  /** For scores and weights of one partner. */
  readonly partnerId?: PartnerId | undefined;
  readonly roundId?: RoundId | undefined;
  readonly origin: Origin;
}
