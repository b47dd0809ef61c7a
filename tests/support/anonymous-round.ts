import { applyAll } from './small-project';
import { listOf } from '../../shared/model/collection';
import { createCountedIdSource, type TableId } from '../../shared/model/ids';
import type { Partner } from '../../shared/model/frame';
import type { Project } from '../../shared/model/project';
import type { SourceFile } from '../../shared/model/evidence';
import type { Table } from '../../shared/model/table';
import { ashmereProject } from './ashmere-project';

export const at = '2026-03-24T15:00:00.000Z';

/** Names that stand nowhere else in the project, so that finding one anywhere is finding a person. */
const secretNames = ['Quillfeather', 'Marchbanks', 'Ostrander', 'Pellworth', 'Thistlewood', 'Underhill'];

/**
 * Ashmere with all six sheets in, in an anonymous project whose round is revealed; the first partner's sheet came from
 * an imported file that carries the partner's name.
 */
export function anonymousAshmere() {
  const ashmere = ashmereProject();
  const partners = listOf(ashmere.project.partners);
  const named = partners.map((partner, index): Partner => {
    const name = secretNames[index] ?? partner.name;
    return { ...partner, name, code: name.slice(0, 4).toUpperCase() };
  });
  // The id of a table is checked by its schema where it enters; here it is written out.
  const tableId = `tbl_${'cd'.repeat(32)}` as TableId;
  const file: SourceFile = {
    id: createCountedIdSource()('sourceFile'),
    name: `${secretNames[0] ?? ''}.csv`,
    sha256: '1'.repeat(64),
    size: 100,
    importedAt: at,
    tableIds: [tableId],
    createdAt: at,
    changedAt: at,
  };
  const table: Table = {
    id: tableId,
    file: { name: file.name, sha256: file.sha256, size: 100, importedAt: at },
    sheet: 'scores',
    firstRow: 0,
    firstColumn: 0,
    rowCount: 2,
    columns: [
      ['Option', 'S01'],
      [secretNames[0] ?? '', 4],
    ],
    shown: {},
    headerRows: [0, 0],
    dataRows: [1, 1],
  };
  const project = applyAll(ashmere.project, [
    { type: 'frame/change', changes: { anonymity: 'anonymous' } },
    ...named.map(({ id, name, code }) => ({ type: 'partner/change' as const, id, changes: { name, code } })),
    { type: 'source-file/add', sourceFile: file },
    importedCell(ashmere.project, tableId),
    { type: 'round/set-state', id: ashmere.project.activeRoundId, state: 'revealed' },
  ]);
  return { project, tables: new Map([[tableId, table]]), roundId: project.activeRoundId, partners: named };
}

/** The first partner's first score again, read from the imported sheet and with a reason. */
function importedCell(project: Project, table: TableId) {
  const roundId = project.activeRoundId;
  const cell = listOf(project.partners).flatMap(({ id: partnerId }) =>
    listOf(project.options).flatMap(({ id: optionId }) =>
      listOf(project.criteria).flatMap(({ id: criterionId }) => {
        const score = project.scores[roundId]?.[partnerId]?.[optionId]?.[criterionId];
        return score?.value === undefined
          ? []
          : [{ cell: { roundId, partnerId, optionId, criterionId }, score }];
      }),
    ),
  )[0];
  if (!cell) throw new Error('Ashmere has no scores');
  return {
    type: 'score/set' as const,
    cell: cell.cell,
    score: { ...cell.score, reason: 'Seen it work', source: { table, row: 1, column: 1, rule: 0 } },
  };
}

/** Every text that would name a partner beside a score. */
export function namesAndIds(partners: readonly Partner[]): readonly string[] {
  return partners.flatMap(({ id, name, code }) => [id, name, code]);
}
