import { castDraft } from 'immer';
import { find, remove } from '../collection';
import type { WeightJudgement, WeightSet } from '../criteria';
import type { CriterionId, PartnerId, ScenarioId, TableId, WeightSetId } from '../ids';
import type { CellSource } from '../provenance';
import type { Scenario } from '../scores';
import { referencesOf } from '../references';
import { rememberScoreTable } from '../unlink-scores';
import { weightsStayUnlinked } from '../unlink-weights';
import { brokenReference, type CommandHandlers, quoted, refuse } from './command-handler';
import { partners, scenarios, weightSets } from './project-entities';

/** Weights and what-ifs. A partner's own raw judgements change only through `weights/set-judgement`. */
export interface WeightCommands {
  'weight-set/add': { readonly weightSet: WeightSet };
  'weight-set/change': {
    readonly id: WeightSetId;
    readonly changes: Partial<Omit<WeightSet, 'id' | 'judgements' | 'group' | 'unlinked'>>;
  };
  'weight-set/activate': { readonly id: WeightSetId };
  'weight-set/remove': { readonly id: WeightSetId };
  'weights/set-judgement': {
    readonly id: WeightSetId;
    readonly partnerId: PartnerId;
    /** Absent: withdraw the judgement. */
    readonly judgement?: WeightJudgement;
    /** The imported sheet it was read from, which then says who gave what. */
    readonly source?: TableId;
  };
  /**
   * Sets the group's points for every criterion of one level at once, after the caller has scaled the others;
   * `changed` is the one the person moved, for the label.
   */
  'weights/set-group': {
    readonly id: WeightSetId;
    readonly points: Readonly<Partial<Record<CriterionId, number>>>;
    readonly changed?: CriterionId;
  };
  /** Back to the mean of the partners' own weights. */
  'weights/clear-group': { readonly id: WeightSetId };
  /** The step from worst to best on a criterion has changed, and the weights given before still hold. */
  'weights/confirm': { readonly id: WeightSetId };
  'scenario/add': { readonly scenario: Scenario };
  'scenario/change': {
    readonly id: ScenarioId;
    readonly changes: Partial<Omit<Scenario, 'id'>>;
    readonly changed?: CriterionId;
  };
  'scenario/remove': { readonly id: ScenarioId };
  /** Show a what-if, or (without id) the base case. */
  'scenario/activate': { readonly id?: ScenarioId };
}

const noRoundOpen = refuse(
  'weights/no-round-open',
  'Scores and weights are anonymous and every round is closed, so nothing would destroy any more who gave which weights. Open another round to collect them, or set the group’s weights.',
);

function badPoints(points: Readonly<Partial<Record<CriterionId, number>>>) {
  const bad = Object.values(points).some(
    (value) => value === undefined || !Number.isFinite(value) || value < 0,
  );
  return bad ? refuse('weights/not-points', 'A weight is a number of points, zero or more.') : undefined;
}

/** A number changed by hand no longer comes from the cell its forerunner was read from. */
function withoutStaleSources(
  judgement: WeightJudgement,
  before: WeightJudgement | undefined,
): WeightJudgement {
  const { sources, ...rest } = judgement;
  if (!sources) return judgement;
  const kept = Object.entries(sources).filter(([key, source]) => {
    const id = key as CriterionId; // keys of a record by criterion
    if (judgement.points[id] === undefined) return false;
    return before?.points[id] === judgement.points[id] || !sameCell(before?.sources?.[id], source);
  });
  return kept.length === 0 ? rest : { ...rest, sources: Object.fromEntries(kept) };
}

function sameCell(one: CellSource | undefined, other: CellSource): boolean {
  return one?.table === other.table && one.row === other.row && one.column === other.column;
}

