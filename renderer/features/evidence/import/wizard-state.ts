import type {
  Answer,
  ColumnMapping,
  ImportPlan,
  ImportTarget,
} from '../../../../shared/evidence/import/import-types';
import type { Partner } from '../../../../shared/model/frame';
import type { PartnerId } from '../../../../shared/model/ids';
import type { Table } from '../../../../shared/model/table';
import type { ColumnSuggestion, FoundTable, WorkbookSummary } from '../../../workers/spreadsheet-session';

/** The steps in order; each can be gone back to without losing what was chosen. */
export const steps = ['file', 'table', 'columns', 'check'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Record<Step, string> = {
  file: 'File',
  table: 'Sheet and table',
  columns: 'Columns',
  check: 'Check',
};

export interface WizardState {
  readonly step: Step;
  /** What is being waited for, in words; absent when nothing is. */
  readonly busy?: string;
  readonly problem?: string;
  readonly workbook?: WorkbookSummary;
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
  readonly plan?: ImportPlan;
  readonly planTable?: Table;
  /** Rows the file of last time had and this one lacks. */
  readonly vanished: readonly string[];
}

export const initialState: WizardState = {
  step: 'file',
  sheet: 0,
  found: [],
  corrected: false,
  includeHidden: false,
  mapping: [],
  answers: new Map(),
  vanished: [],
};

export type WizardAction =
  | { readonly type: 'busy'; readonly what: string }
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'opened'; readonly workbook: WorkbookSummary }
  | { readonly type: 'sheet'; readonly sheet: number; readonly found: readonly FoundTable[] }
  | { readonly type: 'table'; readonly table: FoundTable; readonly corrected: boolean }
  | { readonly type: 'include-hidden'; readonly include: boolean }
  | { readonly type: 'suggested'; readonly suggestion: ColumnSuggestion }
  | { readonly type: 'map'; readonly column: number; readonly field: string | null }
  | { readonly type: 'partner'; readonly partnerId: PartnerId }
  | { readonly type: 'new-partner'; readonly partner: Partner }
  | { readonly type: 'answers'; readonly answers: ReadonlyMap<string, Answer> }
  | {
      readonly type: 'planned';
      readonly plan: ImportPlan;
      readonly table: Table;
      readonly vanished: readonly string[];
    }
  | { readonly type: 'go'; readonly step: Step };

/** Pure, so that every move of the wizard can be tested without a window. */
export function wizardReducer(state: WizardState, action: WizardAction): WizardState {
  const { busy: _busy, problem: _problem, ...settled } = state;
  switch (action.type) {
    case 'busy':
      return { ...settled, busy: action.what };
    case 'problem':
      return { ...settled, problem: action.message };
    case 'opened':
      return { ...initialState, step: 'file', workbook: action.workbook };
    case 'sheet': {
      const best = action.found.toSorted((left, right) => right.confidence - left.confidence)[0];
      const { table: _table, suggestion: _suggestion, target: _target, ...rest } = settled;
      return {
        ...rest,
        step: 'table',
        sheet: action.sheet,
        found: action.found,
        ...(best ? { table: best } : {}),
        corrected: false,
        mapping: [],
        answers: new Map(),
      };
    }
    case 'table':
      return { ...settled, table: action.table, corrected: action.corrected, answers: new Map() };
    case 'include-hidden':
      return { ...settled, includeHidden: action.include, answers: new Map() };
    case 'suggested':
      return {
        ...settled,
        step: 'columns',
        suggestion: action.suggestion,
        target: action.suggestion.target,
        mapping: action.suggestion.mapping,
        answers: new Map(),
      };
    case 'map':
      return {
        ...settled,
        mapping: mapColumn(state.mapping, action.column, action.field),
        answers: new Map(),
      };
    case 'partner':
      return { ...settled, partnerId: action.partnerId };
    case 'new-partner':
      return { ...settled, partnerId: action.partner.id, newPartner: action.partner };
    case 'answers':
      return { ...settled, answers: action.answers };
    case 'planned':
      return {
        ...settled,
        step: 'check',
        plan: action.plan,
        planTable: action.table,
        vanished: action.vanished,
      };
    case 'go':
      return { ...settled, step: action.step };
  }
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
