import { find, remove } from '../collection';
import type { Criterion } from '../criteria';
import type { CriterionId } from '../ids';
import type { ProjectData } from '../project';
import { markStale, stepOf } from '../stale-weights';
import { assignChanges, type Changes, type CommandHandlers, quoted, refuse } from './command-handler';
import { criteria } from './project-entities';

/** Criteria: what does good look like? */
export interface CriterionCommands {
  'criterion/add': { readonly criterion: Criterion; readonly index?: number };
  'criterion/change': { readonly id: CriterionId; readonly changes: Changes<Criterion, 'id'> };
  'criterion/move': { readonly id: CriterionId; readonly toIndex: number };
  'criterion/remove': { readonly id: CriterionId };
}

/** True when `id` is `ancestor` or stands below it in the value tree. */
function isWithin(draft: ProjectData, id: CriterionId | undefined, ancestor: CriterionId): boolean {
  const seen = new Set<CriterionId>();
  for (let at = id; at !== undefined && !seen.has(at); at = find(draft.criteria, at)?.parentId) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

function treeProblem(draft: ProjectData, id: CriterionId, parentId: CriterionId | undefined) {
  if (parentId === undefined) return undefined;
  if (!find(draft.criteria, parentId))
    return refuse('criterion/unknown-parent', 'The group is no longer there.');
  if (isWithin(draft, parentId, id)) {
    return refuse('criterion/circle', 'A criterion cannot stand below itself in the value tree.');
  }
  return undefined;
}

/** A scale runs upwards and holds every score already given: nobody's score is moved or lost by a change of scale. */
function scaleProblem(draft: ProjectData, id: CriterionId, scale: Criterion['scale'] | undefined) {
  if (!scale) return undefined;
  if (!(scale.min < scale.max)) {
    return refuse('criterion/scale-backwards', 'The lowest score must be below the highest.');
  }
  const given = Object.values(draft.scores).flatMap((byPartner) =>
    Object.values(byPartner).flatMap((byOption) =>
      Object.values(byOption).map((byCriterion) => byCriterion[id]?.value),
    ),
  );
  const unlinked = Object.values(draft.unlinkedScores ?? {}).flatMap((byOption) =>
    // A criterion added since has no cell; the index signature alone would promise one.
    Object.values(byOption).flatMap(({ cells }) => new Map(Object.entries(cells)).get(id)?.values ?? []),
  );
  const outside = [...given, ...unlinked].some(
    (value) => value !== undefined && (value < scale.min || value > scale.max),
  );
  return outside
    ? refuse('criterion/scores-off-scale', 'Scores already given would be off this scale. Clear them first.')
    : undefined;
}

export const criterionHandlers: CommandHandlers<CriterionCommands> = {
  'criterion/add': {
    label: ({ criterion }) => `Add criterion ${quoted(criterion.label)}`,
    apply: (draft, { criterion, index }) =>
      treeProblem(draft, criterion.id, criterion.parentId) ??
      scaleProblem(draft, criterion.id, criterion.scale) ??
      criteria.add(draft, criterion, index),
  },
  'criterion/change': {
    label: ({ id }, project) => `Change criterion ${quoted(find(project.criteria, id)?.label)}`,
    apply(draft, { id, changes }, { at }) {
      const criterion = find(draft.criteria, id);
      if (!criterion) return criteria.unknown;
      const problem =
        ('parentId' in changes ? treeProblem(draft, id, changes.parentId) : undefined) ??
        scaleProblem(draft, id, changes.scale);
      if (problem) return problem;
      const before = stepOf(criterion);
      assignChanges(criterion, { ...changes, changedAt: at });
      if (stepOf(criterion) !== before) markStale(draft, id);
      return undefined;
    },
  },
  'criterion/move': {
    label: ({ id }, project) => `Move criterion ${quoted(find(project.criteria, id)?.label)}`,
    apply: criteria.move,
  },
  'criterion/remove': {
    label: ({ id }, project) => `Remove criterion ${quoted(find(project.criteria, id)?.label)}`,
    apply(draft, { id }) {
      if (!find(draft.criteria, id)) return criteria.unknown;
      const gone = draft.criteria.order.filter((candidate) => isWithin(draft, candidate, id));
      for (const criterionId of gone) forget(draft, criterionId);
      return undefined;
    },
  },
};

function forget(draft: ProjectData, id: CriterionId): void {
  remove(draft.criteria, id);
  for (const byPartner of Object.values(draft.scores)) {
    for (const byOption of Object.values(byPartner)) {
      for (const byCriterion of Object.values(byOption)) delete byCriterion[id];
    }
  }
  for (const byOption of Object.values(draft.unlinkedScores ?? {})) {
    for (const { cells } of Object.values(byOption)) delete cells[id];
  }
  for (const byOption of Object.values(draft.discussions ?? {})) {
    for (const byCriterion of Object.values(byOption)) delete byCriterion[id];
  }
  for (const option of Object.values(draft.options.byId)) delete option.measured[id];
  for (const scenario of Object.values(draft.scenarios.byId)) delete scenario.weights[id];
  for (const evidence of Object.values(draft.evidence.byId)) {
    evidence.criterionIds = evidence.criterionIds.filter((criterionId) => criterionId !== id);
  }
  for (const weightSet of Object.values(draft.weightSets.byId)) {
    if (weightSet.unlinked) {
      delete weightSet.unlinked.leaves[id];
      delete weightSet.unlinked.shares[id];
      weightSet.unlinked.stale &&= weightSet.unlinked.stale.filter((stale) => stale !== id);
    }
    for (const judgement of [...Object.values(weightSet.judgements), weightSet.group]) {
      if (!judgement) continue;
      delete judgement.points[id];
      if (judgement.sources) delete judgement.sources[id];
      judgement.stale &&= judgement.stale.filter((stale) => stale !== id);
      if (judgement.bestWorst) {
        const { best, worst, bestToOthers, othersToWorst } = judgement.bestWorst;
        delete bestToOthers[id];
        delete othersToWorst[id];
        // Without the criterion all others were compared with, the comparisons say nothing any more.
        if (best === id || worst === id) delete judgement.bestWorst;
      }
      if (judgement.order) judgement.order = judgement.order.filter((criterionId) => criterionId !== id);
      if (judgement.pairs) {
        delete judgement.pairs[id];
        for (const row of Object.values(judgement.pairs)) delete row[id];
      }
    }
  }
}
