import fc from 'fast-check';
import type { Criterion, WeightJudgement, WeightSet } from '../../../../../shared/model/criteria';
import type { Discussion } from '../../../../../shared/model/discussions';
import type { Participant, Partner } from '../../../../../shared/model/frame';
import type { Gate } from '../../../../../shared/model/gates';
import type { GateId, TableId } from '../../../../../shared/model/ids';
import type { Option } from '../../../../../shared/model/options';
import type { Project } from '../../../../../shared/model/project';
import type { CellSource } from '../../../../../shared/model/provenance';
import type { Round, Scenario, Score } from '../../../../../shared/model/scores';
import { at, stamp, unknownId, idIn, idsIn, newId, words, maybe, tidy, record } from './fields';

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
