import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../../shared/evidence/import/import-types';
import {
  canReach,
  initialState,
  wizardReducer,
  type WizardState,
} from '../../../../../renderer/features/evidence/import/wizard-state';
import type { FoundTable, WorkbookSummary } from '../../../../../renderer/workers/spreadsheet-session';

const workbook: WorkbookSummary = {
  name: 'longlist.xlsx',
  size: 10,
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  sheets: [
    {
      index: 0,
      name: 'Sheet1',
      hidden: false,
      rowCount: 9,
      columnCount: 3,
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
  warnings: [],
};
const table = (confidence: number, header: number): FoundTable => ({
  headerRows: [header, header],
  dataRows: [header + 1, 8],
  headers: ['Ref', 'Title', 'Net'],
  notes: [],
  why: [],
  confidence,
});
const column = (at: number, field: string | null): ColumnMapping => ({
  column: at,
  header: '',
  field,
  why: 'the heading says so',
  confidence: 0.9,
  samples: [],
});
const mapped: WizardState = {
  ...initialState,
  workbook,
  mapping: [column(0, 'code'), column(1, 'title'), column(2, null)],
  answers: new Map([['D7', { kind: 'missing' }]]),
};

describe('wizardReducer', () => {
  it('starts from the table it is surest of', () => {
    const state = wizardReducer(
      { ...initialState, workbook },
      { type: 'sheet', sheet: 0, found: [table(0.4, 0), table(0.9, 5)] },
    );
    expect(state.table?.headerRows).toEqual([5, 5]);
    expect(state.step).toBe('table');
  });

  it('keeps the file when no table is found, so that a header can be clicked', () => {
    const state = wizardReducer({ ...initialState, workbook }, { type: 'sheet', sheet: 0, found: [] });
    expect(state.workbook).toBe(workbook);
    expect(state.table).toBeUndefined();
    expect(canReach(state, 'table')).toBe(true);
    expect(canReach(state, 'check')).toBe(false);
  });

  it('never gives two columns to one field: the newest choice wins', () => {
    const state = wizardReducer(mapped, { type: 'map', column: 2, field: 'title' });
    expect(state.mapping.map(({ field }) => field)).toEqual(['code', null, 'title']);
    expect(state.mapping[2]?.why).toBe('chosen by you');
  });

  it('lets several columns be left out', () => {
    const state = wizardReducer(mapped, { type: 'map', column: 1, field: null });
    expect(state.mapping.map(({ field }) => field)).toEqual(['code', null, null]);
  });

  it('forgets answers when the columns change, because the cells may mean something else', () => {
    expect(wizardReducer(mapped, { type: 'map', column: 1, field: null }).answers.size).toBe(0);
  });

  it('takes an answer back', () => {
    const answered = wizardReducer(mapped, {
      type: 'answers',
      answers: new Map([['E9', { kind: 'use', value: 4 }]]),
    });
    expect(answered.answers.get('E9')).toEqual({ kind: 'use', value: 4 });
    expect(wizardReducer(answered, { type: 'answers', answers: new Map() }).answers.has('E9')).toBe(false);
  });

  it('shows a problem without losing where the person was', () => {
    const state = wizardReducer(
      { ...mapped, step: 'columns', busy: 'Checking…' },
      { type: 'problem', message: 'Stopped.' },
    );
    expect(state).toMatchObject({ step: 'columns', problem: 'Stopped.' });
    expect(state.busy).toBeUndefined();
    expect(state.mapping).toBe(mapped.mapping);
  });
});
