import { describe, expect, it } from 'vitest';
import { rankingWorkbook, rankingWorkbookModel } from '../../../../../shared/export/ranking-workbook';
import { readRankingWorkbook } from '../../../../../shared/export/round-trip/read-ranking-workbook';
import type { SheetModel } from '../../../../../shared/export/workbook-model';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import type { Project } from '../../../../../shared/model/project';
import { newGate } from '../../../../../shared/model/usual-gates';
import { applyAll } from '../../../../support/small-project';
import { ashmereProject } from '../../../../support/ashmere-project';

const { project, options } = ashmereProject((code) => code === 'NHS' || code === 'COUNCIL');
const origin = { at: '2026-03-24T10:00:00.000Z', newId: createCountedIdSource(9000) };
const affordable = newGate(origin, { name: 'Affordable', question: 'Can it be paid for?' });
const lawful = newGate(origin, { name: 'Lawful', question: 'May it be done?' });

/** A07 stopped by two gates, A16 taken out by judgement. */
const screened = applyAll(project, [
  { type: 'gate/add', gate: affordable },
  { type: 'gate/add', gate: lawful },
  {
    type: 'gate/judge',
    id: affordable.id,
    optionId: options.get('A07')!,
    verdict: { verdict: 'fail', reason: 'Costs more than there is' },
  },
  {
    type: 'gate/judge',
    id: lawful.id,
    optionId: options.get('A07')!,
    verdict: { verdict: 'fail', reason: 'No power to do it' },
  },
  {
    type: 'option/set-list',
    id: options.get('A16')!,
    list: 'ruled-out',
    reason: 'Others do this already',
  },
]);

const sheetNamed = (of: Project, name: string): SheetModel | undefined =>
  rankingWorkbookModel(of).sheets.find((sheet) => sheet.name === name);
const words = (sheet: SheetModel | undefined) =>
  (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.content ?? null));

describe('options that were ruled out', () => {
  it('stand on a sheet of their own with what stopped them and why', () => {
    const rows = words(sheetNamed(screened, 'Ruled out'));
    expect(rows[3]).toEqual(['Ref', 'Option', 'Ruled out by', 'Reason', 'Statutory', 'Net cost, £ a year']);
    // tests/fixtures/ashmere: A07 is statutory and costs £620,000, A16 neither statutory nor dear, £210,000.
    expect(rows.slice(4).map((row) => [row[0], ...row.slice(2)])).toEqual([
      [
        'A07',
        'Affordable\nLawful',
        'Affordable: Costs more than there is\nLawful: No power to do it',
        'Yes',
        620_000,
      ],
      ['A16', 'Judgement', 'Others do this already', 'No', 210_000],
    ]);
  });

  it('are on Cover’s list of sheets and in the notes, and nowhere among what is ranked', () => {
    expect(words(sheetNamed(screened, 'Cover')).flat()).toContain('Options that were not weighed, and why');
    expect(words(sheetNamed(screened, 'Notes')).flat()).toContain(
      'A07, A16: ruled out before weighing, and not ranked. See “Ruled out”.',
    );
    for (const name of ['Ranking', 'Scores', 'Values', 'Contributions']) {
      const refs = words(sheetNamed(screened, name)).flat();
      expect(refs, name).toContain('A02');
      expect(refs, name).not.toContain('A07');
    }
  });

  it('leave no sheet behind where there are none', () => {
    expect(sheetNamed(project, 'Ruled out')).toBeUndefined();
    expect(words(sheetNamed(project, 'Notes')).flat()).not.toContain('Ruled out');
  });

  it('are still there when nothing is left to rank', () => {
    const none = applyAll(
      project,
      [...options.values()].map((id) => ({
        type: 'option/set-list' as const,
        id,
        list: 'ruled-out' as const,
        reason: 'Screened out',
      })),
    );
    const names = rankingWorkbookModel(none).sheets.map(({ name }) => name);
    expect(names).toContain('Ruled out');
    expect(names).not.toContain('Ranking');
  });

  it('do not get in the way of a workbook that comes back', async () => {
    const read = readRankingWorkbook(
      { name: 'ranking.xlsx', bytes: await rankingWorkbook(screened) },
      screened,
    );
    expect(read).toMatchObject({ ok: true, value: { changes: [], problems: [] } });
  });
});
