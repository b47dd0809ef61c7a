/**
 * A workbook as the exports describe it, in words of meaning rather than of file format. `write-workbook.ts` turns it
 * into xlsx; nothing else knows which library does.
 */

/** What a cell holds. Text is text, whatever it begins with; only `formula` is ever calculated. */
export type CellContent = string | number | boolean | null;

/** How a cell looks, by what it is for. */
export type CellLook =
  | 'title'
  | 'description'
  | 'heading'
  | 'header'
  | 'header-number'
  | 'text'
  | 'wrapped'
  | 'strong'
  | 'number'
  | 'count'
  | 'decimal'
  | 'value'
  | 'percent'
  | 'money'
  | 'money-left'
  | 'percent-left'
  | 'link';

export interface CellModel {
  /** With a formula: the value it had when written, for previewers and for the first sight. */
  readonly content: CellContent;
  /** Without the leading "=". */
  readonly formula?: string;
  readonly look: CellLook;
  /** A cell people may change: marked, unlocked. */
  readonly input?: boolean;
  readonly link?: CellLink;
  readonly comment?: string;
}

/** A place in this workbook, or an address on the web (http, https and mailto only). */
export type CellLink = { readonly sheet: string; readonly cell: string } | { readonly url: string };

export interface ColumnModel {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface ValidationModel {
  /** "C5:K20" */
  readonly range: string;
  readonly rule:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    /** What stands in the cells of a range: "Contributions!$C$4:$K$4". */
    | { readonly kind: 'list-in'; readonly range: string }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'at-least'; readonly min: number };
  /** Shown beside the cell, and again when something else is typed. */
  readonly title: string;
  readonly message: string;
  /** True where other entries may be right too: people are warned, not stopped. */
  readonly lenient?: boolean;
}

export interface ChartModel {
  readonly title: string;
  /** What a person who cannot see the chart needs to know. */
  readonly altText: string;
  readonly anchor: {
    readonly fromColumn: number;
    readonly fromRow: number;
    readonly toColumn: number;
    readonly toRow: number;
  };
  /** Stacked bars, first category on top. Ranges as in a formula: "'Ranking'!$A$5:$A$20". */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly colour: string }[];
  readonly axisTitle: string;
}

export interface SheetModel {
  /** 31 characters at most, unique; see `shared/export/sheet-name.ts`. */
  readonly name: string;
  readonly columns: readonly ColumnModel[];
  /** Rows from the top, cells from column A; null is an empty cell. */
  readonly rows: readonly (readonly (CellModel | null)[])[];
  /** Heights in points by 0-based row, where the standard one will not do. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationModel[];
  /** Cells that turn amber while a formula is true. The words in the cell say the same: colour is never alone. */
  readonly cautions?: readonly { readonly cell: string; readonly when: string }[];
  /** Locks all but input cells, without a password: it prevents accidents, not colleagues. */
  readonly locked?: boolean;
  readonly chart?: ChartModel;
  /** Header row and data as one marked-up table, for programs and screen readers. */
  readonly table?: { readonly name: string; readonly firstRow: number; readonly lastRow: number };
  readonly landscape?: boolean;
  /** 1-based row printed again on every page. */
  readonly repeatRow?: number;
  readonly hidden?: boolean;
}

export interface WorkbookModel {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO time, for the file's own facts; a parameter so that equal input gives equal output. */
  readonly at: string;
  readonly sheets: readonly SheetModel[];
  /** Defined names: "Budget" → "Cover!$B$9". */
  readonly names?: readonly { readonly name: string; readonly range: string }[];
  /** The workbook without colours, for publication. */
  readonly plain?: boolean;
  /** Facts for programs, not shown. */
  readonly properties?: Readonly<Record<string, string>>;
}
