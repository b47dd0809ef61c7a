import { applyCommand } from '../../../../../shared/model/apply-command';
import type { Command } from '../../../../../shared/model/commands';
import type { TableId } from '../../../../../shared/model/ids';
import { newCriterion, newOption, newOutcome, newPartner } from '../../../../../shared/model/new-entities';
import { createProject, type Origin } from '../../../../../shared/model/new-project';
import type { Project } from '../../../../../shared/model/project';
import { detectTable } from '../../../../../shared/evidence/detect-table';
import type {
  ImportRegion,
  ImportRequest,
  ImportTarget,
} from '../../../../../shared/evidence/import/import-types';
import { suggestColumns } from '../../../../../shared/evidence/import/suggest-columns';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { readCleanCsv } from '../read-ashmere';

/** Ids that count up: the same run gives the same ids. */
export function countingOrigin(): Origin {
  let next = 0;
  const prefixes = new Map([
    ['project', 'prj'],
    ['partner', 'par'],
    ['outcome', 'out'],
    ['option', 'opt'],
    ['criterion', 'cri'],
    ['weightSet', 'wts'],
    ['round', 'rnd'],
    ['measure', 'mea'],
    ['storyNode', 'sto'],
    ['storyLink', 'lnk'],
  ]);
  return {
    at: '2026-03-01T09:00:00.000Z',
    // The kind decides the brand, which exists only for the compiler.
    newId: ((kind: string) =>
      `${prefixes.get(kind) ?? 'log'}_${String(++next).padStart(6, '0')}`) as Origin['newId'],
  };
}

export const tableId = 'tbl_0123456789' as TableId; // a fixed id of the right form

export function apply(project: Project, command: Command, origin: Origin): Project {
  const result = applyCommand(project, command, origin);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.project;
}

/** Ashmere's partners, outcomes and judged criteria; its options only where asked for. */
export function ashmereProject(origin: Origin, { withOptions = true } = {}): Project {
  const criteria = readCleanCsv('criteria.csv')
    .filter((row) => row.get('kind') === 'judged')
    .map((row) =>
      newCriterion(origin, {
        code: row.get('criterion_id')!,
        label: row.get('label')!,
        scale: { min: 1, max: 5, step: 1, anchors: [] },
        valueFunction: { kind: 'linear', worst: 1, best: 5 },
      }),
    );
  let project = createProject('Ashmere', origin, criteria);
  for (const row of readCleanCsv('partners.csv')) {
    const [code = '', name = ''] = [...row.values()];
    project = apply(project, { type: 'partner/add', partner: newPartner(origin, { code, name }) }, origin);
  }
  for (const row of readCleanCsv('outcomes.csv')) {
    const [code = '', title = ''] = [...row.values()];
    project = apply(project, { type: 'outcome/add', outcome: newOutcome(origin, { code, title }) }, origin);
  }
  if (!withOptions) return project;
  for (const row of readCleanCsv('options.csv')) {
    project = apply(
      project,
      {
        type: 'option/add',
        option: newOption(origin, { code: row.get('option_id')!, title: row.get('title')! }),
      },
      origin,
    );
  }
  return project;
}

export function regionOf(sheet: Sheet, skipHidden = true): ImportRegion {
  const table = detectTable(sheet);
  const columns = Array.from(
    { length: table.columns[1] - table.columns[0] + 1 },
    (_, index) => table.columns[0] + index,
  );
  return {
    sheet,
    headerRows: table.headerRows,
    dataRows: table.dataRows,
    columns,
    headers: columns.map((column) => table.headers[column] ?? ''),
    skipHidden,
  };
}

export function requestFor(
  sheet: Sheet,
  target: ImportTarget,
  project: Project,
  more: Partial<ImportRequest> = {},
): ImportRequest {
  const region = more.region ?? regionOf(sheet);
  return {
    region,
    target,
    mapping: suggestColumns(region, target, project),
    answers: new Map(),
    project,
    tableId,
    origin: countingOrigin(),
    ...more,
  };
}
