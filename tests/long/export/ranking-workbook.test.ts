import { describe, expect, it } from 'vitest';
import type { CellContent, WorkbookModel } from '../../../shared/export/workbook-model';
import { address } from '../../../shared/export/cell-address';
import { rankingWorkbookModel } from '../../../shared/export/ranking-workbook';
import { writeWorkbook } from '../../../shared/export/write-workbook';
import { applyCommand } from '../../../shared/model/apply-command';
import type { Command } from '../../../shared/model/commands';
import type { CriterionId, PartnerId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { projectResults } from '../../../shared/results/project-results';
import { ashmereProject } from '../../support/ashmere-project';
import { libreOffice, recalculated, skipReason, staleFormulas } from './recalculate';

const at = '2026-03-24T10:00:00.000Z';
const { project, options, criteria, partners } = ashmereProject();

function after(start: Project, ...commands: Command[]): Project {
  return commands.reduce((current, command) => {
    const applied = applyCommand(current, command, { at });
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.project;
  }, start);
}

/** The model with one cell typed over, its formulas' cached values left stale: only recalculation can be right. */
function typed(model: WorkbookModel, sheet: string, where: string, content: CellContent): WorkbookModel {
  let found = 0;
  const sheets = model.sheets.map((each) =>
    each.name === sheet
      ? {
          ...each,
          rows: each.rows.map((row, rowIndex) =>
            row.map((cell, column) => {
              if (address(column, rowIndex + 1) !== where || cell?.input !== true) return cell;
              found++;
              return { ...cell, content };
            }),
          ),
        }
      : each,
  );
  expect(found).toBe(1);
  return { ...model, sheets };
}

/** Where the header of a column and the ref (and partner) of a row meet. */
function place(model: WorkbookModel, sheet: string, header: string, ...row: string[]): string {
  const rows = model.sheets.find(({ name }) => name === sheet)!.rows;
  const column = rows[3]!.findIndex((cell) => cell?.content === header);
  const index = rows.findIndex((cells) =>
    row.every((words) => cells.some((cell) => cell?.content === words)),
  );
  expect(column).toBeGreaterThanOrEqual(0);
  expect(index).toBeGreaterThan(3);
  return address(column, index + 1);
}

async function order(
  model: WorkbookModel,
): Promise<(readonly [rank: unknown, ref: unknown, total: number])[]> {
  const sheet = recalculated(await writeWorkbook(model)).Sheets.Ranking!;
  return Array.from({ length: project.options.order.length }, (_, index) => {
    const cell = (column: string) => sheet[`${column}${index + 5}`]?.v as unknown;
    return [cell('B'), cell('C'), Number(cell('E'))] as const;
  });
}

/** The app's own order, for a project changed by command. */
function expectedOrder(changed: Project) {
  return projectResults(changed).ranking.map(
    ({ rank, option, total }) => [rank, option.code, total ?? NaN] as const,
  );
}

function expectSame(
  found: Awaited<ReturnType<typeof order>>,
  wanted: ReturnType<typeof expectedOrder>,
): void {
  expect(found.map(([rank, ref]) => [rank, ref])).toEqual(wanted.map(([rank, ref]) => [rank, ref]));
  found.forEach(([, , total], index) => expect(total).toBeCloseTo(wanted[index]![2], 9));
}

/** The project with a cell nobody scored, A02 on IMP-S, and the rule for it. */
function withGap(missingRule: 'reweight' | 'refuse'): Project {
  return after(
    project,
    { type: 'frame/change', changes: { missingRule } },
    ...[...partners.values()].map((partnerId): Command => ({
      type: 'score/clear',
      cell: {
        roundId: project.activeRoundId,
        partnerId,
        optionId: options.get('A02')!,
        criterionId: criteria.get('IMP-S')!,
      },
    })),
  );
}

/** The project with all points of every partner on one top-level criterion. */
function allOnOne(code: string): Project {
  const id = project.activeWeightSetId;
  return after(
    project,
    ...Object.entries(project.weightSets.byId[id]!.judgements).map(([partnerId, judgement]): Command => ({
      type: 'weights/set-judgement',
      id,
      // Keys of a record by partner.
      partnerId: partnerId as PartnerId,
      judgement: {
        ...judgement,
        points: Object.fromEntries(
          Object.entries(judgement.points).map(([criterion, points]) => [
            criterion,
            criterion === criteria.get(code) ? 100 : isTop(criterion) ? 0 : points,
          ]),
        ),
      },
    })),
  );
}

function isTop(criterion: string): boolean {
  return project.criteria.byId[criterion as CriterionId]?.parentId === undefined;
}

describe.skipIf(!libreOffice)(
  `the ranking workbook recalculated by LibreOffice${libreOffice ? '' : ` (${skipReason})`}`,
  () => {
    it.each(['working', 'publication'] as const)(
      'has in every formula cell of %s the value it was written with',
      async (preset) => {
        const model = rankingWorkbookModel(project, { preset });
        const { formulas, different } = staleFormulas(model, recalculated(await writeWorkbook(model)));
        expect(different).toEqual([]);
        expect(formulas).toBeGreaterThan(900);
      },
    );

    it('follows one partner’s points', async () => {
      const model = rankingWorkbookModel(project);
      const where = place(model, 'Weights', 'ALLIANCE points', 'IMP');
      const id = project.activeWeightSetId;
      const partnerId = partners.get('ALLIANCE')!;
      const judgement = project.weightSets.byId[id]!.judgements[partnerId]!;
      const changed = after(project, {
        type: 'weights/set-judgement',
        id,
        partnerId,
        judgement: { ...judgement, points: { ...judgement.points, [criteria.get('IMP')!]: 400 } },
      });
      expectSame(await order(typed(model, 'Weights', where, 400)), expectedOrder(changed));
    });

    it('follows a share tried instead, the others keeping their proportions', async () => {
      const model = rankingWorkbookModel(project);
      const where = place(model, 'Weights', 'Try instead', 'VFM');
      const results = projectResults(project);
      const vfm = results.criteria.findIndex(({ code }) => code === 'VFM');
      const rest = 1 - results.weights[vfm]!;
      const leafWeights = results.weights.map((weight, index) =>
        index === vfm ? 0.4 : (weight * 0.6) / rest,
      );
      const wanted = projectResults(project, { leafWeights }).ranking.map(
        ({ rank, option, total }) => [rank, option.code, total ?? NaN] as const,
      );
      expectSame(await order(typed(model, 'Weights', where, 0.4)), wanted);
    });

    it.each([
      ['VFM', project],
      ['DEL', withGap('reweight')],
      ['IMP-S', withGap('refuse')],
      ['FIT', allOnOne('FIT')],
    ])('varies the weight of %s when it is chosen on Sensitivity', async (code, given) => {
      const model = rankingWorkbookModel(given);
      const results = projectResults(given);
      const column = results.criteria.findIndex((criterion) => criterion.code === code);
      const header = `${code} ${results.criteria[column]!.label}`;
      const sheet = recalculated(await writeWorkbook(typed(model, 'Sensitivity', 'B5', header))).Sheets
        .Sensitivity!;
      const rest = 1 - results.weights[column]!;
      for (const step of [0, 3, 10]) {
        const share = step / 10;
        const leafWeights = results.weights.map((weight, index) => {
          if (index === column) return share;
          return (1 - share) * (rest > 1e-12 ? weight / rest : 1 / (results.weights.length - 1));
        });
        const wanted = projectResults(given, { leafWeights }).options;
        wanted.forEach(({ total, rank }, index) => {
          const found = (at: number) => sheet[address(at, 6 + index)]?.v as unknown;
          if (total === null) expect(found(2 + step) ?? '').toBe('');
          else expect(Number(found(2 + step))).toBeCloseTo(total, 8);
          expect(found(13 + step) ?? '').toBe(rank ?? '');
        });
      }
    });

    it('says on Cover that the simulation no longer holds once a weight has changed', async () => {
      const model = rankingWorkbookModel(project);
      const cover = (book: ReturnType<typeof recalculated>) => {
        const row = model.sheets[0]!.rows.findIndex((cells) => cells[0]?.content === 'Rank acceptability');
        return String(book.Sheets.Cover![`B${row + 1}`]?.v);
      };
      const where = place(model, 'Weights', 'Try instead', 'VFM');
      expect(cover(recalculated(await writeWorkbook(typed(model, 'Weights', where, 0.4))))).toMatch(/^No:/);
    });

    it('follows one score', async () => {
      const model = rankingWorkbookModel(project);
      const where = place(model, 'Scores', 'DEL Deliverability', 'A01', 'NHS');
      const changed = after(project, {
        type: 'score/set',
        cell: {
          roundId: project.activeRoundId,
          partnerId: partners.get('NHS')!,
          optionId: options.get('A01')!,
          criterionId: criteria.get('DEL')!,
        },
        score: { state: 'scored', value: 1, at },
      });
      expectSame(await order(typed(model, 'Scores', where, 1)), expectedOrder(changed));
    });

    it('shows an exact tie as one rank, in the app’s order', async () => {
      const twin = project.options.byId[options.get('A02')!]!;
      const copyFigures = after(project, {
        type: 'option/change',
        id: options.get('A09')!,
        changes: { costs: twin.costs, reach: twin.reach! },
      });
      const tied = after(
        copyFigures,
        ...[...partners.values()].map((partnerId): Command => ({
          type: 'scores/set-many',
          roundId: project.activeRoundId,
          partnerId,
          scores: {
            [options.get('A09')!]:
              project.scores[project.activeRoundId]![partnerId]![options.get('A02')!] ?? {},
          },
        })),
      );
      const found = await order(rankingWorkbookModel(tied));
      expectSame(found, expectedOrder(tied));
      expect(found.slice(0, 3).map(([rank]) => rank)).toEqual([1, 1, 3]);
    });

    it.each(['reweight', 'refuse'] as const)(
      'treats a cell nobody scored by the rule “%s”',
      async (missingRule) => {
        const gap = after(
          project,
          { type: 'frame/change', changes: { missingRule } },
          ...[...partners.values()].map((partnerId): Command => ({
            type: 'score/clear',
            cell: {
              roundId: project.activeRoundId,
              partnerId,
              optionId: options.get('A02')!,
              criterionId: criteria.get('FIT')!,
            },
          })),
        );
        const model = rankingWorkbookModel(gap);
        const sheet = recalculated(await writeWorkbook(model)).Sheets.Ranking!;
        const found = projectResults(gap).ranking.map((_, index) => [
          sheet[`B${index + 5}`]?.v ?? '',
          sheet[`C${index + 5}`]?.v,
        ]);
        expect(found).toEqual(
          projectResults(gap).ranking.map(({ rank, option }) => [rank ?? '', option.code]),
        );
      },
    );
  },
);
