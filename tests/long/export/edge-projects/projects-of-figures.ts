import type { Command } from '../../../../shared/model/commands';
import type { Project } from '../../../../shared/model/project';
import { build, cost, several, spread, type Parts } from './build-project';

const measured = { basis: 'measured' } as const;

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

/** Values and money: value functions, costs of every kind, ties, fine scales. */
export const projectsOfFigures: Readonly<Record<string, Project>> = {
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
