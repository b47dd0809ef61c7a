import { listOf } from '../collection';
import { gatesOf } from '../gates';
import type { Project } from '../project';
import { missingIds, type Reference, referencesOf } from '../references';
import type { Violation } from './violation';

/** Every reference from one record to another names a record that is there. */
export function referenceViolations(project: Project): readonly Violation[] {
  return [...placedReferences(project)].flatMap(([at, reference]) =>
    missingIds(project, reference).map((id) => ({
      at: `${at} ${reference.field}`.trim(),
      message: `${id} is not in the project`,
    })),
  );
}

type Placed = readonly [at: string, reference: Reference];

function* placedReferences(project: Project): Generator<Placed> {
  yield ['', { field: 'activeRoundId', ids: [project.activeRoundId], targets: ['rounds'] }];
  yield ['', { field: 'activeWeightSetId', ids: [project.activeWeightSetId], targets: ['weightSets'] }];
  yield ['', { field: 'activeScenarioId', ids: [project.activeScenarioId], targets: ['scenarios'] }];
  yield* placed('partners', listOf(project.partners), referencesOf.partner);
  yield* placed('participants', listOf(project.participants), referencesOf.participant);
  yield* placed('options', listOf(project.options), referencesOf.option);
  yield* placed('gates', gatesOf(project), referencesOf.gate);
  yield* placed('criteria', listOf(project.criteria), referencesOf.criterion);
  yield* placed('storyNodes', listOf(project.storyNodes), referencesOf.storyNode);
  yield* placed('storyLinks', listOf(project.storyLinks), referencesOf.storyLink);
  yield* placed('measures', listOf(project.measures), referencesOf.measure);
  yield* placed('evidence', listOf(project.evidence), referencesOf.evidence);
  yield* placed('scenarios', listOf(project.scenarios), referencesOf.scenario);
  yield* placed('actions', listOf(project.actions), referencesOf.action);
  yield* placed('notes', listOf(project.notes), referencesOf.note);
  yield* weightReferences(project);
  yield* decisionReferences(project);
}

function* placed<Entity extends { readonly id: string }>(
  name: string,
  entities: readonly Entity[],
  references: (entity: Entity) => Reference[],
): Generator<Placed> {
  for (const entity of entities) {
    for (const reference of references(entity)) yield [`${name} ${entity.id}`, reference];
  }
}

function* weightReferences(project: Project): Generator<Placed> {
  for (const { id, judgements, group, unlinked } of listOf(project.weightSets)) {
    const at = `weightSets ${id}`;
    yield [at, { field: 'judgements', ids: Object.keys(judgements), targets: ['partners'] }];
    if (unlinked) {
      const ids = [
        ...Object.keys(unlinked.leaves),
        ...Object.keys(unlinked.shares),
        ...(unlinked.stale ?? []),
      ];
      yield [at, { field: 'unlinked', ids, targets: ['criteria'] }];
    }
    for (const judgement of [...Object.values(judgements), ...(group ? [group] : [])]) {
      for (const reference of referencesOf.judgement(judgement)) yield [at, reference];
    }
  }
}

function* decisionReferences(project: Project): Generator<Placed> {
  for (const [key, { optionId, snapshotId }] of Object.entries(project.decisions)) {
    const at = `decisions ${key}`;
    yield [at, { field: 'optionId', ids: [key, optionId], targets: ['options'] }];
    yield [at, { field: 'snapshotId', ids: [snapshotId], targets: ['snapshots'] }];
  }
}
