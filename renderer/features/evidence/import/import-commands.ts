import { rememberMapping } from '../../../../shared/evidence/import/remembered-mapping';
import { listOf } from '../../../../shared/model/collection';
import type { SingleCommand } from '../../../../shared/model/commands';
import type { Origin } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import type { PlanSummary } from '../../../workers/spreadsheet-protocol';
import type { WizardState } from './wizard-state';

/** What stands around the rows of an import: the file they came from and a partner who joins, then the columns to remember. */
export function framingCommands(
  project: Project,
  state: WizardState,
  { plan, origin }: { readonly plan: PlanSummary; readonly origin: Origin },
): { readonly first: readonly SingleCommand[]; readonly last: readonly SingleCommand[] } {
  const { workbook, target } = state;
  if (!workbook || !target) return { first: [], last: [] };
  const { table } = plan;
  const known = listOf(project.sourceFiles).find((file) => file.sha256 === workbook.sha256);
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
    project,
    { name: workbook.name, target, mapping: state.mapping, tableId: table.id, rows: table },
    origin,
  );
  return { first: [source, ...joining(state)], last: [{ type: 'mapping/save', mapping }] };
}

/** The command by which a partner named in the wizard joins, when the import is theirs. */
export function joining({
  newPartner,
  partnerId,
}: Pick<WizardState, 'newPartner' | 'partnerId'>): SingleCommand[] {
  return newPartner && newPartner.id === partnerId ? [{ type: 'partner/add', partner: newPartner }] : [];
}
