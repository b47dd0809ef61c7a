import { listOf } from '../../model/collection';
import { failedGates, gateReason, gatesOf } from '../../model/gates';
import type { Option } from '../../model/options';
import type { Project } from '../../model/project';
import { netCostOf } from '../../results/project-results';
import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** The options that were not weighed: by a gate or by judgement, and why. They stand on no other sheet. */
export function ruledOutOptions(project: Project): readonly Option[] {
  return listOf(project.options).filter(({ list }) => list === 'ruled-out');
}

/** What did not reach the ranking, with its reason: a reader who looks for an option has to find it somewhere. */
export function ruledOutSheet({ project }: Plan): SheetModel | null {
  const out = ruledOutOptions(project);
  if (out.length === 0) return null;
  return tableSheet({
    name: sheetNames.ruledOut,
    title: 'Ruled out',
    note: 'Options ruled out before weighing, in the order of the project. They have no total and no rank, and their scores are not averaged.',
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 44 },
      { header: 'Ruled out by', width: 26 },
      { header: 'Reason', width: 70 },
      { header: 'Statutory', width: 11 },
      { header: 'Net cost, £ a year', width: 14, numeric: true },
    ],
    data: out.map((option) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      cells.wrapped(gateNames(project, option) || 'Judgement'),
      cells.wrapped(reasons(project, option).join('\n')),
      cells.text(option.statutory ? 'Yes' : 'No'),
      cells.number(netCostOf(option), 'money'),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}

function gateNames(project: Project, { id }: Option): string {
  return failedGates(gatesOf(project), id)
    .map(({ name }) => name)
    .join('\n');
}

/** The reason it was taken out for, and that of every other gate that stops it. */
function reasons(project: Project, { id, listReason }: Option): readonly string[] {
  const atGates = failedGates(gatesOf(project), id).map((gate) =>
    gateReason(gate, gate.verdicts[id]?.reason ?? ''),
  );
  return [...new Set([...(listReason === '' ? [] : [listReason]), ...atGates])];
}
