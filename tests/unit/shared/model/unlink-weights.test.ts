import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { find, listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { invariantViolations } from '../../../../shared/model/invariants';
import type { Project } from '../../../../shared/model/project';
import { openProject } from '../../../../shared/project-file/open';
import { saveProject } from '../../../../shared/project-file/save';
import { projectWeights } from '../../../../shared/results/project-weights';
import { applyAll } from '../../../support/small-project';
import { anonymousAshmere, at } from '../../../support/anonymous-round';

const { project: open, partners, roundId } = anonymousAshmere();
const close = { type: 'round/set-state', id: roundId, state: 'closed' } as const;
const closed = applyAll(open, [close]);
const swing = listOf(open.weightSets).find(({ method }) => method === 'swing')!;

const sharesOf = (project: Project, weightSetId = project.activeWeightSetId) =>
  [...projectWeights(project, { weightSetId, scenarioId: null }).shares].map(
    ([id, share]) => `${id} ${share.toFixed(9)}`,
  );
const idsIn = (value: unknown) => partners.filter(({ id }) => JSON.stringify(value).includes(id));

const nextRound = {
  type: 'round/add',
  round: {
    id: createCountedIdSource(900)('round'),
    name: 'Round 2',
    state: 'collecting',
    createdAt: at,
    changedAt: at,
  },
  copyFrom: roundId,
} as const;

describe('closing a round of an anonymous project', () => {
  it('leaves no partner’s id in the weights', () => {
    expect(idsIn(open.weightSets)).toHaveLength(partners.length);
    expect(idsIn(closed.weightSets)).toEqual([]);
    expect(invariantViolations(closed)).toEqual([]);
  });

  it('changes no weight, by tree or straight on the leaves', () => {
    expect(sharesOf(closed)).toEqual(sharesOf(open));
    expect(sharesOf(closed, swing.id)).toEqual(sharesOf(open, swing.id));
  });

  it('changes no weight where partners count differently', () => {
    const weighted = applyAll(open, [
      {
        type: 'weight-set/change',
        id: open.activeWeightSetId,
        changes: { combination: 'partner-weighted' },
      },
      { type: 'partner/change', id: partners[0]!.id, changes: { voteWeight: 3 } },
    ]);
    expect(sharesOf(applyAll(weighted, [close]))).toEqual(sharesOf(weighted));
    expect(sharesOf(weighted)).not.toEqual(sharesOf(open));
  });

  it('says how many gave weights, and holds what they gave to a criterion in order of size', () => {
    const left = find(closed.weightSets, closed.activeWeightSetId)?.unlinked;
    expect(left?.count).toBe(6);
    for (const shares of Object.values(left?.shares ?? {})) {
      expect(shares).toHaveLength(6);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }
  });

  it('keeps nothing but the mean of fewer than four partners', () => {
    const three = applyAll(
      open,
      partners.slice(3).map(({ id }) => ({ type: 'partner/remove', id })),
    );
    const left = find(applyAll(three, [close]).weightSets, open.activeWeightSetId)?.unlinked;
    expect(left).toMatchObject({ count: 3, shares: {} });
  });

  it('takes the log’s lines about one partner’s weights with it', () => {
    const line = { at, command: 'weights/set-judgement', label: 'Set the weights of “Quillfeather”' };
    const logged = applyAll({ ...open, log: [line] }, [close]);
    expect(logged.log.map(({ label }) => label)).toEqual([
      '1 line about single scores and weights destroyed: they are anonymous',
    ]);
  });

  it('destroys the imported sheet that weights were read from', () => {
    const file = listOf(open.sourceFiles)[0]!;
    // The scores of this sheet were typed over and cleared: only the weights still point at it.
    const { scoreTableIds: _scores, ...plain } = file;
    const project: Project = {
      ...open,
      scores: {},
      sourceFiles: { byId: { [file.id]: plain }, order: [file.id] },
    };
    const weighed = applyAll(project, [
      {
        type: 'weights/set-judgement',
        id: project.activeWeightSetId,
        partnerId: partners[0]!.id,
        judgement: find(open.weightSets, open.activeWeightSetId)!.judgements[partners[0]!.id]!,
        source: file.tableIds[0]!,
      },
      close,
    ]);
    expect(listOf(weighed.sourceFiles)).toEqual([]);
  });

  it('comes back the same from a file, and destroys on opening what an earlier version had kept', () => {
    const opened = openProject(saveProject(closed, new Map()));
    expect(opened.ok && opened.value.project).toEqual(closed);
    const kept = openProject(saveProject({ ...closed, weightSets: open.weightSets }, new Map()));
    if (!kept.ok) throw new Error(kept.error.message);
    expect(idsIn(kept.value.project.weightSets)).toEqual([]);
    expect(sharesOf(kept.value.project)).toEqual(sharesOf(open));
  });

  it('leaves the weights of a named project as they were given', () => {
    const named: Project = { ...open, frame: { ...open.frame, anonymity: 'named' } };
    expect(applyAll(named, [close]).weightSets).toEqual(open.weightSets);
  });
});

describe('weights after an anonymous round has closed', () => {
  const judgement = find(open.weightSets, open.activeWeightSetId)!.judgements[partners[0]!.id]!;
  const give = {
    type: 'weights/set-judgement',
    id: open.activeWeightSetId,
    partnerId: partners[0]!.id,
    judgement,
  } as const;

  it('are not taken by partner while no round is open, since nothing would destroy the link', () => {
    const refused = applyCommand(closed, give, { at });
    expect(refused.ok ? '' : refused.error.code).toBe('weights/no-round-open');
  });

  it('count anew once somebody gives some in the next round, until that one closes too', () => {
    const again = applyAll(closed, [nextRound, give]);
    const alone = applyAll(
      open,
      partners.slice(1).map(({ id }) => ({
        type: 'weights/set-judgement' as const,
        id: open.activeWeightSetId,
        partnerId: id,
      })),
    );
    expect(sharesOf(again)).toEqual(sharesOf(alone));
    const done = applyAll(again, [{ ...close, id: nextRound.round.id }]);
    expect(sharesOf(done)).toEqual(sharesOf(alone));
    expect(idsIn(done.weightSets)).toEqual([]);
  });

  it('stand equal again, and are not made up, when a criterion has been added', () => {
    const [criterion] = listOf(closed.criteria);
    const added = applyAll(closed, [
      {
        type: 'criterion/add',
        criterion: { ...criterion!, id: createCountedIdSource(800)('criterion'), label: 'New' },
      },
    ]);
    expect(projectWeights(added, { scenarioId: null }).origin).toBe('equal');
  });
});
