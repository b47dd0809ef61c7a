import fc from 'fast-check';
import type { Command, CommandOf, SingleCommand, SingleCommandType } from '../../../../shared/model/commands';
import type { Project } from '../../../../shared/model/project';
import * as make from './generators/entities';
import { idIn, words } from './generators/fields';

/**
 * One generator for each command, keyed by the closed union: a command without one does not compile.
 *
 * Each is given the project as it stands, so that most commands do something and some name what is not there.
 */
export const commandGenerators: {
  readonly [Type in SingleCommandType]: (project: Project) => fc.Arbitrary<Omit<CommandOf<Type>, 'type'>>;
} = {
  'project/rename': () => fc.record({ title: words }),
  'frame/change': () =>
    fc.record({
      changes: fc.constantFrom(
        { purpose: 'Which to fund' },
        { budget: { amount: 100, basis: 'net' } },
        { anonymity: 'anonymous' as const },
        { missingRule: 'refuse' as const },
      ),
    }),
  'partner/add': (project) => fc.record({ partner: make.partner(project) }),
  'partner/change': (project) =>
    fc.record({ id: idIn(project, 'partners'), changes: without(make.partner(project), 'id') }),
  'partner/remove': (project) => fc.record({ id: idIn(project, 'partners') }),
  'participant/add': (project) => fc.record({ participant: make.participant(project) }),
  'participant/change': (project) =>
    fc.record({ id: idIn(project, 'participants'), changes: without(make.participant(project), 'id') }),
  'participant/remove': (project) => fc.record({ id: idIn(project, 'participants') }),

  'option/add': (project) =>
    fc.record({ option: make.option(project), index: place }, { requiredKeys: ['option'] }),
  'option/change': (project) =>
    fc.record({
      id: idIn(project, 'options'),
      changes: without(make.option(project), 'id', 'list', 'listReason'),
    }),
  'option/move': (project) => fc.record({ id: idIn(project, 'options'), toIndex: place }),
  'option/set-list': (project) =>
    fc.record({
      id: idIn(project, 'options'),
      list: fc.constantFrom('longlist', 'shortlist', 'ruled-out'),
      reason: words,
    }),
  'option/remove': (project) =>
    fc.record({ id: idIn(project, 'options'), reason: words }, { requiredKeys: ['id'] }),

  'gate/add': () => fc.record({ gate: make.gate() }),
  'gate/change': (project) => fc.record({ id: make.gateId(project), changes: fc.record({ name: words }) }),
  'gate/remove': (project) => fc.record({ id: make.gateId(project) }),
  'gate/judge': (project) =>
    fc.record(
      {
        id: make.gateId(project),
        optionId: idIn(project, 'options'),
        verdict: fc.record({ verdict: fc.constantFrom('pass', 'fail', 'unclear'), reason: words }),
      },
      { requiredKeys: ['id', 'optionId'] },
    ),

  'criterion/add': (project) =>
    fc.record({ criterion: make.criterion(project), index: place }, { requiredKeys: ['criterion'] }),
  'criterion/change': (project) =>
    fc.record({ id: idIn(project, 'criteria'), changes: without(make.criterion(project), 'id') }),
  'criterion/move': (project) => fc.record({ id: idIn(project, 'criteria'), toIndex: place }),
  'criterion/remove': (project) => fc.record({ id: idIn(project, 'criteria') }),

  'weight-set/add': (project) => fc.record({ weightSet: make.weightSet(project) }),
  'weight-set/change': (project) =>
    fc.record({ id: idIn(project, 'weightSets'), changes: fc.record({ agreed: fc.boolean() }) }),
  'weight-set/activate': (project) => fc.record({ id: idIn(project, 'weightSets') }),
  'weight-set/remove': (project) => fc.record({ id: idIn(project, 'weightSets') }),
  'weights/set-judgement': (project) =>
    fc.record(
      {
        id: idIn(project, 'weightSets'),
        partnerId: idIn(project, 'partners'),
        judgement: make.judgement(project),
      },
      { requiredKeys: ['id', 'partnerId'] },
    ),
  'weights/set-group': (project) =>
    fc.record({
      id: idIn(project, 'weightSets'),
      points: make.judgement(project).map(({ points }) => points),
    }),
  'weights/clear-group': (project) => fc.record({ id: idIn(project, 'weightSets') }),
  'weights/confirm': (project) => fc.record({ id: idIn(project, 'weightSets') }),
  'scenario/add': (project) => fc.record({ scenario: make.scenario(project) }),
  'scenario/change': (project) =>
    fc.record({ id: idIn(project, 'scenarios'), changes: without(make.scenario(project), 'id') }),
  'scenario/remove': (project) => fc.record({ id: idIn(project, 'scenarios') }),
  'scenario/activate': (project) => fc.record({ id: idIn(project, 'scenarios') }, { requiredKeys: [] }),

  'score/set': (project) => fc.record({ cell: cell(project), score: make.score(project) }),
  'score/clear': (project) => fc.record({ cell: cell(project) }),
  'discussion/set': (project) => fc.record({ cell: groupCell(project), discussion: make.discussion() }),
  'discussion/clear': (project) => fc.record({ cell: groupCell(project) }),
  'scores/set-many': (project) =>
    fc.record({ cell: cell(project), score: make.score(project) }).map(({ cell: at, score }) => ({
      roundId: at.roundId,
      partnerId: at.partnerId,
      scores: { [at.optionId]: { [at.criterionId]: score } },
    })),
  'round/add': (project) =>
    fc.record({ round: make.round(), copyFrom: idIn(project, 'rounds') }, { requiredKeys: ['round'] }),
  'round/set-state': (project) =>
    fc.record({
      id: idIn(project, 'rounds'),
      state: fc.constantFrom('collecting', 'revealed', 'revealed', 'closed'),
    }),
  'round/activate': (project) => fc.record({ id: idIn(project, 'rounds') }),

  'outcome/add': () => fc.record({ outcome: make.outcome(), index: place }, { requiredKeys: ['outcome'] }),
  'outcome/change': (project) =>
    fc.record({ id: idIn(project, 'outcomes'), changes: without(make.outcome(), 'id') }),
  'outcome/move': (project) => fc.record({ id: idIn(project, 'outcomes'), toIndex: place }),
  'outcome/remove': (project) => fc.record({ id: idIn(project, 'outcomes') }),
  'story/add-node': (project) =>
    fc.record(
      { node: make.storyNode(project), link: make.storyLink(project), index: place },
      { requiredKeys: ['node'] },
    ),
  'story/change-node': (project) =>
    fc.record({ id: idIn(project, 'storyNodes'), changes: without(make.storyNode(project), 'id') }),
  'story/move-node': (project) => fc.record({ id: idIn(project, 'storyNodes'), toIndex: place }),
  'story/remove-node': (project) => fc.record({ id: idIn(project, 'storyNodes') }),
  'story/merge-nodes': (project) =>
    fc.record({ keep: idIn(project, 'storyNodes'), merged: idIn(project, 'storyNodes') }),
  'story/link': (project) => fc.record({ link: make.storyLink(project) }),
  'story/change-link': (project) =>
    fc.record({
      id: idIn(project, 'storyLinks'),
      changes: without(make.storyLink(project), 'id', 'child', 'parent', 'inCircle'),
    }),
  'story/unlink': (project) => fc.record({ id: idIn(project, 'storyLinks') }),
  'narrative/set': () =>
    fc.record(
      { paragraph: fc.constantFrom('opening', 'closing', '__proto__'), text: words },
      { requiredKeys: ['paragraph'] },
    ),
  'measure/add': (project) => fc.record({ measure: make.measure(project) }),
  'measure/change': (project) =>
    fc.record({ id: idIn(project, 'measures'), changes: without(make.measure(project), 'id') }),
  'measure/remove': (project) => fc.record({ id: idIn(project, 'measures') }),

  'decision/set': (project) =>
    fc.record(
      { decision: make.decision(project), snapshot: make.snapshot(project) },
      { requiredKeys: ['decision'] },
    ),
  'decision/change': (project) =>
    fc.record({
      optionId: idIn(project, 'options'),
      changes: without(make.decision(project), 'optionId', 'stance', 'dissent'),
    }),
  'decision/clear': (project) => fc.record({ optionId: idIn(project, 'options') }),
  'decision/add-dissent': (project) => fc.record({ optionId: idIn(project, 'options'), who: words, words }),
  'decision/remove-dissent': (project) => fc.record({ optionId: idIn(project, 'options'), index: place }),
  'action/add': (project) => fc.record({ action: make.action(project) }),
  'action/change': (project) =>
    fc.record({ id: idIn(project, 'actions'), changes: without(make.action(project), 'id') }),
  'action/remove': (project) => fc.record({ id: idIn(project, 'actions') }),
  'review/add': () => fc.record({ review: make.review() }),
  'review/remove': (project) => fc.record({ id: idIn(project, 'reviews') }),
  'note/add': (project) => fc.record({ note: make.note(project) }),
  'note/remove': (project) => fc.record({ id: idIn(project, 'notes') }),

  'source-file/add': () => fc.record({ sourceFile: make.sourceFile() }),
  'source-file/change': (project) =>
    fc.record({ id: idIn(project, 'sourceFiles'), changes: fc.record({ name: words }) }),
  'mapping/save': () => fc.record({ mapping: make.mapping() }),
  'mapping/remove': (project) => fc.record({ id: idIn(project, 'mappings') }),
  'evidence/add': (project) => fc.record({ item: make.evidenceItem(project) }),
  'evidence/change': (project) =>
    fc.record({ id: idIn(project, 'evidence'), changes: without(make.evidenceItem(project), 'id') }),
  'evidence/remove': (project) => fc.record({ id: idIn(project, 'evidence') }),
};

