import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { invariantViolations } from '../../../../shared/model/invariants';
import { createProject } from '../../../../shared/model/new-project';
import { type Project, projectSchema } from '../../../../shared/model/project';
import { rehearsalProject } from '../../../../shared/rehearsal/rehearsal-project';
import { disputedCells } from '../../../../shared/results/disagreement';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const origin = () => ({ at: '2026-03-23T16:00:00.000Z', newId: createCountedIdSource(7000) });
const { project } = ashmereProject();

function rehearsed(from: Project = project): Project {
  const made = rehearsalProject(from, origin());
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

describe('a rehearsal', () => {
  it('is a sound project under an id and a title of its own', () => {
    const made = rehearsed();
    expect(v.safeParse(projectSchema, made).issues).toBeUndefined();
    expect(invariantViolations(made)).toEqual([]);
    expect(made.id).not.toBe(project.id);
    expect(made.title).toBe('Rehearsal of Ashmere priorities');
  });

  it('holds no partner’s name and not one of the real scores', () => {
    const made = rehearsed();
    const text = JSON.stringify([made.partners, made.scores]);
    for (const { name, code } of listOf(project.partners)) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(`"${code}"`);
    }
    expect(Object.keys(made.scores)).toEqual([made.activeRoundId]);
    expect(made.scores).not.toHaveProperty(project.activeRoundId);
    expect(made.rounds.order).toHaveLength(1);
  });

  it('keeps no decision, word, snapshot or line of the log', () => {
    const made = rehearsed({
      ...project,
      log: [{ at: '2026-03-23T16:00:00.000Z', label: 'Rename', command: 'project/rename' }],
    });
    expect(made).toMatchObject({ log: [], decisions: {}, snapshots: { order: [] }, notes: { order: [] } });
    expect(made.discussions).toBeUndefined();
  });

  it('has every vote on the scale of its criterion, some of them far apart, and one voter left to type', () => {
    const made = rehearsed();
    const results = projectResults(made);
    const scores = results.options.flatMap(({ cells }) =>
      cells.flatMap(({ summary }) => summary?.scores.map(({ value }) => value) ?? []),
    );
    expect(scores.every((value) => Number.isInteger(value) && value >= 1 && value <= 5)).toBe(true);
    // 16 options, 8 judged criteria, 6 voters, and the last one’s last option left blank.
    expect(scores).toHaveLength(16 * 8 * 6 - 8);
    expect(disputedCells(made, results, 'range').some(({ range }) => range >= 3)).toBe(true);
  });

  it('gives the same votes each time', () => {
    expect(rehearsed()).toEqual(rehearsed());
  });

  it('makes up enough voters where there are few partners', () => {
    const one = { ...project, partners: { ...project.partners, order: project.partners.order.slice(0, 1) } };
    expect(listOf(rehearsed({ ...one, weightSets: project.weightSets }).partners)).toHaveLength(5);
  });

  it('says what is missing where there is nothing to vote on', () => {
    const made = rehearsalProject(createProject('Empty', origin()), origin());
    expect(made.ok ? '' : made.error.message).toContain('needs options and criteria');
  });
});
