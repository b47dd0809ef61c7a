import { detectTables } from '../../shared/evidence/detect-table';
import type { EvidenceError } from '../../shared/evidence/evidence-error';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import type { TableRegion } from '../../shared/evidence/table-region';
import type { Range, Sheet, SheetRow } from '../../shared/evidence/workbook';

/** A sheet without its rows: what the wizard needs to offer it. */
export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableRegion[];
}

export interface WorkbookSummary {
  readonly format: string;
  readonly warnings: readonly string[];
  readonly sheets: readonly SheetSummary[];
}

/** The workbook stays in the worker: a hundred thousand rows cross to the window in slices, when they are looked at. */
export type SpreadsheetRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly sheet: number;
      readonly from: number;
      readonly to: number;
    };

export type SpreadsheetReply =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'refused'; readonly error: EvidenceError }
  | { readonly kind: 'read'; readonly summary: WorkbookSummary }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: SheetRow[] };

let sheets: readonly Sheet[] = [];

// Nothing a file can do may reach the objects every other line of this worker relies on.
for (const prototype of [Object.prototype, Array.prototype, Map.prototype, Set.prototype, String.prototype]) {
  Object.freeze(prototype);
}

function answer(reply: SpreadsheetReply): void {
  self.postMessage(reply);
}

function summarise(sheet: Sheet): SheetSummary {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((width, row) => Math.max(width, row.length), 0),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    tables: detectTables(sheet),
  };
}

self.addEventListener('message', (event: MessageEvent<SpreadsheetRequest>) => {
  const request = event.data;
  if (request.kind === 'rows') {
    const rows = sheets[request.sheet]?.rows.slice(request.from, request.to) ?? [];
    answer({ kind: 'rows', id: request.id, rows });
    return;
  }
  const result = readWorkbook(request.bytes, {
    name: request.name,
    onProgress: (fraction) => answer({ kind: 'progress', fraction }),
  });
  if (!result.ok) {
    answer({ kind: 'refused', error: result.error });
    return;
  }
  sheets = result.value.sheets;
  const { format, warnings } = result.value;
  answer({ kind: 'read', summary: { format, warnings, sheets: sheets.map(summarise) } });
});
