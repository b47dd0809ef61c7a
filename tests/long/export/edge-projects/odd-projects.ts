import { createCountedIdSource } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import { at } from '../../../support/small-project';
import { build, cost, several, spread } from './build-project';

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

/** Rounds, destroyed links, names that a formula could trip over, and sheer size. */
export const oddProjects: Readonly<Record<string, Project>> = {
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
};
