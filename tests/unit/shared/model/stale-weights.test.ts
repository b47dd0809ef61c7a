import { describe, expect, it } from 'vitest';
import type { SingleCommand } from '../../../../shared/model/commands';
import type { Criterion } from '../../../../shared/model/criteria';
import type { Project } from '../../../../shared/model/project';
import { applyAll } from '../../../support/small-project';
import { anonymousAshmere } from '../../../support/anonymous-round';
import { ashmereProject } from '../../../support/ashmere-project';

const ashmere = ashmereProject();
const [points, swing] = ashmere.project.weightSets.order;
const fit = ashmere.criteria.get('FIT')!;
const council = ashmere.partners.get('COUNCIL')!;
const start = applyAll(ashmere.project, [
  { type: 'weight-set/change', id: swing!, changes: { agreed: true } },
]);

const change = (changes: Partial<Criterion>): SingleCommand => ({
  type: 'criterion/change',
  id: fit,
  changes,
});
const staleOf = (project: Project, id = swing!) => project.weightSets.byId[id]?.judgements[council]?.stale;
const { scale } = ashmere.project.criteria.byId[fit]!;

describe('a criterion whose step from worst to best changes', () => {
  it.each([
    ['an anchor', { scale: { ...scale, anchors: [{ score: 1, words: 'None at all' }] } }],
    ['its value function', { valueFunction: { kind: 'linear' as const, worst: 2, best: 5 } }],
    ['its direction', { direction: 'min' as const }],
  ])('invalidates the weights that used it: %s', (_what, changes) => {
    const changed = applyAll(start, [change(changes)]);
    expect(staleOf(changed)).toEqual([fit]);
    expect(staleOf(changed, points)).toEqual([fit]);
    expect(changed.weightSets.byId[swing!]?.agreed).toBe(false);
  });

  it('leaves weights alone when only its name or its question is mended', () => {
    const changed = applyAll(start, [change({ label: 'Fit', question: 'Does it fit?' })]);
    expect(staleOf(changed)).toBeUndefined();
    expect(changed.weightSets.byId[swing!]?.agreed).toBe(true);
  });

  it('leaves the numbers as they were given', () => {
    const changed = applyAll(start, [change({ direction: 'min' })]);
    expect(changed.weightSets.byId[swing!]?.judgements[council]?.points).toEqual(
      start.weightSets.byId[swing!]?.judgements[council]?.points,
    );
  });

  it('is settled for one partner by weighing again, for all by saying that the weights still hold', () => {
    const changed = applyAll(start, [change({ direction: 'min' })]);
    const homes = ashmere.partners.get('HOMES')!;
    const again = applyAll(changed, [
      {
        type: 'weights/set-judgement',
        id: swing!,
        partnerId: council,
        judgement: { points: { [fit]: 100 } },
      },
    ]);
    expect(staleOf(again)).toBeUndefined();
    expect(again.weightSets.byId[swing!]?.judgements[homes]?.stale).toEqual([fit]);
    const confirmed = applyAll(changed, [{ type: 'weights/confirm', id: swing! }]);
    const judgements = Object.values(confirmed.weightSets.byId[swing!]?.judgements ?? {});
    expect(judgements.flatMap(({ stale }) => stale ?? [])).toEqual([]);
  });

  it('invalidates what is left of destroyed weights too', () => {
    const { project, roundId } = anonymousAshmere();
    const closed = applyAll(project, [
      { type: 'round/set-state', id: roundId, state: 'closed' },
      change({ direction: 'min' }),
    ]);
    expect(closed.weightSets.byId[closed.activeWeightSetId]?.unlinked?.stale).toEqual([fit]);
  });
});
