import type { Project } from '../../../../shared/model/project';
import { build, several, spread } from './build-project';

/** Weights in every form: trees, partners who count differently, points on leaves, the group’s own. */
export const weightedProjects: Readonly<Record<string, Project>> = {
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
};
