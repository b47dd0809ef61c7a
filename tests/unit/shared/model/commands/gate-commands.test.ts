import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../../shared/model/apply-command';
import type { SingleCommand } from '../../../../../shared/model/commands';
import { createCountedIdSource, type OptionId } from '../../../../../shared/model/ids';
import { invariantViolations } from '../../../../../shared/model/invariants';
import type { Project } from '../../../../../shared/model/project';
import { newOption } from '../../../../../shared/model/new-entities';
import type { newGate } from '../../../../../shared/model/usual-gates';
import { usualGates } from '../../../../../shared/model/usual-gates';
import { openProject } from '../../../../../shared/project-file/open';
import { saveProject } from '../../../../../shared/project-file/save';
import { projectResults } from '../../../../../shared/results/project-results';
import { applyAll, at, smallProject } from '../../../../support/small-project';

const origin = { at, newId: createCountedIdSource(700) };
const [lawful, affordable] = usualGates(origin) as [ReturnType<typeof newGate>, ReturnType<typeof newGate>];
const nothing = newOption(origin, { type: 'do-nothing', title: 'Do nothing' });
const start = applyAll(smallProject(), [
  { type: 'gate/add', gate: lawful },
  { type: 'gate/add', gate: affordable },
  { type: 'option/add', option: nothing },
]);
const [first] = start.options.order as [OptionId];

const judge = (
  gate: typeof lawful,
  verdict?: 'pass' | 'fail' | 'unclear',
  reason = verdict === 'fail' ? 'Needs an Act' : '',
): SingleCommand => ({
  type: 'gate/judge',
  id: gate.id,
  optionId: first,
  ...(verdict && { verdict: { verdict, reason } }),
});

const listOfFirst = (project: Project) => {
  const { list, listReason } = project.options.byId[first]!;
  return [list, listReason];
};

describe('an option at a gate', () => {
  const before = listOfFirst(start)[0];
  const failed = applyAll(start, [judge(lawful, 'fail')]);

  it('is ruled out by a fail, with the gate and the reason', () => {
    expect(listOfFirst(failed)).toEqual(['ruled-out', 'Lawful: Needs an Act']);
    expect(projectResults(failed).options.map(({ option }) => option.id)).not.toContain(first);
  });

  it('needs a reason to fail', () => {
    const refused = applyCommand(start, judge(lawful, 'fail', ' '), { at });
    expect(refused.ok ? '' : refused.error.code).toBe('gate/needs-reason');
  });

  it('comes back to its list when the gate lets it through, is withdrawn or is removed', () => {
    for (const command of [
      judge(lawful, 'pass'),
      judge(lawful),
      { type: 'gate/remove', id: lawful.id } as const,
    ]) {
      expect(listOfFirst(applyAll(failed, [command]))).toEqual([before, '']);
    }
  });

  it('stays out for the other gate’s reason while that one stops it too', () => {
    const both = applyAll(failed, [judge(affordable, 'fail', 'No money')]);
    expect(listOfFirst(both)).toEqual(['ruled-out', 'Lawful: Needs an Act']);
    const one = applyAll(both, [judge(lawful, 'pass')]);
    expect(listOfFirst(one)).toEqual(['ruled-out', 'Affordable: No money']);
    expect(listOfFirst(applyAll(one, [judge(affordable, 'unclear')]))).toEqual([before, '']);
  });

  it('stays out where a person ruled it out, whatever the gate says afterwards', () => {
    const byHand = applyAll(failed, [
      { type: 'option/set-list', id: first, list: 'ruled-out', reason: 'No partner' },
      judge(lawful, 'pass'),
    ]);
    expect(listOfFirst(byHand)).toEqual(['ruled-out', 'No partner']);
  });

  it('carries the gate’s new name in its reason', () => {
    const renamed = applyAll(failed, [{ type: 'gate/change', id: lawful.id, changes: { name: 'Legal' } }]);
    expect(listOfFirst(renamed)[1]).toBe('Legal: Needs an Act');
  });

  it('keeps the baselines in', () => {
    const refused = applyCommand(
      start,
      {
        type: 'gate/judge',
        id: lawful.id,
        optionId: nothing.id,
        verdict: { verdict: 'fail', reason: 'Not lawful to stop' },
      },
      { at },
    );
    expect(refused.ok ? '' : refused.error.code).toBe('gate/baseline');
  });
});

describe('gates in a project', () => {
  const judged = applyAll(start, [judge(lawful, 'fail'), judge(affordable, 'pass')]);

  it('come back the same from a file', () => {
    const opened = openProject(saveProject(judged, new Map()));
    expect(opened.ok && opened.value.project).toEqual(judged);
  });

  it('forget an option that is removed', () => {
    const without = applyAll(judged, [{ type: 'option/remove', id: first }]);
    expect(invariantViolations(without)).toEqual([]);
    expect(without.gates?.byId[lawful.id]?.verdicts).toEqual({});
  });
});
