import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { cellsWorthDiscussing, discussionLine } from '../../../../shared/results/worth-discussing';
import { applyAll, at } from '../../../support/small-project';
import { anonymousAshmere } from '../../../support/anonymous-round';
import { ashmereProject } from '../../../support/ashmere-project';

const ashmere = ashmereProject();
const results = projectResults(ashmere.project);
const cells = cellsWorthDiscussing(ashmere.project, results);

/** The options above the line when every partner gives `value` in one cell, by the commands a person would use. */
function lineAfterAllAgree(project: Project, cell: (typeof cells)[number], value: number): string {
  const agreed = applyAll(
    project,
    [...ashmere.partners.values()].map((partnerId) => ({
      type: 'score/set' as const,
      cell: {
        roundId: project.activeRoundId,
        partnerId,
        optionId: cell.option.id,
        criterionId: cell.criterion.id,
      },
      score: { state: 'scored' as const, value, at },
    })),
  );
  return lineNow(agreed);
}

function lineNow(project: Project): string {
  const settled = projectResults(project);
  const { line } = discussionLine(project, settled);
  return line(settled.options.map(({ total }) => total))
    .map((index) => settled.options[index]!.option.code)
    .sort()
    .join(' ');
}

describe('the line that talking could move', () => {
  it('is what the money pays for, by the project’s rule', () => {
    const { line, words } = discussionLine(ashmere.project, results);
    const names = line(results.options.map(({ total }) => total)).map(
      (index) => results.options[index]!.option.code,
    );
    // EXPECTED.md, cost line, stop at first.
    expect(names.join(' ')).toBe('A02 A13 A01 A03 A10 A15 A07');
    expect(words).toBe('what £3,000,000 pays for');
  });

  it('passes over what does not fit where the project says so', () => {
    const fill = applyAll(ashmere.project, [{ type: 'frame/change', changes: { lineRule: 'fill' } }]);
    const { line } = discussionLine(fill, results);
    const names = line(results.options.map(({ total }) => total)).map(
      (index) => results.options[index]!.option.code,
    );
    // EXPECTED.md, cost line, pass over.
    expect(names.join(' ')).toBe('A02 A13 A01 A03 A10 A15 A07 A06 A14 A16');
  });

  it('is the upper half of the ranking without a budget', () => {
    const free = applyCommand(
      ashmere.project,
      { type: 'frame/change', changes: { budget: undefined } },
      { at },
    );
    if (!free.ok) throw new Error(free.error.message);
    const { line, words } = discussionLine(free.value.project, results);
    expect(line(results.options.map(({ total }) => total))).toHaveLength(8);
    expect(words).toBe('which options come in the first 8');
  });
});

describe('cells worth discussing', () => {
  it('counts the scores that would move the line if all partners gave them', () => {
    const now = lineNow(ashmere.project);
    for (const cell of [cells[0]!, cells[1]!, cells.at(-1)!]) {
      const moving = cell.summary.scores.filter(
        ({ value }) => lineAfterAllAgree(ashmere.project, cell, value) !== now,
      );
      expect(cell.wouldMove).toBe(moving.length);
    }
  });

  const apart = cells.filter(({ range }) => range >= 2);

  it('puts cells that could move the line first, then what most hangs on', () => {
    const shares = apart.map(({ wouldMove, summary }) => wouldMove / summary.scores.length);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(0);
    const idle = apart.filter(({ wouldMove }) => wouldMove === 0).map(({ stake }) => stake);
    expect(idle).toEqual(idle.toSorted((a, b) => b - a));
  });

  it('puts neighbours on the scale after real disagreement', () => {
    expect(cells.slice(0, apart.length)).toEqual(apart);
    expect(cells.length).toBeGreaterThan(apart.length);
  });

  it('gives the same order once nobody can say whose score is whose', () => {
    const { project, roundId } = anonymousAshmere();
    const closed = applyAll(project, [{ type: 'round/set-state', id: roundId, state: 'closed' }]);
    const names = (of: Project) =>
      cellsWorthDiscussing(of, projectResults(of)).map(
        ({ option, criterion, wouldMove }) => `${option.code} ${criterion.code} ${wouldMove}`,
      );
    expect(names(closed)).toEqual(names(project));
  });
});
