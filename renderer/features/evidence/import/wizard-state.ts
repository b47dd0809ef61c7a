import type { Answer, ColumnMapping, ImportTarget } from '../../../../shared/evidence/import/import-types';
import type { Partner } from '../../../../shared/model/frame';
import type { PartnerId } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import type {
  ColumnSuggestion,
  FoundTable,
  PlanSummary,
  WorkbookSummary,
} from '../../../workers/spreadsheet-protocol';

/** The steps in order; each can be gone back to without losing what was chosen. */
export const steps = ['file', 'table', 'columns', 'check'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Record<Step, string> = {
  file: 'File',
  table: 'Sheet and table',
  columns: 'Columns',
  check: 'Check',
};

/** A table of the open workbook, by the sheet it stands on and its first header row. */
export interface TablePlace {
  readonly sheet: number;
  readonly table: FoundTable;
}

export interface WizardState {
  readonly step: Step;
  /** What is being waited for, in words; absent when nothing is. */
  readonly busy?: string;
  readonly problem?: string;
  readonly workbook?: WorkbookSummary;
  /** The tables found on each sheet; those of a hidden sheet once someone has looked at it. */
  readonly tables: readonly (readonly FoundTable[])[];
  readonly sheet: number;
  readonly found: readonly FoundTable[];
  /** The table in force: as found, or as the person corrected it. */
  readonly table?: FoundTable;
  readonly corrected: boolean;
  readonly includeHidden: boolean;
  readonly suggestion?: ColumnSuggestion;
  readonly target?: ImportTarget;
  readonly mapping: readonly ColumnMapping[];
  readonly partnerId?: PartnerId;
  /** A partner named here; joins the project with the import, not before. */
  readonly newPartner?: Partner;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly plan?: PlanSummary;
  /** The project the plan was made for: a change since then (undo, say) makes it stale. */
  readonly plannedFor?: Project;
  /** Tables of this workbook that have been imported. */
  readonly imported: readonly TablePlace[];
}

export const initialState: WizardState = {
  step: 'file',
  tables: [],
  sheet: 0,
  found: [],
  corrected: false,
  includeHidden: false,
  mapping: [],
  answers: new Map(),
  imported: [],
};

export type WizardAction =
  /** Another file is being read; what was known of the last one is gone. */
  | { readonly type: 'opening'; readonly what: string }
  | { readonly type: 'busy'; readonly what: string }
  | { readonly type: 'problem'; readonly message: string }
  | {
      readonly type: 'opened';
      readonly workbook: WorkbookSummary;
      readonly tables: WizardState['tables'];
    }
  | { readonly type: 'sheet'; readonly sheet: number; readonly found: readonly FoundTable[] }
  | { readonly type: 'table'; readonly table: FoundTable; readonly corrected: boolean }
  | { readonly type: 'include-hidden'; readonly include: boolean }
  | { readonly type: 'suggested'; readonly suggestion: ColumnSuggestion }
  | { readonly type: 'map'; readonly column: number; readonly field: string | null }
  | { readonly type: 'partner'; readonly partnerId: PartnerId }
  | { readonly type: 'new-partner'; readonly partner: Partner }
  | { readonly type: 'answers'; readonly answers: ReadonlyMap<string, Answer> }
  | { readonly type: 'planned'; readonly plan: PlanSummary; readonly project: Project }
  | { readonly type: 'imported' }
  | { readonly type: 'go'; readonly step: Step };

/** Pure, so that every move of the wizard can be tested without a window. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  const { busy: _busy, problem: _problem, ...settled } = state;
  switch (action.type) {
    case 'opening':
      return { ...initialState, busy: action.what };
    case 'busy':
      return { ...settled, busy: action.what };
    case 'problem':
      return { ...settled, problem: action.message };
    case 'opened':
      return { ...initialState, workbook: action.workbook, tables: action.tables };
    case 'sheet': {
      const best = action.found.toSorted((left, right) => right.confidence - left.confidence)[0];
      return {
        ...withoutTable(settled),
        step: 'table',
        sheet: action.sheet,
        found: action.found,
        tables: settled.tables.with(action.sheet, action.found),
        ...(best ? { table: best } : {}),
      };
    }
    case 'table':
      return {
        ...withoutPlan(settled),
        table: action.table,
        corrected: action.corrected,
        answers: new Map(),
      };
    case 'include-hidden':
      return { ...withoutPlan(settled), includeHidden: action.include, answers: new Map() };
    case 'suggested':
      return {
        ...withoutPlan(settled),
        step: 'columns',
        suggestion: action.suggestion,
        target: action.suggestion.target,
        mapping: action.suggestion.mapping,
        answers: new Map(),
      };
    case 'map':
      return {
        ...withoutPlan(settled),
        mapping: mapColumn(state.mapping, action.column, action.field),
        answers: new Map(),
      };
    case 'partner':
      return { ...withoutPlan(settled), partnerId: action.partnerId };
    case 'new-partner':
      return { ...withoutPlan(settled), partnerId: action.partner.id, newPartner: action.partner };
    case 'answers':
      return { ...settled, answers: action.answers };
    case 'planned':
      return { ...settled, step: 'check', plan: action.plan, plannedFor: action.project };
    case 'imported': {
      const { partnerId: _partner, newPartner: _new, ...rest } = withoutTable(settled);
      const place = settled.table && { sheet: settled.sheet, table: settled.table };
      return { ...rest, step: 'file', imported: place ? [...settled.imported, place] : settled.imported };
    }
    case 'go':
      return { ...settled, step: action.step };
  }
}

/** A plan holds for one table and one set of columns: with either changed it is gone, and the check step with it. */
function withoutPlan(state: WizardState): WizardState {
  const { plan: _plan, plannedFor: _project, ...rest } = state;
  return rest;
}

function withoutTable(state: WizardState): WizardState {
  const { table: _table, suggestion: _suggestion, target: _target, ...rest } = withoutPlan(state);
  return { ...rest, corrected: false, mapping: [], answers: new Map() };
}

/** Two columns never go to one field: the newest choice wins and the other is left out. */
function mapColumn(
  mapping: readonly ColumnMapping[],
  column: number,
  field: string | null,
): readonly ColumnMapping[] {
  return mapping.map((entry) => {
    if (entry.column === column) return { ...entry, field, why: 'chosen by you', confidence: 1 };
    return field !== null && entry.field === field
      ? { ...entry, field: null, why: 'given to another column' }
      : entry;
  });
}

/** The last step that can be gone to with what is known. */
export function canReach(state: WizardState, step: Step): boolean {
  switch (step) {
    case 'file':
      return true;
    case 'table':
      return state.workbook !== undefined && state.workbook.sheets.length > 0;
    case 'columns':
      return state.suggestion !== undefined;
    case 'check':
      return state.plan !== undefined;
  }
}

/** Sheets that publishers put beside their tables: a table found there is hardly the one that was meant. */
const aboutTheWorkbook =
  /^(?:cover|contents?|index|notes?|read ?me|about|guidance|instructions?|lookups?|lists?)\b/i;

/** The sheet with the table a person most probably came for: sure to be one, large, and not about the workbook itself. */
export function likeliestSheet(
  { sheets }: Pick<WorkbookSummary, 'sheets'>,
  tables: WizardState['tables'],
): number | undefined {
  const weight = (index: number) =>
    Math.max(
      0,
      ...(tables[index] ?? []).map(
        ({ dataRows, headers, confidence }) =>
          confidence * Math.log2(2 + (dataRows[1] - dataRows[0] + 1) * Math.max(1, headers.length)),
      ),
    ) * (aboutTheWorkbook.test(sheets[index]?.name.trim() ?? '') ? 0.25 : 1);
  const shown = sheets.filter(({ hidden, rowCount }) => !hidden && rowCount > 0);
  const ranked = shown.toSorted((a, b) => weight(b.index) - weight(a.index) || a.index - b.index);
  return (ranked[0] ?? sheets[0])?.index;
}

/** Tables found in the workbook that nobody has imported yet, in order; those about the workbook itself left out. */
export function tablesLeft({ workbook, tables, imported }: WizardState): readonly TablePlace[] {
  const done = new Set(imported.map(({ sheet, table }) => `${sheet}:${table.headerRows[0]}`));
  return tables.flatMap((found, sheet) =>
    aboutTheWorkbook.test(workbook?.sheets[sheet]?.name.trim() ?? '')
      ? []
      : found
          .filter(({ headerRows }) => !done.has(`${sheet}:${headerRows[0]}`))
          .map((table) => ({ sheet, table })),
  );
}
