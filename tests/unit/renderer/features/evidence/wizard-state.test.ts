import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../../shared/evidence/import/import-types';
import {
  canReach,
  initialState,
  likeliestSheet,
  tablesLeft,
  wizardReducer,
  type WizardState,
} from '../../../../../renderer/features/evidence/import/wizard-state';
import type { FoundTable, WorkbookSummary } from '../../../../../renderer/workers/spreadsheet-protocol';

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
      { ...initialState, workbook, tables: [[]] },
      { type: 'sheet', sheet: 0, found: [table(0.4, 0), table(0.9, 5)] },
    );
    expect(state.table?.headerRows).toEqual([5, 5]);
    expect(state.step).toBe('table');
  });

  it('keeps the file when no table is found, so that a header can be clicked', () => {
    const state = wizardReducer(
      { ...initialState, workbook, tables: [[]] },
      { type: 'sheet', sheet: 0, found: [] },
    );
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

const sheetNamed = (index: number, name: string, hidden = false): WorkbookSummary['sheets'][number] => ({
  index,
  name,
  hidden,
  rowCount: 20,
  columnCount: 4,
  hiddenRows: [],
  hiddenColumns: [],
});

describe('likeliestSheet', () => {
  it('passes over a cover and a list of contents, however much like tables they look', () => {
    const sheets = [sheetNamed(0, 'Cover'), sheetNamed(1, 'Contents'), sheetNamed(2, 'Table_1')];
    expect(likeliestSheet({ sheets }, [[], [table(0.95, 1)], [table(0.8, 5)]])).toBe(2);
  });

  it('takes the first sheet with anything in it where no table is found', () => {
    const sheets = [sheetNamed(0, 'Lists', true), sheetNamed(1, 'Notes'), sheetNamed(2, 'More')];
    expect(likeliestSheet({ sheets }, [[], [], []])).toBe(1);
  });

  it('knows no sheet in a workbook without any', () => {
    expect(likeliestSheet({ sheets: [] }, [])).toBeUndefined();
  });
});

describe('a workbook of several tables', () => {
  const open = wizardReducer(initialState, {
    type: 'opened',
    workbook: { ...workbook, sheets: [sheetNamed(0, 'Table_1'), sheetNamed(1, 'Table_2')] },
    tables: [[table(0.9, 0)], [table(0.9, 3)]],
  });

  it('offers those not imported yet', () => {
    const first = wizardReducer(open, { type: 'sheet', sheet: 0, found: open.tables[0] ?? [] });
    const imported = wizardReducer(first, { type: 'imported' });
    expect(imported.step).toBe('file');
    expect(tablesLeft(imported).map(({ sheet }) => sheet)).toEqual([1]);
  });

  it('keeps nothing of the table before: its columns, answers and partner were its own', () => {
    const planned: WizardState = {
      ...wizardReducer(open, { type: 'sheet', sheet: 0, found: open.tables[0] ?? [] }),
      mapping: mapped.mapping,
      answers: mapped.answers,
      target: 'options',
    };
    const imported = wizardReducer(planned, { type: 'imported' });
    expect(imported).toMatchObject({ mapping: [], corrected: false });
    expect(imported.answers.size).toBe(0);
    expect(imported.target).toBeUndefined();
    expect(imported.table).toBeUndefined();
  });
});
