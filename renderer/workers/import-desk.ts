import { columnLooks } from '../../shared/evidence/column-look';
import { detectTables } from '../../shared/evidence/detect-table';
import { importRegion } from '../../shared/evidence/import/import-region';
import type { ImportPlan, ImportQuestion, RowStatus } from '../../shared/evidence/import/import-types';
import { importedTable } from '../../shared/evidence/import/imported-table';
import { planImport } from '../../shared/evidence/import/plan-import';
import { alikeQuestions, isAnswered, questionsCsv } from '../../shared/evidence/import/questions';
import { asLastTime, missingColumns, recallMapping } from '../../shared/evidence/import/remembered-mapping';
import { tablesAsLastTime } from '../../shared/evidence/import/remembered-rows';
import { fieldsOf } from '../../shared/evidence/import/fields';
import { suggestColumns, suggestTargets } from '../../shared/evidence/import/suggest-columns';
import { vanishedRows } from '../../shared/evidence/import/vanished-rows';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import { standsBeside } from '../../shared/evidence/table-panels';
import { encodeUtf8 } from '../../shared/evidence/text-encoding';
import type { Sheet, Workbook } from '../../shared/evidence/workbook';
import { sha256 } from '../../shared/hash/sha256';
import { applyCommand } from '../../shared/model/apply-command';
import type { SingleCommand } from '../../shared/model/commands';
import type { Mapping } from '../../shared/model/evidence';
import type { Origin } from '../../shared/model/new-project';
import type { Table } from '../../shared/model/table';
import { ok } from '../../shared/result';
import { packTable, unpackTable } from '../store/packed-table';
import { slicesByWeight } from './slices';
import type {
  ColumnSuggestion,
  FoundTable,
  PlanChoice,
  PlanSummary,
  RegionChoice,
  SheetSummary,
  SpreadsheetReply,
  SpreadsheetRequest,
  WorkbookSummary,
} from './spreadsheet-protocol';

/** Values in one message: about ten milliseconds to unpack on a slow machine. */
const valuesInSlice = 20_000;
/** As many questions as a person works through before the rest follow. */
const questionsShown = 100;
const vanishedShown = 20;

interface Planned {
  readonly plan: ImportPlan;
  readonly table: Table;
  readonly open: readonly ImportQuestion[];
  readonly commands: readonly (readonly SingleCommand[])[];
  readonly rowsOf: Map<RowStatus, ImportPlan['rows']>;
}

/**
 * Where one workbook is worked on, off the window: it holds the cells, the plan and its rows, and answers the wizard’s
 * questions with what fits into a message. Planning changes nothing.
 */
export class ImportDesk {
  readonly #origin: () => Origin;
  #workbook: Workbook | undefined;
  #mappings: readonly Mapping[] = [];
  #summary: WorkbookSummary | undefined;
  #importedAt = '';
  #planned: Planned | undefined;

  /** @param origin the time and fresh ids for what a plan creates */
  constructor(origin: () => Origin) {
    this.#origin = origin;
  }

