import fc from 'fast-check';
import type { Action, Decision, Note, Review, Snapshot } from '../../../../../shared/model/decisions';
import type { Project } from '../../../../../shared/model/project';
import { at, stamp, idIn, idsIn, newId, words, maybe, tidy } from './fields';

export const snapshot = (project: Project): fc.Arbitrary<Snapshot> =>
  fc.record({ id: newId('snapshot'), optionId: idIn(project, 'options') }).map(({ id, optionId }) => ({
    id,
    at,
    note: '',
    present: [],
    weights: [],
    ranking: [{ optionId, title: '', total: null, rank: null }],
  }));

export const decision = (project: Project): fc.Arbitrary<Decision> =>
  fc
    .record({
      optionId: idIn(project, 'options'),
      stance: fc.constantFrom('priority', 'later', 'do-less', 'stop'),
      reason: words,
      snapshotId: maybe(idIn(project, 'snapshots')),
    })
    .map((fields) => ({ dissent: [], ...stamp, ...tidy(fields) }));

export const action = (project: Project): fc.Arbitrary<Action> =>
  fc
    .record({
      id: newId('action'),
      what: words,
      partnerIds: idsIn(project, 'partners'),
      optionId: maybe(idIn(project, 'options')),
      storyNodeId: maybe(idIn(project, 'storyNodes')),
    })
    .map((fields) => ({ owner: '', due: '', status: 'not-started' as const, ...stamp, ...tidy(fields) }));

export const review = (): fc.Arbitrary<Review> =>
  newId('review').map((id) => ({ id, on: '2026-09-01', forum: '', judgement: '', notes: '', ...stamp }));

export const note = (project: Project): fc.Arbitrary<Note> =>
  fc
    .record({
      id: newId('note'),
      about: fc.oneof(
        fc.constant({ kind: 'project' as const }),
        idIn(project, 'options').map((optionId) => ({
          kind: 'rank' as const,
          optionId,
          feels: 'too-high' as const,
        })),
      ),
    })
    .map((fields) => ({ text: 'It feels wrong', ...stamp, ...fields }));
