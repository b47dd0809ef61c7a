/// <reference lib="webworker" />
import { detectTables } from '../../shared/evidence/detect-table';
import type { EvidenceError } from '../../shared/evidence/evidence-error';
import { importRegion } from '../../shared/evidence/import/import-region';
import type { ImportPlan, ImportTarget } from '../../shared/evidence/import/import-types';
import { importedTable } from '../../shared/evidence/import/imported-table';
import { planImport } from '../../shared/evidence/import/plan-import';
import { asLastTime, missingColumns, recallMapping } from '../../shared/evidence/import/remembered-mapping';
import { fieldsOf, suggestColumns, suggestTargets } from '../../shared/evidence/import/suggest-columns';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import type { Sheet, SheetRow, Workbook } from '../../shared/evidence/workbook';
import { sha256 } from '../../shared/hash/sha256';
import { createIdSource } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { Table, TableCell } from '../../shared/model/table';
import { ok, type Result } from '../../shared/result';
import type {
  ColumnSuggestion,
  FoundTable,
  PlanChoice,
  RegionChoice,
  SheetSummary,
  WorkbookSummary,
} from './spreadsheet-session';
import { answerRequests } from './worker-channel';

export type SpreadsheetRequest =
  | { readonly kind: 'open'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'preview'; readonly sheet: number; readonly from: number; readonly count: number }
  | { readonly kind: 'detect'; readonly sheet: number }
  | {
      readonly kind: 'suggest';
      readonly region: RegionChoice;
      readonly project: Project;
      readonly target?: ImportTarget;
    }
  | { readonly kind: 'plan'; readonly choice: PlanChoice }
  | { readonly kind: 'column'; readonly region: RegionChoice; readonly index: number };

export type SpreadsheetReply =
  | { readonly kind: 'opened'; readonly result: Result<WorkbookSummary, EvidenceError> }
  | { readonly kind: 'previewed'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'detected'; readonly tables: readonly FoundTable[] }
  | { readonly kind: 'suggested'; readonly suggestion: ColumnSuggestion | undefined }
  | {
      readonly kind: 'planned';
      readonly plan: ImportPlan;
      readonly table: Omit<Table, 'columns'>;
      readonly columnCount: number;
    }
  | { readonly kind: 'column'; readonly cells: readonly TableCell[] };

/** The two sides of `SpreadsheetSession`’s conversation. */
export interface SpreadsheetTalk {
  readonly request: SpreadsheetRequest;
  readonly reply: SpreadsheetReply;
}

/** The one workbook this worker was made for. */
let open:
  { readonly workbook: Workbook; readonly summary: WorkbookSummary; readonly importedAt: string } | undefined;
const tables = new Map<string, Table>();

// A workbook that tries to plant something on a prototype fails, and with it only this worker.
for (const prototype of [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
]) {
  Object.freeze(prototype);
}

answerRequests<SpreadsheetTalk>((request, onProgress) => {
  switch (request.kind) {
    case 'open':
      return openWorkbook(request.name, request.bytes, onProgress);
    case 'preview':
      return {
        kind: 'previewed',
        rows: sheetAt(request.sheet).rows.slice(request.from, request.from + request.count),
      };
    case 'detect':
      return { kind: 'detected', tables: detectTables(sheetAt(request.sheet)).map(foundTable) };
    case 'suggest':
      return { kind: 'suggested', suggestion: suggest(request.region, request.project, request.target) };
    case 'plan':
      return plan(request.choice);
    case 'column':
      return { kind: 'column', cells: tableFor(request.region).columns[request.index] ?? [] };
  }
});

function openWorkbook(
  name: string,
  bytes: Uint8Array,
  onProgress: (fraction: number) => void,
): SpreadsheetReply {
  const read = readWorkbook(bytes, { name, onProgress });
  if (!read.ok) return { kind: 'opened', result: read };
  const summary: WorkbookSummary = {
    name,
    size: bytes.length,
    sha256: sha256(bytes),
    format: read.value.format,
    sheets: read.value.sheets.map(summarise),
    warnings: read.value.warnings,
  };
  open = { workbook: read.value, summary, importedAt: new Date().toISOString() };
  tables.clear();
  return { kind: 'opened', result: ok(summary) };
}

function summarise(sheet: Sheet, index: number): SheetSummary {
  return {
    index,
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rows.length,
    columnCount: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  };
}

function sheetAt(index: number): Sheet {
  const sheet = open?.workbook.sheets[index];
  if (!sheet) throw new Error('no such sheet');
  return sheet;
}

function foundTable({ headerRows, dataRows, headers, notes, why, confidence }: FoundTable): FoundTable {
  return { headerRows, dataRows, headers, notes, why, confidence };
}

const regionOf = (choice: RegionChoice) => importRegion(sheetAt(choice.sheet), choice);

function suggest(
  choice: RegionChoice,
  project: Project,
  wanted: ImportTarget | undefined,
): ColumnSuggestion | undefined {
  const region = regionOf(choice);
  if (region.columns.length === 0) return undefined;
  const targets = suggestTargets(region, project);
  const target = wanted ?? recallMapping(project, region.headers)?.target ?? targets[0]?.target ?? 'options';
  const remembered = recallMapping(project, region.headers, target);
  const mapping = suggestColumns(region, target, project);
  return {
    targets,
    target,
    fields: fieldsOf(target, project),
    mapping: remembered ? asLastTime(mapping, remembered, project) : mapping,
    ...(remembered ? { remembered } : {}),
    missingColumns: remembered ? missingColumns(remembered, region.headers) : [],
  };
}

function plan({ region, ...choice }: PlanChoice): SpreadsheetReply {
  const { columns, ...table } = tableFor(region);
  const origin = { at: new Date().toISOString(), newId: createIdSource(Date.now, Math.random) };
  const made = planImport({ ...choice, region: regionOf(region), tableId: table.id, origin });
  return { kind: 'planned', plan: made, table, columnCount: columns.length };
}

/** Made once for each region asked for, because its columns are fetched one by one. */
function tableFor(choice: RegionChoice): Table {
  if (!open) throw new Error('no workbook');
  const key = JSON.stringify(choice);
  const known = tables.get(key);
  if (known) return known;
  const { name, sha256: hash, size } = open.summary;
  const file = { name, sha256: hash, size, importedAt: open.importedAt };
  const table = importedTable(file, sheetAt(choice.sheet), choice, sha256);
  tables.set(key, table);
  return table;
}
