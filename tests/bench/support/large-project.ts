import { createRandom } from '../../../shared/appraisal/smaa/random';
import { collectionOf } from '../../../shared/model/collection';
import type { Criterion } from '../../../shared/model/criteria';
import type { Partner } from '../../../shared/model/frame';
import type { CriterionId, OptionId, PartnerId } from '../../../shared/model/ids';
import { createProject, type Origin } from '../../../shared/model/new-project';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { Score } from '../../../shared/model/scores';

export interface Size {
  readonly options: number;
  readonly criteria: number;
  readonly partners: number;
}

export const benchTime = '2026-03-24T09:00:00.000Z';
const stamp = { createdAt: benchTime, changedAt: benchTime };

/** A project in which every partner has scored every cell, every option has a cost and a reach, and a third can be paid. */
export function largeProject(size: Size, origin: Origin): Project {
  const { newId } = origin;
  const random = createRandom(7);
  const upTo = (most: number) => Math.floor(most * random.uniform());
  const partners = Array.from({ length: size.partners }, (_, index): Partner => ({
    ...{ id: newId('partner'), code: `P${index}`, name: `Partner ${index}`, kind: '', contact: '' },
    ...{ votes: true, voteWeight: 1, priorities: '', flexibilities: '', restrictions: '', interests: {} },
    ...stamp,
  }));
  const criteria = Array.from({ length: size.criteria }, (_, index): Criterion => ({
    ...{ id: newId('criterion'), code: `C${index}`, label: `Criterion ${index}`, question: '' },
    ...{ basis: 'judged', unit: '', direction: 'max', madeFromCost: false, ...stamp },
    scale: { min: 1, max: 5, step: 1, anchors: [] },
    valueFunction: { kind: 'linear', worst: 1, best: 5 },
  }));
  const options = Array.from({ length: size.options }, (_, index): Option => ({
    ...{ id: newId('option'), code: `O${index}`, title: `Option ${index}`, summary: '', type: 'option' },
    ...{ lead: '', status: '', statutory: false, earliestStart: '', evidenceGrade: '' },
    ...{ measured: {}, outcomeIds: [], list: 'shortlist', listReason: '', ...stamp },
    costs: { net: { value: 10_000 + 1_000 * upTo(400) } },
    reach: { figure: { value: 10 + upTo(2_000) }, unit: 'people' },
  }));
  const score = (): Score => ({ state: 'scored', value: 1 + upTo(5), at: benchTime });
  const byPartner: Record<PartnerId, Record<OptionId, Record<CriterionId, Score>>> = {};
  for (const partner of partners) {
    byPartner[partner.id] = Object.fromEntries(
      options.map((option) => [
        option.id,
        Object.fromEntries(criteria.map((criterion) => [criterion.id, score()])),
      ]),
    );
  }
  const project = createProject('Bench', origin, criteria);
  const weights = project.weightSets.byId[project.activeWeightSetId]!;
  const points = Object.fromEntries(criteria.map((criterion, index) => [criterion.id, 5 + (index % 4)]));
  return {
    ...project,
    weightSets: collectionOf([{ ...weights, agreed: true, group: { points } }]),
    frame: { ...project.frame, budget: { amount: 70_000 * size.options, basis: 'net, each year' } },
    partners: collectionOf(partners),
    options: collectionOf(options),
    scores: { [project.activeRoundId]: byPartner },
  };
}
