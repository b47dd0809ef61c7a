import type { Command } from '../../../shared/model/commands';
import type { Criterion } from '../../../shared/model/criteria';
import type { Frame, Partner } from '../../../shared/model/frame';
import { createCountedIdSource, type CriterionId } from '../../../shared/model/ids';
import { newCriterion, newOption, newPartner } from '../../../shared/model/new-entities';
import { createProject } from '../../../shared/model/new-project';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { Score } from '../../../shared/model/scores';
import { applyAll, at } from '../../helpers/small-project';

type Given<Entity> = Partial<Omit<Entity, 'id' | 'createdAt' | 'changedAt'>>;

/** What an edge case is made of; `parent` names another criterion by its place in the list. */
interface Parts {
  readonly options: readonly Given<Option>[];
  readonly criteria: readonly (Given<Criterion> & { readonly parent?: number })[];
  readonly partners: readonly Given<Partner>[];
  /** Partner, option, leaf criterion → score; undefined is no entry. */
  readonly score: (partner: number, option: number, criterion: number) => number | 'DK' | 'DI' | undefined;
  /** Points by partner, one a criterion; none: weights not judged yet. */
  readonly points?: readonly (readonly (number | undefined)[] | undefined)[];
  readonly frame?: Partial<Frame>;
  readonly onLeaves?: boolean;
  readonly partnerWeighted?: boolean;
  /** Points set for the whole group. */
  readonly group?: readonly number[];
  readonly then?: (
    project: Project,
    ids: { readonly criteria: readonly CriterionId[] },
  ) => readonly Command[];
}

function build(title: string, parts: Parts): Project {
  const newId = createCountedIdSource();
  const origin = { at, newId };
  const options = parts.options.map((given, index) =>
    newOption(origin, { code: `A${index + 1}`, title: `Option ${index + 1}`, list: 'shortlist', ...given }),
  );
  const criteria: Criterion[] = [];
  for (const [index, { parent, ...given }] of parts.criteria.entries()) {
    criteria.push(
      newCriterion(origin, {
        code: `C${index + 1}`,
        label: `Criterion ${index + 1}`,
        ...given,
        ...(parent === undefined ? {} : { parentId: criteria[parent]!.id }),
      }),
    );
  }
  const partners = parts.partners.map((given, index) =>
    newPartner(origin, { code: `P${index + 1}`, name: `Partner ${index + 1}`, ...given }),
  );
  const start = createProject(title, origin);
  const leaf = (index: number): boolean => !parts.criteria.some(({ parent }) => parent === index);
  const setUp = applyAll(start, [
    { type: 'frame/change', changes: parts.frame ?? {} },
    {
      type: 'weight-set/change',
      id: start.activeWeightSetId,
      changes: {
        onLeaves: parts.onLeaves === true,
        combination: parts.partnerWeighted === true ? 'partner-weighted' : 'mean',
      },
    },
    ...criteria.map((criterion): Command => ({ type: 'criterion/add', criterion })),
    ...options.map((option): Command => ({ type: 'option/add', option: { ...option, measured: {} } })),
    ...partners.map((partner): Command => ({ type: 'partner/add', partner })),
    ...partners.map((partner, p): Command => ({
      type: 'scores/set-many',
      roundId: start.activeRoundId,
      partnerId: partner.id,
      scores: Object.fromEntries(
        options.map((option, o) => [
          option.id,
          Object.fromEntries(
            criteria.flatMap((criterion, c) => {
              if (!leaf(c) || criterion.basis !== 'judged') return [];
              const given = parts.score(p, o, c);
              return given === undefined ? [] : [[criterion.id, scoreOf(given)]];
            }),
          ),
        ]),
      ),
    })),
    ...(parts.points ?? []).flatMap((points, p): Command[] =>
      points === undefined
        ? []
        : [
            {
              type: 'weights/set-judgement',
              id: start.activeWeightSetId,
              partnerId: partners[p]!.id,
              judgement: {
                points: Object.fromEntries(
                  points.flatMap((given, c) => (given === undefined ? [] : [[criteria[c]!.id, given]])),
                ),
              },
            },
          ],
    ),
    ...(parts.group
      ? [
          {
            type: 'weights/set-group',
            id: start.activeWeightSetId,
            points: Object.fromEntries(parts.group.map((given, c) => [criteria[c]!.id, given])),
          } as const,
        ]
      : []),
  ]);
  return applyAll(setUp, parts.then?.(setUp, { criteria: criteria.map(({ id }) => id) }) ?? []);
}

