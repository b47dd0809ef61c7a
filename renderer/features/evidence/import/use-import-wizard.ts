import { useCallback, useEffect, useReducer, useRef } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { Answer, ImportQuestion, ImportTarget } from '../../../../shared/evidence/import/import-types';
import { answersTo } from '../../../../shared/evidence/import/questions';
import { newPartner } from '../../../../shared/model/new-entities';
import type { PartnerId } from '../../../../shared/model/ids';
import { useHost } from '../../../host/host-context';
import { useDispatch, useOrigin, useProjectStore } from '../../../store/project-context';
import type { FoundTable, RegionChoice } from '../../../workers/spreadsheet-protocol';
import { SpreadsheetSession } from '../../../workers/spreadsheet-session';
import { framingCommands } from './import-commands';
import { planChoice, projectForSuggesting } from './plan-choice';
import { initialState, likeliestSheet, type Step, wizardReducer, type WizardState } from './wizard-state';
import { writeInSlices } from './write-in-slices';

/** What the grids ask for, page by page. */
export type SheetPages = Pick<SpreadsheetSession, 'preview' | 'looks' | 'rows'>;

export interface ImportWizard {
  readonly state: WizardState;
  /** True when the file could be read. */
  readonly open: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly chooseSheet: (sheet: number) => Promise<void>;
  readonly chooseTable: (sheet: number, table: FoundTable) => Promise<void>;
  readonly correct: (headerRows: readonly [number, number], dataRows: readonly [number, number]) => void;
  readonly useFound: (table: FoundTable) => void;
  readonly setIncludeHidden: (include: boolean) => void;
  readonly suggest: (target?: ImportTarget) => Promise<void>;
  readonly map: (column: number, field: string | null) => void;
  readonly setPartner: (partnerId: PartnerId) => void;
  /** A partner who joins the project with this import. */
  readonly namePartner: (name: string) => void;
  readonly check: () => Promise<void>;
  /** Adds answers by cell; without an answer a cell is a question again. */
  readonly answer: (given: ReadonlyMap<string, Answer | undefined>) => Promise<void>;
  /** One answer for a question and, where wanted, for every open question like it. */
  readonly answerLike: (
    question: ImportQuestion,
    answer: Answer['kind'] | { readonly value: string },
    all: boolean,
  ) => Promise<void>;
  readonly go: (step: Step) => void;
  readonly cancel: () => void;
  /** Writes everything as one undo step, and goes on with it when the person leaves. True when it was written. */
  readonly commit: () => Promise<boolean>;
  /** True once the person has gone to another screen. */
  readonly hasLeft: () => boolean;
  /** What is open or refused, as a spreadsheet. */
  readonly problems: () => Promise<Uint8Array>;
  readonly pages: SheetPages;
}

