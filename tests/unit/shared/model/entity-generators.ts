import fc from 'fast-check';
import type { CollectionName } from '../../../../shared/model/collection-names';
import type { Criterion, WeightJudgement, WeightSet } from '../../../../shared/model/criteria';
import type { Action, Decision, Note, Review, Snapshot } from '../../../../shared/model/decisions';
import type { Discussion } from '../../../../shared/model/discussions';
import type { EvidenceItem, Mapping, SourceFile } from '../../../../shared/model/evidence';
import type { Participant, Partner } from '../../../../shared/model/frame';
import type { Gate } from '../../../../shared/model/gates';
import {
  createCountedIdSource,
  type GateId,
  type IdKind,
  type IdOf,
  type TableId,
} from '../../../../shared/model/ids';
import type { Option } from '../../../../shared/model/options';
import type { Project } from '../../../../shared/model/project';
import type { CellSource } from '../../../../shared/model/provenance';
import type { Round, Scenario, Score } from '../../../../shared/model/scores';
import type { Measure, Outcome, StoryLink, StoryNode } from '../../../../shared/model/story';

/** Entities as people and imports make them, their references mostly right and now and then to nothing. */

export const at = '2026-03-24T09:30:00.000Z';
const stamp = { createdAt: at, changedAt: at };

const kindOf = {
  partners: 'partner',
  participants: 'participant',
  outcomes: 'outcome',
  storyNodes: 'storyNode',
  storyLinks: 'storyLink',
  measures: 'measure',
  sourceFiles: 'sourceFile',
  mappings: 'mapping',
  evidence: 'evidence',
  options: 'option',
  criteria: 'criterion',
  weightSets: 'weightSet',
  rounds: 'round',
  scenarios: 'scenario',
  snapshots: 'snapshot',
  actions: 'action',
  reviews: 'review',
  notes: 'note',
} as const satisfies Record<CollectionName, IdKind>;

type IdIn<Name extends CollectionName> = IdOf<(typeof kindOf)[Name]>;

/** An id no record has. */
export function unknownId<Kind extends IdKind>(kind: Kind): IdOf<Kind> {
  return createCountedIdSource(999_999)(kind);
}

/** An id of the collection; one time in eight, or when it is empty, one of nothing. */
export function idIn<Name extends CollectionName>(project: Project, name: Name): fc.Arbitrary<IdIn<Name>> {
  // Each collection's order holds ids of the kind that `kindOf` names.
  const known = project[name].order as readonly IdIn<Name>[];
  const unknown = fc.constant(unknownId(kindOf[name]));
  if (known.length === 0) return unknown;
  return fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: unknown });
}

export function idsIn<Name extends CollectionName>(project: Project, name: Name): fc.Arbitrary<IdIn<Name>[]> {
  return fc.uniqueArray(idIn(project, name), { maxLength: 2 });
}

/** A new id, now and then one already taken. */
export function newId<Kind extends IdKind>(kind: Kind): fc.Arbitrary<IdOf<Kind>> {
  return fc.integer({ min: 1, max: 60 }).map((count) => createCountedIdSource(count)(kind));
}

export const words = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', ' ', '=1+1', '__proto__'));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Leaves out the fields that are undefined, as `exactOptionalPropertyTypes` asks. */
function tidy<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

const record = <Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;

export const partner = (project: Project): fc.Arbitrary<Partner> =>
  fc
    .record({ id: newId('partner'), name: words, options: idsIn(project, 'options'), votes: fc.boolean() })
    .map(({ options, ...rest }) => ({
      code: '',
      kind: '',
      contact: '',
      voteWeight: 1,
      priorities: '',
      flexibilities: '',
      restrictions: '',
      interests: record(options, 'Runs it'),
      ...stamp,
      ...rest,
    }));

export const participant = (project: Project): fc.Arbitrary<Participant> =>
  fc
    .record({ id: newId('participant'), name: words, partnerId: maybe(idIn(project, 'partners')) })
    .map((fields) => ({ role: 'analyst' as const, present: true, ...stamp, ...tidy(fields) }));