const place = fc.integer({ min: 0, max: 5 });

function cell(project: Project) {
  return fc.record({
    roundId: idIn(project, 'rounds'),
    partnerId: idIn(project, 'partners'),
    optionId: idIn(project, 'options'),
    criterionId: idIn(project, 'criteria'),
  });
}

function groupCell(project: Project) {
  return fc.record({
    roundId: idIn(project, 'rounds'),
    optionId: idIn(project, 'options'),
    criterionId: idIn(project, 'criteria'),
  });
}

function without<Entity extends object, Key extends keyof Entity>(
  entity: fc.Arbitrary<Entity>,
  ...keys: Key[]
): fc.Arbitrary<Omit<Entity, Key>> {
  return entity.map(
    (whole) =>
      Object.fromEntries(Object.entries(whole).filter(([key]) => !(keys as string[]).includes(key))) as Omit<
        Entity,
        Key
      >,
  );
}

export const commandTypes = Object.keys(commandGenerators) as readonly SingleCommandType[];

export function anyCommandOf(type: SingleCommandType, project: Project): fc.Arbitrary<SingleCommand> {
  const generator: (project: Project) => fc.Arbitrary<object> = commandGenerators[type];
  // The table is keyed by type, so what comes out has that command's fields.
  return generator(project).map((fields) => ({ type, ...fields }) as SingleCommand);
}

/** Any command; things are added more often than taken away, so that projects grow. */
export function anyCommand(project: Project): fc.Arbitrary<Command> {
  const growing = commandTypes.filter((type) => /add|set|link/.test(type));
  const single = fc
    .oneof({ weight: 2, arbitrary: fc.constantFrom(...growing) }, fc.constantFrom(...commandTypes))
    .chain((type) => anyCommandOf(type, project));
  return fc.oneof(
    { weight: 9, arbitrary: single },
    fc
      .array(single, { minLength: 1, maxLength: 3 })
      .map((commands): Command => ({ type: 'batch', label: 'Several at once', commands })),
  );
}