  answer(request: SpreadsheetRequest, onProgress: (fraction: number) => void): SpreadsheetReply {
    switch (request.kind) {
      case 'open':
        this.#mappings = request.mappings ?? [];
        return this.#open(request.name, request.bytes, onProgress);
      case 'preview': {
        const { rows } = this.#sheet(request.sheet);
        return { kind: 'previewed', rows: rows.slice(request.from, request.from + request.count) };
      }
      case 'detect':
        return { kind: 'detected', tables: tablesOf(this.#sheet(request.sheet), this.#mappings) };
      case 'looks': {
        const { sheet, columns, dataRows } = this.#region(request.region);
        return { kind: 'looked', looks: columnLooks(sheet, dataRows, columns) };
      }
      case 'suggest':
        return { kind: 'suggested', suggestion: this.#suggest(request) };
      case 'plan':
        return { kind: 'planned', plan: this.#plan(request.choice) };
      case 'rows':
        return { kind: 'rows', rows: this.#rows(request) };
      case 'alike':
        return { kind: 'alike', questions: alikeQuestions(this.#current().open, request) };
      case 'problems':
        return { kind: 'problems', bytes: this.#problems() };
      case 'commands':
        return { kind: 'commands', commands: this.#current().commands[request.slice] ?? [] };
      case 'table':
        return { kind: 'table', table: packTable(this.#current().table) };
    }
  }

  #open(name: string, bytes: Uint8Array, onProgress: (fraction: number) => void): SpreadsheetReply {
    const read = readWorkbook(bytes, { name, onProgress });
    if (!read.ok) return { kind: 'opened', result: read };
    const { sheets, format, warnings } = read.value;
    const summary: WorkbookSummary = {
      name,
      size: bytes.length,
      sha256: sha256(bytes),
      format,
      sheets: sheets.map(summarise),
      warnings,
    };
    this.#workbook = read.value;
    this.#summary = summary;
    this.#importedAt = this.#origin().at;
    this.#planned = undefined;
    const tables = sheets.map((sheet) => (sheet.hidden ? [] : tablesOf(sheet, this.#mappings)));
    return { kind: 'opened', result: ok({ summary, tables }) };
  }

  #sheet(index: number): Sheet {
    const sheet = this.#workbook?.sheets[index];
    if (!sheet) throw new RangeError(`sheet ${index} is not in this workbook`);
    return sheet;
  }

  #region(choice: RegionChoice) {
    return importRegion(this.#sheet(choice.sheet), choice);
  }

  #suggest(request: Extract<SpreadsheetRequest, { kind: 'suggest' }>): ColumnSuggestion | undefined {
    const { project } = request;
    const region = this.#region(request.region);
    if (region.columns.length === 0) return undefined;
    const targets = suggestTargets(region, project);
    const target =
      request.target ??
      recallMapping(project, region.headers)?.target ??
      targets[0]?.target ??
      // suggestTargets lists every target; the list is never empty.
      'options';
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

  #plan({ region: rows, before, ...choice }: PlanChoice): PlanSummary {
    if (!this.#summary) throw new Error('no workbook is open');
    const { name, sha256: hash, size } = this.#summary;
    const file = { name, sha256: hash, size, importedAt: this.#importedAt };
    const table = importedTable(file, this.#sheet(rows.sheet), rows, sha256);
    const origin = this.#origin();
    const plan = planImport({ ...choice, region: this.#region(rows), tableId: table.id, origin });
    // Tried here on the copy of the project, so that a refusal is told before anything is written.
    const tried = applyCommand(choice.project, { type: 'batch', label: '', commands: plan.commands }, origin);
    const blocking = plan.questions.filter((question) => question.blocking);
    const open = blocking.filter((question) => !isAnswered(question, choice.answers));
    const notices = plan.questions.filter((question) => !question.blocking);
    const last = before && { table: unpackTable(before.table), columns: before.columns };
    const vanished = last ? vanishedRows(choice.target, last, { table, columns: choice.mapping }) : [];
    this.#planned = {
      plan,
      table,
      open,
      commands: slicesByWeight(plan.commands, valuesInSlice),
      rowsOf: new Map(),
    };
    const { columns: _columns, shown: _shown, ...place } = table;
    return {
      counts: plan.counts,
      notes: plan.notes,
      open: open.slice(0, questionsShown),
      openCount: open.length,
      notices: notices.slice(0, questionsShown),
      noticeCount: notices.length,
      vanished: vanished.slice(0, vanishedShown),
      vanishedCount: vanished.length,
      ...(tried.ok ? {} : { refusal: tried.error.message }),
      table: place,
      commandSlices: this.#planned.commands.length,
    };
  }

  #rows({ status, from, count }: Extract<SpreadsheetRequest, { kind: 'rows' }>): ImportPlan['rows'] {
    const { plan, rowsOf } = this.#current();
    if (status === undefined) return plan.rows.slice(from, from + count);
    const known = rowsOf.get(status) ?? plan.rows.filter((row) => row.status === status);
    rowsOf.set(status, known);
    return known.slice(from, from + count);
  }

  /** The open questions and the rows that are refused, as a spreadsheet for whoever knows the answers. */
  #problems(): Uint8Array {
    const { plan, open, table } = this.#current();
    const asked = new Set(open.map(({ row }) => row));
    const refused = plan.rows
      .filter((row) => row.status === 'refuse' && !asked.has(row.row))
      .map(({ row, label, detail }) => ({
        code: 'refused',
        sheet: table.sheet,
        cell: `row ${row + 1}`,
        row,
        column: 0,
        raw: label,
        message: detail.join(' '),
        blocking: true,
      }));
    const problems = [...open, ...refused].toSorted((a, b) => a.row - b.row || a.column - b.column);
    return encodeUtf8(questionsCsv(table.file.name, problems));
  }

  #current(): Planned {
    if (!this.#planned) throw new Error('nothing has been planned');
    return this.#planned;
  }
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

/** The tables of a sheet, heading rows where they were corrected last time; columns only where tables stand side by side. */
function tablesOf(sheet: Sheet, mappings: readonly Mapping[]): FoundTable[] {
  const tables = tablesAsLastTime(sheet, detectTables(sheet), mappings);
  return tables.map((table): FoundTable => {
    const { headerRows, dataRows, headers, notes, why, confidence, columns } = table;
    const found = { headerRows, dataRows, headers, notes, why, confidence };
    return standsBeside(table, tables) ? { ...found, columns } : found;
  });
}