export const option = (project: Project): fc.Arbitrary<Option> =>
  fc
    .record({
      id: newId('option'),
      title: words,
      type: fc.constantFrom('option', 'do-nothing', 'do-minimum'),
      leadPartnerId: maybe(idIn(project, 'partners')),
      outcomeIds: idsIn(project, 'outcomes'),
      storyNodeId: maybe(idIn(project, 'storyNodes')),
      requires: maybe(idsIn(project, 'options')),
      excludes: maybe(idsIn(project, 'options')),
      measuredIds: idsIn(project, 'criteria'),
    })
    .map(({ measuredIds, ...fields }) => ({
      code: '',
      summary: '',
      lead: '',
      status: '',
      statutory: false,
      costs: {},
      earliestStart: '',
      evidenceGrade: '',
      list: 'longlist' as const,
      listReason: '',
      measured: record(measuredIds, { value: 3 }),
      ...stamp,
      ...tidy(fields),
    }));

export const gate = (): fc.Arbitrary<Gate> =>
  fc
    .record({ id: newId('gate'), name: words, question: words })
    .map((fields) => ({ verdicts: {}, ...stamp, ...fields }));

/** A gate of the project; one time in eight, or when it has none, one of nothing. */
export const gateId = (project: Project): fc.Arbitrary<GateId> => {
  const known = project.gates?.order ?? [];
  const unknown = fc.constant(unknownId('gate'));
  if (known.length === 0) return unknown;
  return fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: unknown });
};

export const scale = fc.record({
  min: fc.constantFrom(0, 1),
  max: fc.constantFrom(3, 5, 0),
  step: fc.constantFrom(0, 1),
  anchors: fc.constant([]),
});

export const criterion = (project: Project): fc.Arbitrary<Criterion> =>
  fc
    .record({
      id: newId('criterion'),
      label: words,
      parentId: maybe(idIn(project, 'criteria')),
      basis: fc.constantFrom('judged', 'judged', 'measured'),
      scale,
    })
    .map((fields) => ({
      code: '',
      question: '',
      unit: '',
      direction: 'max' as const,
      valueFunction: { kind: 'linear' as const, worst: 1, best: 5 },
      madeFromCost: false,
      ...stamp,
      ...tidy(fields),
    }));

/** A cell some imported figure was read from. */
const cellSource: CellSource = {
  table: `tbl_${'a'.repeat(64)}` as TableId, // 64 digits, which is what a table id holds
  row: 7,
  column: 1,
  rule: 0,
};

const points = fc.constantFrom(0, 1, 40, 100, 40, 100, -1, Number.NaN);

export const judgement = (project: Project): fc.Arbitrary<WeightJudgement> =>
  fc

    .record({
      ids: idsIn(project, 'criteria'),
      points,
      order: maybe(idsIn(project, 'criteria')),
      best: maybe(idIn(project, 'criteria')),
      source: maybe(fc.constant(cellSource)),
    })
    .map(({ ids, points: each, order, best, source }) =>
      tidy({
        points: record(ids, each),
        sources: source && record(ids, source),
        order,
        pairs: order && record(order, record(ids, 3)),
        bestWorst: best && {
          best,
          worst: ids[0] ?? best,
          bestToOthers: record(ids, 2),
          othersToWorst: record(ids, 1),
        },
      }),
    );

export const weightSet = (project: Project): fc.Arbitrary<WeightSet> =>
  fc
    .record({
      id: newId('weightSet'),
      partnerIds: idsIn(project, 'partners'),
      own: judgement(project),
      group: maybe(judgement(project)),
    })
    .map(({ partnerIds, own, ...fields }) => ({
      name: 'Weights',
      method: 'points' as const,
      onLeaves: false,
      agreed: false,
      combination: 'mean' as const,
      judgements: record(partnerIds, own),
      ...stamp,
      ...tidy(fields),
    }));

export const scenario = (project: Project): fc.Arbitrary<Scenario> =>
  fc
    .record({
      id: newId('scenario'),
      weightSetId: idIn(project, 'weightSets'),
      ids: idsIn(project, 'criteria'),
      points,
    })
    .map(({ ids, points: each, ...fields }) => ({
      name: 'What if',
      note: '',
      weights: record(ids, each),
      ...stamp,
      ...fields,
    }));

export const round = (): fc.Arbitrary<Round> =>
  newId('round').map((id) => ({ id, name: 'Another round', state: 'collecting', ...stamp }));

export const score = (project: Project): fc.Arbitrary<Score> =>
  fc.oneof(
    fc
      .record({
        value: fc.constantFrom(0, 1, 2, 2.5, 3, 4, 5, 9, Number.NaN),
        evidenceIds: maybe(idsIn(project, 'evidence')),
      })
      .map((fields) => ({ state: 'scored' as const, at, ...tidy(fields) })),
    fc
      .constantFrom('not-scored' as const, 'dont-know' as const, 'declared-interest' as const)
      .map((state) => ({ state, at })),
  );

