import { emptyCollection, collectionOf } from './collection';
import type { Criterion, WeightSet } from './criteria';
import type { IdSource } from './ids';
import type { Project } from './project';
import type { Round } from './scores';

/** What starting something new needs from outside: the time and fresh ids. */
export interface Origin {
  readonly at: string;
  readonly newId: IdSource;
}

/**
 * A project with nothing in it but one round and one set of equal weights "not yet agreed", so that every screen
 * has something true to say from the first second.
 *
 * @param criteria criteria to begin with (see `criteria-templates.ts`); none for a blank project
 */
export function createProject(title: string, origin: Origin, criteria: readonly Criterion[] = []): Project {
  const { at, newId } = origin;
  const stamp = { createdAt: at, changedAt: at };
  const round: Round = { id: newId('round'), name: 'Round 1', state: 'collecting', ...stamp };
  const weightSet: WeightSet = {
    id: newId('weightSet'),
    name: '100 points',
    method: 'points',
    onLeaves: false,
    agreed: false,
    judgements: {},
    combination: 'mean',
    ...stamp,
  };
  return {
    id: newId('project'),
    title,
    ...stamp,
    frame: {
      purpose: '',
      decisionRule: '',
      decisionOwner: '',
      anonymity: 'named',
      missingRule: 'reweight',
      readiness: {},
    },
    partners: emptyCollection(),
    participants: emptyCollection(),
    outcomes: emptyCollection(),
    storyNodes: emptyCollection(),
    storyLinks: emptyCollection(),
    narrative: {},
    measures: emptyCollection(),
    sourceFiles: emptyCollection(),
    mappings: emptyCollection(),
    evidence: emptyCollection(),
    options: emptyCollection(),
    criteria: collectionOf(criteria),
    weightSets: collectionOf([weightSet]),
    activeWeightSetId: weightSet.id,
    rounds: collectionOf([round]),
    activeRoundId: round.id,
    scores: {},
    scenarios: emptyCollection(),
    decisions: {},
    snapshots: emptyCollection(),
    actions: emptyCollection(),
    reviews: emptyCollection(),
    notes: emptyCollection(),
    log: [],
  };
}