function scoreOf(given: number | 'DK' | 'DI'): Score {
  if (given === 'DK') return { state: 'dont-know', at };
  if (given === 'DI') return { state: 'declared-interest', at };
  return { state: 'scored', value: given, at };
}

/** Scores that look like scores and depend on nothing but their place. */
const spread = (p: number, o: number, c: number): number => (p * 7 + o * 13 + c * 5 + o * c * 3) % 11;
const several = <Entity>(count: number, given: (index: number) => Entity): Entity[] =>
  Array.from({ length: count }, (_, index) => given(index));
const measured = { basis: 'measured' } as const;
const cost = (net: number, people?: number): Given<Option> => ({
  costs: { net: { value: net } },
  ...(people === undefined ? {} : { reach: { figure: { value: people }, unit: 'people' } }),
});

/** Quantities for a measured criterion, one an option; undefined where none is known. */
const quantities =
  (criterion: number, values: readonly (number | undefined)[]): NonNullable<Parts['then']> =>
  (project, { criteria }) =>
    values.flatMap((value, index): Command[] => {
      const id = project.options.order[index];
      const key = criteria[criterion];
      return value === undefined || id === undefined || key === undefined
        ? []
        : [{ type: 'option/change', id, changes: { measured: { [key]: { value } } } }];
    });

const awkward = [
  'O’Brien’s "first" option',
  "'quoted'",
  'A1',
  '=1+1',
  'Same name',
  'Same name',
  'x'.repeat(300),
  'tilde ~ star * question?',
  '‮right to left ل',
  'two\nlines',
];