export const discussion = (): fc.Arbitrary<Discussion> =>
  fc
    .record({
      outcome: maybe(fc.constantFrom('score-again' as const, 'differ' as const)),
      reason: words,
    })
    .map((fields) => ({ at, ...tidy(fields) }));

export const outcome = (): fc.Arbitrary<Outcome> =>
  fc.record({ id: newId('outcome'), title: words }).map((fields) => ({
    code: '',
    statement: '',
    domain: '',
    class: 'primary',
    beneficiaries: '',
    direction: 'improve',
    narrative: '',
    ...stamp,
    ...fields,
  }));

export const storyNode = (project: Project): fc.Arbitrary<StoryNode> =>
  fc
    .record({
      id: newId('storyNode'),
      title: words,
      partnerIds: idsIn(project, 'partners'),
      optionId: maybe(idIn(project, 'options')),
      evidenceIds: maybe(idsIn(project, 'evidence')),
      restrictedResources: maybe(fc.array(words, { maxLength: 2 })),
      beneficiaryVoice: maybe(fc.boolean()),
      class: maybe(fc.constantFrom('primary' as const, 'intermediate' as const)),
    })
    .map((fields) => ({
      code: '',
      kind: 'driver' as const,
      detail: '',
      owner: '',
      due: '',
      status: 'draft' as const,
      collapsed: false,
      ...stamp,
      ...tidy(fields),
    }));

export const storyLink = (project: Project): fc.Arbitrary<StoryLink> =>
  fc
    .record({
      id: newId('storyLink'),
      child: idIn(project, 'storyNodes'),
      parent: fc.oneof(idIn(project, 'storyNodes'), idIn(project, 'outcomes')),
      evidenceIds: idsIn(project, 'evidence'),
      inCircle: fc.constantFrom(undefined, undefined, undefined, true as const),
    })
    .map((fields) => ({
      polarity: 'positive' as const,
      strength: 'strong' as const,
      rationale: '',
      tested: 'untested' as const,
      ...stamp,
      ...tidy(fields),
    }));

export const measure = (project: Project): fc.Arbitrary<Measure> =>
  fc
    .record({
      id: newId('measure'),
      name: words,
      at: fc.oneof(idsIn(project, 'storyNodes'), idsIn(project, 'outcomes')),
      population: maybe(fc.constantFrom('population' as const, 'service' as const)),
      role: maybe(fc.constantFrom('indicator' as const, 'balancing' as const)),
      lagMonths: maybe(fc.integer({ min: 0, max: 60 })),
      reading: maybe(
        fc.record({ says: fc.constantFrom('improved' as const, 'no-change' as const, 'worsened' as const) }),
      ),
    })
    .map((fields) => ({
      definition: '',
      unit: '',
      polarity: 'higher' as const,
      basis: 'unknown' as const,
      series: [],
      limitations: '',
      ...stamp,
      ...tidy(fields),
    }));

export const sourceFile = (): fc.Arbitrary<SourceFile> =>
  newId('sourceFile').map((id) => ({
    id,
    name: 'costs.xlsx',
    sha256: 'a'.repeat(64),
    size: 12,
    importedAt: at,
    tableIds: [],
    ...stamp,
  }));

export const mapping = (): fc.Arbitrary<Mapping> =>
  newId('mapping').map((id) => ({
    id,
    name: 'Costs',
    fingerprint: 'ref|net',
    target: 'options',
    settings: { columns: [0, 1] },
    ...stamp,
  }));

export const evidenceItem = (project: Project): fc.Arbitrary<EvidenceItem> =>
  fc
    .record({
      id: newId('evidence'),
      sourceFileId: maybe(idIn(project, 'sourceFiles')),
      optionIds: idsIn(project, 'options'),
      criterionIds: idsIn(project, 'criteria'),
      outcomeIds: idsIn(project, 'outcomes'),
      storyLinkIds: idsIn(project, 'storyLinks'),
    })
    .map((fields) => ({
      title: 'A study',
      type: 'research' as const,
      strength: 'weak' as const,
      strengthNote: '',
      citation: '',
      ...stamp,
      ...tidy(fields),
    }));

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
