import { describe, expect, it } from 'vitest';
import type { WeightJudgement } from '../../../../../shared/model/criteria';
import { aTableId, applyAll } from '../../../../support/small-project';
import { ashmereProject } from '../../../../support/ashmere-project';

const ashmere = ashmereProject();
const [set] = ashmere.project.weightSets.order;
const partner = ashmere.partners.get('NHS')!;
const fit = ashmere.criteria.get('FIT')!;
const added = ashmere.criteria.get('ADD')!;
const cell = (row: number) => ({ table: aTableId, row, column: 3, rule: 0 });

const give = (judgement: WeightJudgement) =>
  ({ type: 'weights/set-judgement', id: set!, partnerId: partner, judgement }) as const;
const imported: WeightJudgement = {
  points: { [fit]: 20, [added]: 10 },
  sources: { [fit]: cell(7), [added]: cell(8) },
};
const sourcesAfter = (...judgements: readonly WeightJudgement[]) =>
  applyAll(ashmere.project, judgements.map(give)).weightSets.byId[set!]?.judgements[partner]?.sources;

describe('the cells that imported weights were read from', () => {
  it('are kept with the weights', () => {
    expect(sourcesAfter(imported)).toEqual(imported.sources);
  });

  it('leave a weight that is changed by hand, and stay with the others', () => {
    const typed = { ...imported, points: { ...imported.points, [fit]: 25 } };
    expect(sourcesAfter(imported, typed)).toEqual({ [added]: cell(8) });
  });

  it('follow a weight that comes again from another cell', () => {
    const again = {
      points: { ...imported.points, [fit]: 25 },
      sources: { ...imported.sources, [fit]: cell(9) },
    };
    expect(sourcesAfter(imported, again)).toEqual({ [fit]: cell(9), [added]: cell(8) });
  });

  it('go with a criterion that is removed', () => {
    const project = applyAll(ashmere.project, [give(imported), { type: 'criterion/remove', id: fit }]);
    expect(project.weightSets.byId[set!]?.judgements[partner]?.sources).toEqual({ [added]: cell(8) });
  });
});
