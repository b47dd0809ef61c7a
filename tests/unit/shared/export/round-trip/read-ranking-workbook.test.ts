import { describe, expect, it } from 'vitest';
import { rankingWorkbook } from '../../../../../shared/export/ranking-workbook';
import {
  readRankingWorkbook,
  type ReturnedWorkbook,
} from '../../../../../shared/export/round-trip/read-ranking-workbook';
import { applyCommand } from '../../../../../shared/model/apply-command';
import type { Command } from '../../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import type { Project } from '../../../../../shared/model/project';
import { ashmereProject } from '../../../../support/ashmere-project';
import { asFirstLayout, returned, rows, typed, whereIs, withReason } from './edited-workbook';

// Three partners are enough, and quicker to write.
const { options, criteria, partners, ...ashmere } = ashmereProject(
  (code) => code === 'NHS' || code === 'ALLIANCE' || code === 'COUNCIL',
);
const project = withReason(ashmere.project);
const at = '2026-03-25T10:00:00.000Z';

function after(start: Project, ...commands: Command[]): Project {
  return commands.reduce((current, command) => {
    const applied = applyCommand(current, command, { at });
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.project;
  }, start);
}

function compared(file: { name: string; bytes: Uint8Array }, now: Project = project): ReturnedWorkbook {
  const read = readRankingWorkbook(file, now);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const cell = {
  roundId: project.activeRoundId,
  partnerId: partners.get('NHS')!,
  optionId: options.get('A01')!,
  criterionId: criteria.get('DEL')!,
};
/** NHS gave A01 a 5 on DEL; FIT stands for the criterion's heading. */
const scoreOfNhs = { row: ['A01', 'NHS'], column: 'DEL Deliverability' };
const nhsNow = project.scores[cell.roundId]![cell.partnerId]![cell.optionId]![cell.criterionId]!.value!;
const other = nhsNow === 1 ? 2 : 1;

describe('a ranking workbook that comes back', () => {
  it('without an edit has nothing to take and nothing to say', async () => {
    const { changes, problems, projectMovedOn } = compared(await returned(project));
    expect([changes, problems, projectMovedOn]).toEqual([[], [], false]);
  });

  it('with one score edited has that one line, with its place', async () => {
    const { changes, problems } = compared(await returned(project, typed('Scores', scoreOfNhs, other)));
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([
      {
        sheet: 'Scores',
        where: whereIs(project, 'Scores', scoreOfNhs),
        before: String(nhsNow),
        after: String(other),
        conflict: false,
        notes: [],
      },
    ]);
    expect(changes[0]?.subject).toMatch(/^A01, .*, NHS, Round 1 · DEL Deliverability$/);
  });

  it('tells the kinds of missing apart, and an emptied score from all of them', async () => {
    const words = async (typing: string | null) =>
      compared(await returned(project, typed('Scores', scoreOfNhs, typing))).changes.map(
        ({ after: now }) => now,
      );
    expect(await words('DK')).toEqual(['don’t know']);
    expect(await words('DI')).toEqual(['declared interest']);
    expect(await words('NS')).toEqual(['not scored']);
    expect(await words(null)).toEqual(['not scored']);
  });

  it('with one partner’s points edited has that one line', async () => {
    const place = { row: ['IMP'], column: 'ALLIANCE points' };
    const { changes } = compared(await returned(project, typed('Weights', place, 400)));
    expect(changes).toMatchObject([{ sheet: 'Weights', after: '400', conflict: false }]);
    expect(changes[0]?.subject).toContain('ALLIANCE points');
  });

  it('with a reason written in has that line', async () => {
    const { changes } = compared(await returned(project, typed('Reasons', scoreOfNhs, 'Seen on the visit')));
    expect(changes).toMatchObject([{ sheet: 'Reasons', before: 'no reason', after: 'Seen on the visit' }]);
  });

  it('takes text that looks like a formula for the words it is', async () => {
    const { changes } = compared(await returned(project, typed('Reasons', scoreOfNhs, '=1+1')));
    expect(changes.map(({ content }) => content)).toEqual(['=1+1']);
  });

  it('with a cost, a budget and a tried share edited has a line for each', async () => {
    const { changes } = compared(
      await returned(
        project,
        typed('Evidence values', { row: ['A02'], column: 'Net cost, £ a year' }, 1),
        typed('Weights', { row: ['VFM'], column: 'Try instead' }, 0.4),
        rows('Cover', (all) =>
          all.map((cells) =>
            cells[0]?.content === 'Budget, £ a year'
              ? [cells[0], { ...cells[1]!, content: 2_000_000 }]
              : cells,
          ),
        ),
      ),
    );
    expect(changes.map(({ sheet, after: now }) => [sheet, now])).toEqual([
      ['Weights', '40%'],
      ['Evidence values', '1'],
      ['Cover', '2,000,000'],
    ]);
  });

  it('finds its cells when rows are sorted, a column is put in and a row is added', async () => {
    const { changes, problems } = compared(
      await returned(
        project,
        typed('Scores', scoreOfNhs, other),
        rows('Scores', (all) => [
          ...all.slice(0, 4).map((cells) => [{ content: 'mine', look: 'text' } as const, ...cells]),
          ...all
            .slice(4)
            .toReversed()
            .map((cells) => [{ content: 'note', look: 'text' } as const, ...cells]),
          [
            null,
            ...['A99', 'A new idea', 'NHS', 'Round 1', 5].map(
              (content) => ({ content, look: 'text' }) as const,
            ),
          ],
        ]),
      ),
    );
    expect(changes.map(({ after: now }) => now)).toEqual([String(other)]);
    expect(problems).toMatchObject([
      {
        sheet: 'Scores',
        where: 'row 53',
        message: expect.stringContaining('“A99, A new idea, NHS, Round 1”') as string,
      },
    ]);
  });

  it('names a row and a column that are gone and keeps what they held', async () => {
    const { changes, problems } = compared(
      await returned(
        project,
        rows('Scores', (all) =>
          all
            .filter((cells) => !(cells[0]?.content === 'A01' && cells[2]?.content === 'NHS'))
            .map((cells) => cells.slice(0, -1)),
        ),
      ),
    );
    expect(changes).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'The column “DEL Deliverability” is gone; what it held stays as it is.',
      expect.stringMatching(/^The row of A01, .*, NHS, Round 1 is gone/) as string,
    ]);
  });

  it('says that a sheet is gone', async () => {
    const { changes, problems } = compared(
      await returned(project, (sheets) => sheets.filter(({ name }) => name !== 'Scores')),
    );
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ sheet: 'Scores', where: '' }]);
  });

  it('leaves out by sheet and cell what is no number, off the scale or below zero', async () => {
    const { changes, problems } = compared(
      await returned(
        project,
        typed('Scores', scoreOfNhs, 9),
        typed('Weights', { row: ['IMP'], column: 'ALLIANCE points' }, 'lots'),
        typed('Weights', { row: ['VFM'], column: 'NHS points' }, -5),
      ),
    );
    expect(changes).toEqual([]);
    expect(problems.map(({ sheet }) => sheet)).toEqual(['Weights', 'Weights', 'Scores']);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(
      /lots[^]*out of range[^]*off the scale/,
    );
  });

  it('takes a number kept as text and the stored result of a formula, and says so', async () => {
    const { changes } = compared(
      await returned(
        project,
        typed('Scores', scoreOfNhs, String(other)),
        typed(
          'Weights',
          { row: ['IMP'], column: 'ALLIANCE points' },
          { content: 77, look: 'number', formula: '70+7' },
        ),
      ),
    );
    expect(changes.map(({ after: now, notes }) => [now, notes])).toEqual([
      ['77', ['A formula stands here; its stored result is taken.']],
      [String(other), [`The number ${other} is kept as text.`]],
    ]);
  });
});

