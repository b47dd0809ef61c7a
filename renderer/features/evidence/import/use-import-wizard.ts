import { useEffect, useReducer, useRef } from 'react';
import type { Answer, ImportTarget } from '../../../../shared/evidence/import/import-types';
import { rememberMapping } from '../../../../shared/evidence/import/remembered-mapping';
import { vanishedRows } from '../../../../shared/evidence/import/vanished-rows';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import type { SingleCommand } from '../../../../shared/model/commands';
import type { PartnerId, TableId } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import type { Table } from '../../../../shared/model/table';
import { useDispatch, useOrigin, useProjectStore } from '../../../store/project-context';
import { type FoundTable, type RegionChoice, SpreadsheetSession } from '../../../workers/spreadsheet-session';
import { initialState, type Step, wizardReducer, type WizardState } from './wizard-state';

export interface ImportWizard {
  readonly state: WizardState;
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly chooseSheet: (sheet: number) => Promise<void>;
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
  readonly go: (step: Step) => void;
  readonly cancel: () => void;
  /** Writes everything as one undo step. True when it was written. */
  readonly commit: () => boolean;
  readonly preview: SpreadsheetSession['preview'];
}

/** The wizard's moves. Nothing reaches the project before `commit`. */
export function useImportWizard(): ImportWizard {
  const [state, send] = useReducer(wizardReducer, initialState);
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const session = useRef<SpreadsheetSession | null>(null);
  const current = () => (session.current ??= new SpreadsheetSession());
  useEffect(
    () => () => {
      session.current?.cancel();
      session.current = null;
    },
    [],
  );

  /** Something went wrong inside the worker: say so and leave everything as it was. */
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    send({ type: 'busy', what });
    try {
      await work();
    } catch {
      send({
        type: 'problem',
        message: 'Reading this file was stopped. Nothing was imported and nothing was changed.',
      });
    }
  };

  const region = (): RegionChoice | undefined =>
    state.table && {
      sheet: state.sheet,
      headerRows: state.table.headerRows,
      dataRows: state.table.dataRows,
      skipHidden: !state.includeHidden,
    };

  const makePlan = async (answers: WizardState['answers']): Promise<void> => {
    const choice = region();
    if (!choice || !state.target) return;
    await attempt('Checking every row…', async () => {
      const result = await current().plan({
        region: choice,
        target: state.target!,
        mapping: state.mapping,
        answers,
        project: withNewPartner(store.getProject(), state),
        partnerId: state.partnerId,
        roundId: store.getProject().activeRoundId,
      });
      if (result.ok) {
        const { plan, table } = result.value;
        send({ type: 'planned', plan, table, vanished: vanishedSince(state, table, store.getTables()) });
      } else send({ type: 'problem', message: result.error.message });
    });
  };

  const chooseSheet = (sheet: number): Promise<void> =>
    attempt('Looking for the table…', async () => {
      const found = await current().detect(sheet);
      send({ type: 'sheet', sheet, found });
    });

  return {
    state,
    open: (name, bytes) =>
      attempt(`Reading ${name}…`, async () => {
        session.current?.cancel();
        session.current = new SpreadsheetSession();
        const result = await session.current.open(name, bytes, (fraction) =>
          send({ type: 'busy', what: `Reading ${name}: ${Math.round(fraction * 100)}%` }),
        );
        if (!result.ok) {
          send({ type: 'problem', message: result.error.message });
          return;
        }
        send({ type: 'opened', workbook: result.value });
        const first =
          result.value.sheets.find((sheet) => !sheet.hidden && sheet.rowCount > 0) ?? result.value.sheets[0];
        if (first) await chooseSheet(first.index);
        else
          send({
            type: 'problem',
            message: `${name} holds no sheet with anything in it. Nothing was imported.`,
          });
      }),
    chooseSheet,
    correct: (headerRows, dataRows) =>
      send({
        type: 'table',
        corrected: true,
        table: {
          headerRows,
          dataRows,
          headers: [],
          notes: state.table?.notes ?? [],
          why: ['Header row chosen by you.'],
          confidence: 1,
        },
      }),
    useFound: (table) => send({ type: 'table', table, corrected: false }),
    setIncludeHidden: (include) => send({ type: 'include-hidden', include }),
    suggest: (target) =>
      attempt('Reading the columns…', async () => {
        const choice = region();
        if (!choice) return;
        const suggestion = await current().suggest(choice, store.getProject(), target);
        if (suggestion) send({ type: 'suggested', suggestion });
        else
          send({
            type: 'problem',
            message: 'No columns were found in these rows. Choose another header row.',
          });
      }),
    map: (column, field) => send({ type: 'map', column, field }),
    setPartner: (partnerId) => send({ type: 'partner', partnerId }),
    namePartner: (name) => {
      const stamp = { createdAt: origin.at, changedAt: origin.at };
      send({
        type: 'new-partner',
        partner: {
          id: origin.newId('partner'),
          code: name,
          name,
          kind: '',
          contact: '',
          votes: true,
          voteWeight: 1,
          priorities: '',
          flexibilities: '',
          restrictions: '',
          interests: {},
          ...stamp,
        },
      });
    },
    check: () => makePlan(state.answers),
    answer: async (given) => {
      const answers = new Map(state.answers);
      for (const [cell, answer] of given) {
        if (answer) answers.set(cell, answer);
        else answers.delete(cell);
      }
      send({ type: 'answers', answers });
      await makePlan(answers);
    },
    go: (step) => send({ type: 'go', step }),
    cancel: () => {
      session.current?.cancel();
      session.current = null;
    },
    preview: (sheet, from, count) => current().preview(sheet, from, count),
    commit: () => {
      const { plan, planTable: table, workbook, target } = state;
      if (!plan || !table || !workbook || !target) return false;
      const known = listOf(store.getProject().sourceFiles).find((file) => file.sha256 === workbook.sha256);
      const at = origin.at;
      const source: SingleCommand = known
        ? {
            type: 'source-file/change',
            id: known.id,
            changes: { tableIds: [...new Set([...known.tableIds, table.id])], importedAt: at },
          }
        : {
            type: 'source-file/add',
            sourceFile: {
              id: origin.newId('sourceFile'),
              name: workbook.name,
              sha256: workbook.sha256,
              size: workbook.size,
              importedAt: at,
              tableIds: [table.id],
              createdAt: at,
              changedAt: at,
            },
          };
      const mapping = rememberMapping(
        store.getProject(),
        { name: workbook.name, target, mapping: state.mapping, tableId: table.id },
        origin,
      );
      store.addTable(table);
      const label = `Import ${plan.counts.add + plan.counts.change} rows from ${workbook.name}`;
      const joins = joining(state);
      return dispatch({
        type: 'batch',
        label,
        commands: [source, ...joins, ...plan.commands, { type: 'mapping/save', mapping }],
      }).ok;
    },
  };
}

/** What the file of last time had and this one has no more; nothing where that file’s table is not at hand. */
function vanishedSince(
  { suggestion, target, mapping }: WizardState,
  table: Table,
  tables: ReadonlyMap<TableId, Table>,
): readonly string[] {
  const remembered = suggestion?.remembered;
  const before = remembered?.tableId === undefined ? undefined : tables.get(remembered.tableId);
  if (!remembered || !before || target !== remembered.target) return [];
  return vanishedRows(target, { table: before, columns: remembered.columns }, { table, columns: mapping });
}

/** The command by which a partner named in the wizard joins, when the import is theirs. */
function joining({ newPartner, partnerId }: WizardState): SingleCommand[] {
  return newPartner && newPartner.id === partnerId ? [{ type: 'partner/add', partner: newPartner }] : [];
}

/** The project as the plan will find it; the real one is untouched until the import is written. */
function withNewPartner(project: Project, state: WizardState): Project {
  const [command] = joining(state);
  if (!command) return project;
  const applied = applyCommand(project, command, { at: project.changedAt });
  return applied.ok ? applied.value.project : project;
}
