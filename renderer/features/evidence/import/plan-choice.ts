import { applyCommand } from '../../../../shared/model/apply-command';
import type { TableId } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import type { PackedTable } from '../../../store/packed-table';
import type { PlanChoice, RegionChoice } from '../../../workers/spreadsheet-protocol';
import { joining } from './import-commands';
import type { WizardState } from './wizard-state';

/** What the worker needs to plan the import the person has set up. */
export function planChoice(
  state: WizardState,
  given: {
    readonly region: RegionChoice;
    readonly project: Project;
    readonly tables: ReadonlyMap<TableId, PackedTable>;
  },
): PlanChoice {
  const { region, project, tables } = given;
  if (!state.target) throw new TypeError('state.target: nothing to import has been chosen');
  const before = lastTime(state, tables);
  return {
    region,
    target: state.target,
    mapping: state.mapping,
    answers: state.answers,
    project: projectForSuggesting(withNewPartner(project, state)),
    partnerId: state.partnerId,
    roundId: project.activeRoundId,
    ...(before ? { before } : {}),
  };
}

/** The project without what no import looks at: log and register would only hold the window up on their way to the worker. */
export function projectForSuggesting(project: Project): Project {
  return { ...project, log: [], evidence: { byId: {}, order: [] } };
}

/** The table of the last import with these headings; none where it is not at hand. */
function lastTime(
  { suggestion, target }: WizardState,
  tables: ReadonlyMap<TableId, PackedTable>,
): PlanChoice['before'] {
  const remembered = suggestion?.remembered;
  const table = remembered?.tableId === undefined ? undefined : tables.get(remembered.tableId);
  if (!remembered || !table || target !== remembered.target) return undefined;
  return { table, columns: remembered.columns };
}

/** The project as the plan will find it; the real one is untouched until the import is written. */
function withNewPartner(project: Project, state: WizardState): Project {
  const [command] = joining(state);
  if (!command) return project;
  const applied = applyCommand(project, command, { at: project.changedAt });
  return applied.ok ? applied.value.project : project;
}