describe('a project that has changed meanwhile', () => {
  const changed = after(project, {
    type: 'score/set',
    cell,
    score: { state: 'scored', value: 3, at },
  });

  it('has no line for what was changed only in the project', async () => {
    const { changes, projectMovedOn } = compared(await returned(project), changed);
    expect([changes, projectMovedOn]).toEqual([[], true]);
  });

  it('has no line for what was changed alike in both', async () => {
    const alike = after(project, { type: 'score/set', cell, score: { state: 'scored', value: other, at } });
    const file = await returned(project, typed('Scores', scoreOfNhs, other));
    expect(compared(file, alike).changes).toEqual([]);
  });

  it('marks a cell changed differently in both, with all three values', async () => {
    const file = await returned(project, typed('Scores', scoreOfNhs, 4));
    const twice = after(project, { type: 'score/set', cell, score: { state: 'scored', value: 2, at } });
    expect(compared(file, twice).changes).toMatchObject([
      { before: '2', after: '4', atExport: String(nhsNow), conflict: true },
    ]);
  });

  it('names a change to an option that is no longer there', async () => {
    const file = await returned(project, typed('Scores', scoreOfNhs, other));
    const without = after(project, { type: 'option/remove', id: cell.optionId, reason: 'Withdrawn' });
    const { changes, problems } = compared(file, without);
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([
      { sheet: 'Scores', message: expect.stringContaining('no longer in the project') as string },
    ]);
  });

  it('takes no score into a round that has been closed', async () => {
    const file = await returned(project, typed('Scores', scoreOfNhs, other));
    const closed = after(project, { type: 'round/set-state', id: project.activeRoundId, state: 'closed' });
    const { changes, problems } = compared(file, closed);
    expect(changes).toEqual([]);
    expect(problems[0]?.message).toContain('Round 1 is closed');
  });
});