/** The wizard's moves. Nothing reaches the project before `commit`. */
export function useImportWizard(): ImportWizard {
  const [state, send] = useReducer(wizardReducer, initialState);
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const host = useHost();
  const session = useRef<SpreadsheetSession | null>(null);
  const current = useCallback(() => (session.current ??= new SpreadsheetSession()), []);
  const cancel = useCallback(() => {
    session.current?.cancel();
    session.current = null;
  }, []);
  const stay = useRef({ isWriting: false, hasLeft: false });
  useEffect(() => {
    const here = stay.current;
    here.hasLeft = false;
    return () => {
      here.hasLeft = true;
      // What was confirmed is written, wherever the person has gone meanwhile.
      if (!here.isWriting) cancel();
    };
  }, [cancel]);

  /** Something went wrong inside the worker: say so and leave everything as it was. */
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    const mine = current();
    send({ type: 'busy', what });
    try {
      await work();
    } catch {
      // A session that was cancelled has nothing to say any more.
      if (session.current === mine) {
        const message = 'Reading this file was stopped. Nothing was imported and nothing was changed.';
        send({ type: 'problem', message });
      }
    }
  };

  const region = (): RegionChoice | undefined =>
    state.table && {
      sheet: state.sheet,
      headerRows: state.table.headerRows,
      dataRows: state.table.dataRows,
      ...(state.table.columns ? { columns: state.table.columns } : {}),
      skipHidden: !state.includeHidden,
    };

  const makePlan = async (answers: WizardState['answers']): Promise<void> => {
    const rows = region();
    if (!rows || !state.target) return;
    const project = store.getProject();
    const choice = planChoice({ ...state, answers }, { region: rows, project, tables: store.getTables() });
    await attempt('Checking every row…', async () => {
      const result = await current().plan(choice);
      if (result.ok) send({ type: 'planned', plan: result.value, project });
      else if (result.error.code !== 'cancelled') send({ type: 'problem', message: result.error.message });
    });
  };

  const answer = async (given: ReadonlyMap<string, Answer | undefined>): Promise<void> => {
    const answers = new Map(state.answers);
    for (const [cell, each] of given) {
      if (each) answers.set(cell, each);
      else answers.delete(cell);
    }
    send({ type: 'answers', answers });
    await makePlan(answers);
  };

  const chooseSheet = (sheet: number): Promise<void> =>
    attempt('Looking for the table…', async () => {
      const known = state.tables[sheet] ?? [];
      send({ type: 'sheet', sheet, found: known.length > 0 ? known : await current().detect(sheet) });
    });

  const open = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    cancel();
    const mine = current();
    send({ type: 'opening', what: `Reading ${name}…` });
    const result = await mine.open(
      name,
      bytes,
      (fraction) => send({ type: 'busy', what: `Reading ${name}: ${Math.round(fraction * 100)}%` }),
      listOf(store.getProject().mappings),
    );
    if (session.current !== mine) return false;
    if (!result.ok) {
      send({ type: 'problem', message: result.error.message });
      return false;
    }
    const { summary, tables } = result.value;
    send({ type: 'opened', workbook: summary, tables });
    const sheet = likeliestSheet(summary, tables);
    if (sheet === undefined) {
      send({ type: 'problem', message: `${name} holds no sheet with anything in it. Nothing was imported.` });
      return false;
    }
    send({ type: 'sheet', sheet, found: tables[sheet] ?? [] });
    return true;
  };

  const commit = async (): Promise<boolean> => {
    const { plan, workbook, plannedFor } = state;
    if (!plan || !workbook) return false;
    if (plannedFor !== store.getProject()) {
      await makePlan(state.answers);
      return false;
    }
    let written = false;
    const here = stay.current;
    here.isWriting = true;
    await attempt('Writing…', async () => {
      const { first, last } = framingCommands(plannedFor, state, { plan, origin });
      const slices = await current().commands(plan);
      const table = await current().table();
      store.addTable(table);
      const label = `Import ${plan.counts.add + plan.counts.change} rows from ${workbook.name}`;
      const whole = [[...first, ...(slices[0] ?? [])], ...slices.slice(1)];
      whole.push([...(whole.pop() ?? []), ...last]);
      const result = await writeInSlices({ dispatch, undo: () => store.undo() }, whole, {
        label,
        gesture: `import ${plan.table.id} ${origin.at}`,
      });
      written = result.ok;
      if (result.ok) {
        send({ type: 'imported' });
        // Best known, never needed: without it a change on disk is found by choosing the file again.
        host.files.followSpreadsheet(workbook.sha256).catch(() => undefined);
      } else send({ type: 'problem', message: result.error.message });
    });
    here.isWriting = false;
    if (here.hasLeft) cancel();
    return written;
  };

  return {
    state,
    open,
    chooseSheet,
    chooseTable: async (sheet, table) => {
      await chooseSheet(sheet);
      send({ type: 'table', table, corrected: false });
    },
    correct: (headerRows, dataRows) =>
      send({
        type: 'table',
        corrected: true,
        table: {
          headerRows,
          dataRows,
          headers: [],
          ...(state.table?.columns ? { columns: state.table.columns } : {}),
          notes: state.table?.notes ?? [],
          why: ['Chosen by you.'],
          confidence: 1,
        },
      }),
    useFound: (table) => send({ type: 'table', table, corrected: false }),
    setIncludeHidden: (include) => send({ type: 'include-hidden', include }),
    suggest: (target) =>
      attempt('Reading the columns…', async () => {
        const choice = region();
        if (!choice) return;
        const suggestion = await current().suggest(choice, projectForSuggesting(store.getProject()), target);
        if (suggestion) send({ type: 'suggested', suggestion });
        else {
          const message = 'No columns were found in these rows. Choose another header row.';
          send({ type: 'problem', message });
        }
      }),
    map: (column, field) => send({ type: 'map', column, field }),
    setPartner: (partnerId) => send({ type: 'partner', partnerId }),
    namePartner: (name) => send({ type: 'new-partner', partner: newPartner(origin, { code: name, name }) }),
    check: () => makePlan(state.answers),
    answer,
    answerLike: async (question, given, all) => {
      const questions = all ? await current().alike(question) : [question];
      await answer(
        typeof given === 'string'
          ? answersTo(questions, given)
          : new Map(questions.map(({ cell }) => [cell, { kind: 'use', value: given.value }])),
      );
    },
    go: (step) => send({ type: 'go', step }),
    cancel,
    commit,
    hasLeft: () => stay.current.hasLeft,
    problems: () => current().problems(),
    pages: useSheetPages(current),
  };
}

/** The same functions for as long as the wizard is open, so that a grid does not start afresh at every drawing. */
function useSheetPages(current: () => SpreadsheetSession): SheetPages {
  const pages = useRef<SheetPages>(null);
  pages.current ??= {
    preview: (sheet, from, count) => current().preview(sheet, from, count),
    looks: (region) => current().looks(region),
    rows: (status, from, count) => current().rows(status, from, count),
  };
  return pages.current;
}