export const weightHandlers: CommandHandlers<WeightCommands> = {
  'weight-set/add': {
    label: ({ weightSet }) => `Add weights ${quoted(weightSet.name)}`,
    apply(draft, { weightSet }) {
      const givenBy = Object.keys(weightSet.judgements) as PartnerId[]; // keys of a record by partner
      if (givenBy.some((partnerId) => !find(draft.partners, partnerId))) return partners.unknown;
      if (givenBy.length > 0 && weightsStayUnlinked(draft)) return noRoundOpen;
      for (const judgement of [
        ...Object.values(weightSet.judgements),
        ...(weightSet.group ? [weightSet.group] : []),
      ]) {
        const broken =
          brokenReference(draft, referencesOf.judgement(judgement)) ?? badPoints(judgement.points);
        if (broken) return broken;
      }
      return weightSets.add(draft, weightSet);
    },
  },
  'weight-set/change': {
    label: ({ id, changes }, project) =>
      changes.agreed === true
        ? `Mark weights ${quoted(find(project.weightSets, id)?.name)} as agreed`
        : `Change weights ${quoted(find(project.weightSets, id)?.name)}`,
    apply: weightSets.change,
  },
  'weight-set/activate': {
    label: ({ id }, project) => `Use weights ${quoted(find(project.weightSets, id)?.name)}`,
    apply(draft, { id }) {
      if (!find(draft.weightSets, id)) return weightSets.unknown;
      draft.activeWeightSetId = id;
      return undefined;
    },
  },
  'weight-set/remove': {
    label: ({ id }, project) => `Remove weights ${quoted(find(project.weightSets, id)?.name)}`,
    apply(draft, { id }) {
      if (!find(draft.weightSets, id)) return weightSets.unknown;
      if (draft.activeWeightSetId === id) {
        return refuse('weight-set/in-use', 'The result stands on these weights. Choose other weights first.');
      }
      remove(draft.weightSets, id);
      for (const scenario of Object.values(draft.scenarios.byId)) {
        if (scenario.weightSetId !== id) continue;
        remove(draft.scenarios, scenario.id);
        if (draft.activeScenarioId === scenario.id) delete draft.activeScenarioId;
      }
      return undefined;
    },
  },
  'weights/set-judgement': {
    label: ({ partnerId, judgement }, project) =>
      `${judgement ? 'Set' : 'Withdraw'} the weights of ${quoted(find(project.partners, partnerId)?.name)}`,
    apply(draft, { id, partnerId, judgement, source }, { at }) {
      const weightSet = find(draft.weightSets, id);
      if (!weightSet) return weightSets.unknown;
      if (!find(draft.partners, partnerId)) return partners.unknown;
      if (judgement) {
        if (weightsStayUnlinked(draft)) return noRoundOpen;
        const bad = badPoints(judgement.points) ?? brokenReference(draft, referencesOf.judgement(judgement));
        if (bad) return bad;
        weightSet.judgements[partnerId] = castDraft(
          withoutStaleSources(judgement, weightSet.judgements[partnerId]),
        );
        if (source !== undefined) rememberScoreTable(draft, source);
      } else {
        delete weightSet.judgements[partnerId];
      }
      weightSet.changedAt = at;
      return undefined;
    },
  },
  'weights/set-group': {
    label({ points, changed }, project) {
      if (changed === undefined) return 'Set the group’s weights';
      const value = points[changed] ?? 0;
      return `Set weight of ${find(project.criteria, changed)?.label ?? ''} to ${Math.round(value * 10) / 10}`;
    },
    apply(draft, { id, points }, { at }) {
      const weightSet = find(draft.weightSets, id);
      if (!weightSet) return weightSets.unknown;
      const bad = badPoints(points);
      if (bad) return bad;
      const known = Object.keys(points).every((criterionId) =>
        Object.hasOwn(draft.criteria.byId, criterionId),
      );
      if (!known) return refuse('criterion/unknown', 'A criterion is no longer in the project.');
      weightSet.group = { points: { ...weightSet.group?.points, ...points } as Record<CriterionId, number> };
      weightSet.changedAt = at;
      return undefined;
    },
  },
  'weights/clear-group': {
    label: () => 'Go back to the mean of the partners’ weights',
    apply(draft, { id }, { at }) {
      const weightSet = find(draft.weightSets, id);
      if (!weightSet) return weightSets.unknown;
      delete weightSet.group;
      weightSet.changedAt = at;
      return undefined;
    },
  },
  'weights/confirm': {
    label: ({ id }, project) =>
      `Keep the weights ${quoted(find(project.weightSets, id)?.name)} as they were given`,
    apply(draft, { id }, { at }) {
      const weightSet = find(draft.weightSets, id);
      if (!weightSet) return weightSets.unknown;
      for (const judgement of [...Object.values(weightSet.judgements), weightSet.group, weightSet.unlinked]) {
        if (judgement) delete judgement.stale;
      }
      weightSet.changedAt = at;
      return undefined;
    },
  },
  'scenario/add': {
    label: ({ scenario }) => `Start what-if ${quoted(scenario.name)}`,
    apply(draft, { scenario }) {
      if (!find(draft.weightSets, scenario.weightSetId)) return weightSets.unknown;
      return badPoints(scenario.weights) ?? scenarios.add(draft, scenario);
    },
  },
  'scenario/change': {
    label({ id, changes, changed }, project) {
      const name = quoted(find(project.scenarios, id)?.name);
      if (changed === undefined || !changes.weights) return `Change what-if ${name}`;
      const value = changes.weights[changed] ?? 0;
      return `What if ${find(project.criteria, changed)?.label ?? ''} weighs ${Math.round(value * 10) / 10}`;
    },
    apply: (draft, { id, changes }, context) =>
      badPoints(changes.weights ?? {}) ?? scenarios.change(draft, { id, changes }, context),
  },
  'scenario/remove': {
    label: ({ id }, project) => `Remove what-if ${quoted(find(project.scenarios, id)?.name)}`,
    apply(draft, { id }) {
      const refusal = scenarios.remove(draft, { id });
      if (refusal) return refusal;
      if (draft.activeScenarioId === id) delete draft.activeScenarioId;
      return undefined;
    },
  },
  'scenario/activate': {
    label: ({ id }, project) =>
      id === undefined
        ? 'Go back to the base case'
        : `Show what-if ${quoted(find(project.scenarios, id)?.name)}`,
    apply(draft, { id }) {
      if (id === undefined) delete draft.activeScenarioId;
      else if (find(draft.scenarios, id)) draft.activeScenarioId = id;
      else return scenarios.unknown;
      return undefined;
    },
  },
};