describe('a workbook that cannot be compared', () => {
  it('is refused when it is of another project', async () => {
    const twin: Project = { ...project, id: createCountedIdSource(800)('project') };
    expect(readRankingWorkbook(await returned(twin), project)).toMatchObject({
      ok: false,
      error: { code: 'wrong-project' },
    });
  });

  it.each(['publication', 'values'] as const)('is refused when it is the copy for %s', async (preset) => {
    const bytes = await rankingWorkbook(project, { preset });
    expect(readRankingWorkbook({ name: 'x.xlsx', bytes }, project)).toMatchObject({
      ok: false,
      error: { code: 'not-a-ranking' },
    });
  });

  it('is refused when a newer version made it', async () => {
    const file = await returned(
      project,
      rows('_throughline', (all) =>
        all.map((cells) =>
          cells[0]?.content === 'layout' ? [cells[0], { ...cells[1]!, content: '99' }] : cells,
        ),
      ),
    );
    expect(readRankingWorkbook(file, project)).toMatchObject({ ok: false, error: { code: 'newer-layout' } });
  });

  it('is refused when it is no spreadsheet', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(readRankingWorkbook({ name: 'x.xlsx', bytes }, project)).toMatchObject({
      ok: false,
      error: { code: 'unreadable' },
    });
  });
});

describe('a workbook of the first layout, which does not say what it held', () => {
  it('is compared with the project while that has not changed', async () => {
    const { changes } = compared(await returned(project, asFirstLayout, typed('Scores', scoreOfNhs, other)));
    expect(changes).toMatchObject([{ after: String(other), conflict: false }]);
  });

  it('has every difference to look at once the project has changed', async () => {
    const changed = after(project, { type: 'score/set', cell, score: { state: 'scored', value: 3, at } });
    const { changes } = compared(await returned(project, asFirstLayout), changed);
    expect(changes).toMatchObject([{ before: '3', after: String(nhsNow), conflict: true }]);
    expect(changes[0]?.notes[0]).toContain('cannot be told');
  });
});

describe('an anonymous project', () => {
  it('takes no changed mean, because it is nobody’s score', async () => {
    const anonymous: Project = { ...project, frame: { ...project.frame, anonymity: 'anonymous' } };
    const place = { row: ['A01'], column: 'DEL Deliverability' };
    const { changes, problems } = compared(await returned(anonymous, typed('Averages', place, 1)), anonymous);
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ sheet: 'Averages', where: whereIs(anonymous, 'Averages', place) }]);
  });

  it('takes changed points for the group’s', async () => {
    const anonymous: Project = { ...project, frame: { ...project.frame, anonymity: 'anonymous' } };
    const { changes } = compared(
      await returned(anonymous, typed('Weights', { row: ['VFM'], column: 'Group points' }, 60)),
      anonymous,
    );
    expect(changes).toMatchObject([{ sheet: 'Weights', after: '60', place: { column: 'group' } }]);
  });
});
