import { address } from '../../../../../shared/export/cell-address';
import { rankingWorkbookModel } from '../../../../../shared/export/ranking-workbook';
import type { CellContent, CellModel, SheetModel } from '../../../../../shared/export/workbook-model';
import { writeWorkbook } from '../../../../../shared/export/write-workbook';
import type { Project } from '../../../../../shared/model/project';

type Cells = readonly (CellModel | null)[];
type Edit = (sheets: readonly SheetModel[]) => readonly SheetModel[];

/** The project's working workbook with edits made in it, as a file that comes back. */
export async function returned(
  project: Project,
  ...edits: readonly Edit[]
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const model = rankingWorkbookModel(project);
  const sheets = edits.reduce((current, edit) => edit(current), model.sheets);
  return { name: 'ranking.xlsx', bytes: await writeWorkbook({ ...model, sheets }) };
}

/** Changes the rows of one sheet. */
export function rows(sheet: string, change: (rows: readonly Cells[]) => readonly Cells[]): Edit {
  return (sheets) =>
    sheets.map((each) => (each.name === sheet ? { ...each, rows: change(each.rows) } : each));
}

/** Types something where the heading of a column and the labels of a row meet. */
export function typed(
  sheet: string,
  at: { row: readonly string[]; column: string },
  cell: CellContent | CellModel,
): Edit {
  return rows(sheet, (all) => {
    const [row, column] = placeOf(all, at);
    return all.map((cells, index) =>
      index === row ? cells.map((before, each) => (each === column ? newCell(before, cell) : before)) : cells,
    );
  });
}

/** "F7": where the heading of a column and the labels of a row meet. */
export function whereIs(
  project: Project,
  sheet: string,
  at: { row: readonly string[]; column: string },
): string {
  const found = rankingWorkbookModel(project).sheets.find(({ name }) => name === sheet)!;
  const [row, column] = placeOf(found.rows, at);
  return address(column, row + 1);
}

/** Without its hidden sheet's rows of cells: as the first layout was. */
export const asFirstLayout: Edit = rows('_throughline', (all) =>
  all
    .filter(([word]) => word?.content !== 'grid' && word?.content !== 'row')
    .map((cells) => (cells[0]?.content === 'layout' ? [cells[0], { ...cells[1]!, content: '1' }] : cells)),
);

function placeOf(
  all: readonly Cells[],
  { row, column }: { row: readonly string[]; column: string },
): [number, number] {
  const header = all.findIndex((cells) => cells.some((cell) => cell?.content === column));
  const found = all.findIndex(
    (cells, index) => index > header && row.every((label) => cells.some((cell) => cell?.content === label)),
  );
  if (header < 0 || found < 0) throw new Error(`no cell for ${row.join(', ')} and ${column}`);
  return [found, all[header]!.findIndex((cell) => cell?.content === column)];
}

function newCell(before: CellModel | null, cell: CellContent | CellModel): CellModel {
  return typeof cell === 'object' && cell !== null ? cell : { look: before?.look ?? 'text', content: cell };
}

/** One score with a reason, so that the workbook has the sheet of reasons. */
export function withReason(project: Project): Project {
  const roundId = project.activeRoundId;
  const [partnerId, byOption] = Object.entries(project.scores[roundId]!)[0]!;
  const [optionId, byCriterion] = Object.entries(byOption).at(-1)!;
  const [criterionId, score] = Object.entries(byCriterion)[0]!;
  return {
    ...project,
    scores: {
      [roundId]: {
        ...project.scores[roundId],
        [partnerId]: {
          ...byOption,
          [optionId]: { ...byCriterion, [criterionId]: { ...score, reason: 'As the plan says' } },
        },
      },
    },
  };
}
