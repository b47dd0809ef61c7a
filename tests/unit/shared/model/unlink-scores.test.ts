import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { find, listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { invariantViolations } from '../../../../shared/model/invariants';
import type { Project } from '../../../../shared/model/project';
import type { Score } from '../../../../shared/model/scores';
import { destroyedTables, hasDestroyedLinks, isUnlinked } from '../../../../shared/model/unlink-scores';
import { leaveOneOut } from '../../../../shared/findings/leave-one-out';
import { rankingWorkbook } from '../../../../shared/export/ranking-workbook';
import { openProject } from '../../../../shared/project-file/open';
import { saveProject } from '../../../../shared/project-file/save';
import { cellSummaries } from '../../../../shared/results/cell-summaries';
import { disputedCells } from '../../../../shared/results/disagreement';
import { partnerAgreement } from '../../../../shared/results/partner-agreement';
import { type ProjectResults, projectResults } from '../../../../shared/results/project-results';
import { applyAll } from '../../../support/small-project';
import { anonymousAshmere, at, namesAndIds } from '../../../support/anonymous-round';

const { project: open, partners, roundId, tables } = anonymousAshmere();
const close = { type: 'round/set-state', id: roundId, state: 'closed' } as const;
const closed = applyAll(open, [close]);

/** All that people read off the results: everything but who gave which of the numbers. */
function readings(results: ProjectResults) {
  return results.options.map(({ total, rank, low, high, gaps, scoredBy, benefit, ...made }) => ({
    ...{ total, rank, low, high, gaps, scoredBy, benefit, contributions: made.contributions },
    cells: made.cells.map(({ raw, value, summary }) => ({
      ...{ raw, value },
      ...(summary && {
        values: summary.scores.map((score) => score.value).sort((a, b) => a - b),
        gaps: [summary.dontKnow, summary.declaredInterest, summary.notScored],
      }),
    })),
  }));
}

const idsIn = (value: unknown) => partners.filter(({ id }) => JSON.stringify(value ?? null).includes(id));

function nextRound(id = createCountedIdSource(900)('round')) {
  const round = { id, name: 'Round 2', state: 'collecting', createdAt: at, changedAt: at } as const;
  return { type: 'round/add', round, copyFrom: roundId } as const;
}

describe('closing a round of an anonymous project', () => {
  it('changes no result, count, mean, spread or rank', () => {
    expect(readings(projectResults(closed))).toEqual(readings(projectResults(open)));
    const spreads = (project: Project) =>
      disputedCells(project, projectResults(project), 'deviation').map(({ range, deviation, stake }) => [
        range,
        deviation.toFixed(9),
        stake,
      ]);
    expect(spreads(closed)).toEqual(spreads(open));
  });

  it('leaves no partner’s id anywhere in the scores', () => {
    expect(idsIn(open.scores)).toHaveLength(partners.length);
    expect(idsIn([closed.scores, closed.unlinkedScores])).toEqual([]);
    expect(closed.scores[roundId]).toBeUndefined();
  });

  it('holds each cell in order of size, so that nobody can be followed from cell to cell', () => {
    const cells = Object.values(closed.unlinkedScores?.[roundId] ?? {}).flatMap((option) =>
      Object.values(option.cells),
    );
    expect(cells.length).toBeGreaterThan(50);
    for (const { values } of cells) expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('keeps reasons without their author', () => {
    const reasons = Object.values(closed.unlinkedScores?.[roundId] ?? {}).flatMap((option) =>
      Object.values(option.cells).flatMap((cell) => cell.reasons),
    );
    expect(reasons.map(({ text }) => text)).toContain('Seen it work');
    for (const reason of reasons) expect(Object.keys(reason).sort()).toEqual(['text', 'value']);
  });

  it('destroys the imported sheets the scores came from', () => {
    expect(listOf(open.sourceFiles)).toHaveLength(1);
    expect(listOf(closed.sourceFiles)).toEqual([]);
    expect(destroyedTables(open, closed)).toEqual([...tables.keys()]);
  });

  it('takes every line about single scores out of the log, with its undo, and says how many', () => {
    const line = (command: string, label: string) => ({ at, command, label });
    const logged: Project = {
      ...open,
      log: [
        line('project/rename', 'Rename'),
        line('score/set', 'Score “A” on B: 4'),
        line('undo', 'Undo: Score “A” on B: 4'),
        line('scores/set-many', 'Enter the scores of “X”'),
        line('undo', 'Undo: Rename'),
      ],
    };
    expect(applyAll(logged, [close]).log.map(({ label }) => label)).toEqual([
      'Rename',
      'Undo: Rename',
      '3 lines about single scores and weights destroyed: they are anonymous',
    ]);
  });

  it('leaves a sound project, and says that links were destroyed only then', () => {
    expect(invariantViolations(closed)).toEqual([]);
    expect([hasDestroyedLinks(open, closed), hasDestroyedLinks(closed, closed)]).toEqual([true, false]);
    expect([isUnlinked(open, roundId), isUnlinked(closed, roundId)]).toEqual([false, true]);
  });

  it('makes everything that needs the partner unavailable, and says so', () => {
    const results = projectResults(closed);
    expect(partnerAgreement(closed, results)).toBeNull();
    const { strips, sentence } = leaveOneOut(closed, results);
    expect(strips).toEqual([]);
    expect(sentence).toContain('no longer say whose they are');
  });

  it('keeps the links of a named project', () => {
    const named: Project = { ...open, frame: { ...open.frame, anonymity: 'named' } };
    expect(applyAll(named, [close]).scores).toEqual(open.scores);
  });
});

describe('a round after a destroyed one', () => {
  const second = applyAll(closed, [nextRound()]);

  it('starts from the same results', () => {
    expect(readings(projectResults(second))).toEqual(readings(projectResults(closed)));
  });

  it('counts only the new scores in a cell that is scored again, through its own closing too', () => {
    const [option] = listOf(second.options);
    const criterion = listOf(second.criteria).find(({ basis }) => basis === 'judged')!;
    const score: Score = { state: 'scored', value: criterion.scale.max, at };
    const cell = { optionId: option!.id, criterionId: criterion.id, roundId: second.activeRoundId };
    const again = applyAll(second, [
      { type: 'score/set', cell: { ...cell, partnerId: partners[0]!.id }, score },
    ]);
    const summaryOf = (project: Project) =>
      cellSummaries(project, project.activeRoundId).get(cell.optionId)?.get(cell.criterionId);
    expect(summaryOf(again)?.mean).toBe(criterion.scale.max);
    const done = applyAll(again, [{ ...close, id: again.activeRoundId }]);
    expect(summaryOf(done)?.scores).toEqual([{ value: criterion.scale.max }]);
    expect(readings(projectResults(done))).toEqual(readings(projectResults(again)));
    expect(idsIn([done.scores, done.unlinkedScores])).toEqual([]);
  });

  it('is not opened while another is open: a copy would keep the links', () => {
    const refused = applyCommand(open, nextRound(), { at });
    expect(refused.ok ? '' : refused.error.code).toBe('round/still-open');
  });
});

describe('the anonymity level once scores exist', () => {
  const named: Project = { ...open, frame: { ...open.frame, anonymity: 'named' } };

  it('cannot be loosened, not even when every link has been destroyed', () => {
    for (const project of [open, closed]) {
      const command = { type: 'frame/change', changes: { anonymity: 'named' } } as const;
      const refused = applyCommand(project, command, { at });
      expect(refused.ok ? '' : refused.error.code).toBe('frame/anonymity-fixed');
    }
  });

  it('applies to rounds already closed when it is tightened', () => {
    const tightened = applyAll(named, [close, { type: 'frame/change', changes: { anonymity: 'anonymous' } }]);
    expect(tightened.scores).toEqual({});
    expect(readings(projectResults(tightened))).toEqual(readings(projectResults(named)));
  });
});

describe('what leaves the app after a round has closed', () => {
  /** Where a partner stands for reasons other than a score: the list of partners, who leads what. */
  const aboutPartners = /^(partners|participants|options|actions|story-?nodes)\.json$/i;

  it('is a project file whose members name nobody beside a score', () => {
    const bytes = saveProject(closed, new Map(), saveProject(open, tables));
    const members = Object.entries(unzipSync(bytes)).filter(([name]) => !aboutPartners.test(name));
    const text = members.map(([name, content]) => name + strFromU8(content)).join('\n');
    expect(text).toContain('unlinkedScores');
    expect(namesAndIds(partners).filter((name) => text.includes(name))).toEqual([]);
  });

  it('is a workbook without a name', async () => {
    const parts = Object.values(unzipSync(await rankingWorkbook(closed))).map((content) =>
      strFromU8(content),
    );
    expect(namesAndIds(partners).filter((name) => parts.join('\n').includes(name))).toEqual([]);
  });

  it('comes back the same from a file', () => {
    const opened = openProject(saveProject(closed, new Map()));
    expect(opened.ok && opened.value.project).toEqual(closed);
  });

  it('is destroyed on opening where an earlier version had only hidden it', () => {
    const rounds = { ...open.rounds, byId: { ...open.rounds.byId } };
    rounds.byId[roundId] = { ...find(open.rounds, roundId)!, state: 'closed', closedAt: at };
    const opened = openProject(saveProject({ ...open, rounds }, tables));
    if (!opened.ok) throw new Error(opened.error.message);
    expect(idsIn([opened.value.project.scores, opened.value.project.unlinkedScores])).toEqual([]);
    expect([...opened.value.tables.keys()]).toEqual([]);
    expect(readings(projectResults(opened.value.project))).toEqual(readings(projectResults(open)));
  });
});