/** Projects on which a workbook's formulas are most likely to part from the app. */
export const edgeProjects: Readonly<Record<string, Project>> = {
  'nothing in it': build('Nothing', { options: [], criteria: [], partners: [], score: () => undefined }),
  'options, no criteria': build('No criteria', {
    options: several(3, (index) => cost(1000 * index)),
    criteria: [],
    partners: [{}],
    score: () => undefined,
    frame: { budget: { amount: 1500, basis: '' } },
  }),
  'criteria, no options': build('No options', {
    options: [],
    criteria: several(3, () => ({})),
    partners: [{}],
    score: () => undefined,
    points: [[10, 20, 30]],
  }),
  'one option, one criterion, one partner': build('One of each', {
    options: [{}],
    criteria: [{}],
    partners: [{}],
    score: () => 7,
    points: [[100]],
  }),
  'no weights yet': build('No weights', {
    options: several(4, () => ({})),
    criteria: several(3, () => ({})),
    partners: several(2, () => ({})),
    score: spread,
  }),
  'no scores yet': build('No scores', {
    options: several(4, (index) => cost(500 * index)),
    criteria: several(3, () => ({})),
    partners: several(2, () => ({})),
    score: () => undefined,
    points: [[10, 20, 70], undefined],
    frame: { budget: { amount: 900, basis: '' } },
  }),
  'a criterion without weight that has gaps': build('Zero weight', {
    options: several(5, () => ({})),
    criteria: several(4, () => ({})),
    partners: several(3, () => ({})),
    score: (p, o, c) => (c === 3 && o > 1 ? 'DK' : spread(p, o, c)),
    points: several(3, (p) => [30 + p, 20, 50 - p, 0]),
    frame: { missingRule: 'refuse' },
  }),
  'only a criterion without weight is known': build('Only zero weight', {
    options: several(3, () => ({})),
    criteria: several(2, () => ({})),
    partners: [{}],
    score: (_p, o, c) => (o === 1 && c === 0 ? undefined : 4),
    points: [[100, 0]],
  }),
  ...Object.fromEntries(
    (['reweight', 'range', 'refuse'] as const).map((missingRule) => [
      `gaps, rule ${missingRule}`,
      build(`Gaps, ${missingRule}`, {
        options: several(6, (index) => cost(1000 + index * 777)),
        criteria: several(4, () => ({})),
        partners: several(3, () => ({})),
        score: (p, o, c) =>
          o === 5 ? undefined : (o + c) % 4 === 0 ? (p === 0 ? 'DI' : 'DK') : spread(p, o, c),
        points: several(3, (p) => [10 + p, 20, 30, 40]),
        frame: { missingRule, budget: { amount: 4000, basis: '' } },
      }),
    ]),
  ),
  'a tree three levels deep, an only child among it': build('Tree', {
    options: several(5, () => ({})),
    criteria: [{}, { parent: 0 }, { parent: 0 }, { parent: 2 }, { parent: 2 }, {}, { parent: 5 }, {}],
    partners: several(3, () => ({})),
    score: spread,
    points: [
      [40, 30, 70, 20, 80, 35, 100, 25],
      [50, 50, 50, 60, 40, 0, 5, 50],
      // A branch without weight still has its own proportions; the only child needs no points.
      [0, 10, 90, 1, 3, 60, undefined, 40],
    ],
  }),
  'a partner left out, one who gave no weights, one who does not vote': build('Left out', {
    options: several(4, () => ({})),
    criteria: several(3, () => ({})),
    partners: [{}, {}, {}, {}, { votes: false }],
    score: spread,
    points: [[10, 20, 70], [10, undefined, 90], [0, 0, 0], undefined, [90, 5, 5]],
  }),
  'every judgement incomplete': build('None complete', {
    options: several(3, () => ({})),
    criteria: several(3, () => ({})),
    partners: several(2, () => ({})),
    score: spread,
    points: [
      [10, undefined, 90],
      [0, 0, 0],
    ],
  }),
  'partners who count differently': build('Partner weights', {
    options: several(4, () => ({})),
    criteria: several(3, () => ({})),
    partners: [{ voteWeight: 3 }, { voteWeight: 1 }, { voteWeight: 0 }],
    score: spread,
    points: [
      [10, 20, 70],
      [60, 20, 20],
      [1, 98, 1],
    ],
    partnerWeighted: true,
  }),
  'points straight on the leaves': build('On leaves', {
    options: several(4, () => ({})),
    criteria: [{}, { parent: 0 }, { parent: 0 }, {}],
    partners: several(2, () => ({})),
    score: spread,
    points: [
      [undefined, 20, 70, 100],
      [undefined, 100, 1, 33],
    ],
    onLeaves: true,
  }),
  'weights of the group': build('Group weights', {
    options: several(4, () => ({})),
    criteria: [{}, { parent: 0 }, { parent: 0 }, {}, { parent: 3 }, { parent: 3 }],
    partners: several(2, () => ({})),
    score: spread,
    group: [0, 25, 75, 100, 50, 50],
  }),
  'value functions of every kind': build('Value functions', {
    options: several(6, (index) => cost(100 * index * index - 50, index === 2 ? 0 : 10 * index)),
    criteria: [
      { valueFunction: { kind: 'linear', worst: 10, best: 0 }, direction: 'min' },
      { valueFunction: { kind: 'linear', worst: 3, best: 3 } },
      { ...measured, unit: 'days', valueFunction: { kind: 'linear', worst: 90, best: 10 }, direction: 'min' },
      {
        ...measured,
        unit: '%',
        valueFunction: {
          kind: 'piecewise',
          points: [
            [100, 20],
            [0, 0],
            [50, 100],
          ],
        },
      },
      {
        basis: 'net-cost-per-person',
        madeFromCost: true,
        valueFunction: {
          kind: 'piecewise',
          points: [
            [-10, 100],
            [0, 90],
            [100, 0],
          ],
        },
      },
    ],
    partners: several(2, () => ({})),
    score: spread,
    points: several(2, (p) => [20, 10, 30 + p, 25, 15]),
    frame: { budget: { amount: 2000, basis: '' } },
    then: (project, ids) => [
      ...quantities(2, [5, 10, 50, 90, 95.5, undefined])(project, ids),
      ...project.options.order.map((id, index): Command => ({
        type: 'option/change',
        id,
        changes: {
          measured: {
            ...(index < 5 ? { [ids.criteria[2]!]: { value: [5, 10, 50, 90, 95.5][index]! } } : {}),
            [ids.criteria[3]!]: { value: [-5, 0, 33.3, 50, 75, 130][index]! },
          },
        },
      })),
    ],
  }),
  'costs from gross and saving, some unknown, some negative': build('Costs', {
    options: [
      { costs: { gross: { value: 900 }, saving: { value: 200 } } },
      { costs: { gross: { value: 900 } } },
      { costs: { net: { value: -300 } } },
      cost(1000),
      {},
      cost(0.1),
      cost(0.2),
      cost(2_000_000),
      cost(100),
    ],
    criteria: several(2, () => ({})),
    partners: [{}],
    score: (_p, o, c) => (o === 4 && c === 1 ? 0 : 10 - o),
    points: [[50, 50]],
    // A cost equal to what is left fits.
    frame: { budget: { amount: 1400.3, basis: '' } },
  }),
  'ties to nine decimals': build('Ties', {
    options: several(6, () => ({})),
    criteria: several(3, () => ({
      scale: { min: 0, max: 1, step: 0, anchors: [] },
      valueFunction: { kind: 'linear', worst: 0, best: 1 },
    })),
    partners: several(3, () => ({})),
    // The same total by other sums, one a hair away that is no difference, one a hair that is.
    score: (_p, o, c) =>
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
        [0.2, 0.2, 0.2],
        [0.2, 0.2, 0.2 + 1e-13],
        [0.2, 0.2, 0.2 + 1e-9],
        [0.6, 0, 0],
      ][o]![c],
    points: several(3, () => [1, 1, 1]),
  }),
  'two rounds': build('Two rounds', {
    options: several(4, () => ({})),
    criteria: several(3, () => ({})),
    partners: several(4, () => ({})),
    score: (p, o, c) => (o === 2 && p === 1 ? 'DI' : spread(p, o, c)),
    points: several(4, (p) => [20 + p, 30, 50]),
    then: (project, { criteria }) => {
      const id = createCountedIdSource(900)('round');
      return [
        { type: 'round/set-state', id: project.activeRoundId, state: 'closed' },
        {
          type: 'round/add',
          round: { id, name: 'Round 2', state: 'collecting', createdAt: at, changedAt: at },
          copyFrom: project.activeRoundId,
        },
        {
          type: 'score/set',
          cell: {
            roundId: id,
            partnerId: project.partners.order[0]!,
            optionId: project.options.order[3]!,
            criterionId: criteria[0]!,
          },
          score: { state: 'scored', value: 10, reason: '=HYPERLINK("x") was not why', at },
        },
      ];
    },
  }),
  'scores whose links were destroyed': build('Anonymous', {
    options: several(4, () => ({})),
    criteria: several(3, () => ({})),
    partners: several(4, () => ({})),
    score: spread,
    points: several(4, (p) => [20 + p, 30, 50]),
    frame: { anonymity: 'anonymous' },
    then: (project) => [{ type: 'round/set-state', id: project.activeRoundId, state: 'closed' }],
  }),
  'criteria named as the fixed headings are': build('Headings', {
    options: several(3, () => ({})),
    criteria: ['Total', 'rank', 'Option', 'Ref', 'Order', 'Partner', 'Round', 'Rank'].map((label) => ({
      label,
      code: '',
    })),
    partners: [{}],
    score: spread,
    points: [[1, 2, 3, 4, 5, 6, 7, 8]],
  }),
  'awkward names everywhere': build('=cmd|’ /C calc’!A0 "x" <b>', {
    options: awkward.map((title) => ({ title, code: '', summary: title })),
    criteria: awkward.map((label) => ({ label, code: '', question: label })),
    partners: awkward.slice(0, 6).map((code) => ({ code, name: code })),
    score: spread,
    points: several(6, (p) => awkward.map((_, c) => ((p + 1) * (c + 2)) % 17)),
    frame: { purpose: '=1+1', budget: { amount: 5, basis: '' } },
  }),
  'fifty options, forty criteria': build('Wide', {
    options: several(50, (index) => cost(1000 + index)),
    criteria: several(40, () => ({})),
    partners: several(2, () => ({})),
    score: spread,
    points: several(2, (p) => several(40, (c) => ((p + c) % 9) + 1)),
    frame: { budget: { amount: 30_000, basis: '' } },
  }),
  'one half-step scale of many levels': build('Half steps', {
    options: several(3, () => ({})),
    criteria: [
      {
        scale: { min: 0, max: 3.9, step: 0.1, anchors: [] },
        valueFunction: { kind: 'linear', worst: 0, best: 3.9 },
      },
    ],
    partners: [{}],
    score: (_p, o) => [0.3, 3.9, 0][o],
    points: [[10]],
  }),
};
