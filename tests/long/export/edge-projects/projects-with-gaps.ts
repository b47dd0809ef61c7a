import type { Project } from '../../../../shared/model/project';
import { build, cost, several, spread } from './build-project';

/** Something is not there yet: options, criteria, weights, scores or a part of them. */
export const projectsWithGaps: Readonly<Record<string, Project>> = {
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
};
