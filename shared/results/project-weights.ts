import {
  groupTreeWeights,
  treeWeights,
  type PartnerPoints,
  type WeightNode,
} from '../appraisal/weights/tree';
import { find } from '../model/collection';
import type { WeightJudgement, WeightSet } from '../model/criteria';
import type { CriterionId, PartnerId, ScenarioId, WeightSetId } from '../model/ids';
import type { Project } from '../model/project';
import { weightNodes } from '../model/weight-nodes';
import { votingPartners } from './cell-summaries';
import { criterionTree } from './leaf-criteria';

/** Where the weights in force come from: shown beside every result. */
export type WeightOrigin = 'equal' | 'partners' | 'group' | 'scenario';

export interface ProjectWeights {
  readonly origin: WeightOrigin;
  /** Share of the whole for every criterion, groups too; leaves sum to 1. */
  readonly shares: ReadonlyMap<CriterionId, number>;
  /** Share within its siblings: what a person sees as "points out of 100". */
  readonly local: ReadonlyMap<CriterionId, number>;
  /** Each partner's own leaf shares, for those whose judgements are complete. */
  readonly byPartner: ReadonlyMap<PartnerId, ReadonlyMap<CriterionId, number>>;
  /** Partners whose judgements are incomplete or all zero, with the reason in words. */
  readonly leftOut: readonly { readonly partnerId: PartnerId; readonly message: string }[];
}

export interface WeightChoice {
  readonly weightSetId?: WeightSetId | undefined;
  /** `null` asks for the base case even while a what-if is shown. */
  readonly scenarioId?: ScenarioId | null | undefined;
  readonly withoutPartner?: PartnerId | undefined;
}

/**
 * The weights in force: a what-if if one is shown, else the group's own points, else the mean of the partners'
 * normalised weights, else equal weights within each level (the caller marks those "not yet agreed").
 *
 * A partner's judgement that lacks a criterion is left out of the mean and named, never filled in. Judgements whose
 * partners were destroyed when an anonymous round closed count as their mean until somebody judges again.
 */
export function projectWeights(project: Project, choice: WeightChoice = {}): ProjectWeights {
  const weightSet = find(project.weightSets, choice.weightSetId ?? project.activeWeightSetId);
  const scenarioId = choice.scenarioId === undefined ? project.activeScenarioId : choice.scenarioId;
  const scenario =
    scenarioId === null || scenarioId === undefined ? undefined : find(project.scenarios, scenarioId);
  const nodes = weightNodes(project.criteria, weightSet?.onLeaves ?? false);

  const fromPartners = weightSet
    ? partnerWeights(project, weightSet, nodes, choice.withoutPartner)
    : undefined;
  const byPartner = fromPartners?.byPartner ?? new Map<PartnerId, ReadonlyMap<CriterionId, number>>();
  const leftOut = fromPartners?.leftOut ?? [];
  const finish = (origin: WeightOrigin, leaves: ReadonlyMap<CriterionId, number>): ProjectWeights => ({
    origin,
    ...sharesOfTree(project, leaves),
    byPartner,
    leftOut,
  });

  if (scenario) {
    const leaves = leavesFrom(weightNodes(project.criteria, false), scenario.weights);
    if (leaves) return finish('scenario', leaves);
  }
  if (weightSet?.group) {
    const leaves = leavesFrom(weightNodes(project.criteria, false), weightSet.group.points);
    if (leaves) return finish('group', leaves);
  }
  if (fromPartners?.leaves) return finish('partners', fromPartners.leaves);
  if (weightSet?.unlinked) {
    // A criterion added since has no share: then these weights no longer say what everything weighs.
    const leaves = leavesFrom(weightNodes(project.criteria, true), weightSet.unlinked.leaves);
    if (leaves) return finish('partners', leaves);
  }
  return finish('equal', equalLeaves(project));
}

/** The weight functions speak of plain string ids; these maps were built from criterion ids and keep them. */
const asCriterionMap = (map: ReadonlyMap<string, number>) => map as ReadonlyMap<CriterionId, number>;

function leavesFrom(
  nodes: readonly WeightNode[],
  points: Readonly<Record<CriterionId, number>>,
): ReadonlyMap<CriterionId, number> | undefined {
  const result = treeWeights(nodes, new Map(Object.entries(points)));
  return result.ok ? asCriterionMap(result.value.leaves) : undefined;
}

function partnerWeights(
  project: Project,
  weightSet: WeightSet,
  nodes: readonly WeightNode[],
  withoutPartner: PartnerId | undefined,
) {
  const partners: PartnerPoints[] = votingPartners(project, withoutPartner).flatMap((partnerId) => {
    const judgement: WeightJudgement | undefined = weightSet.judgements[partnerId];
    if (!judgement) return [];
    const partnerWeight =
      weightSet.combination === 'partner-weighted' ? (find(project.partners, partnerId)?.voteWeight ?? 1) : 1;
    return [{ partnerId, points: new Map(Object.entries(judgement.points)), partnerWeight }];
  });
  if (partners.length === 0 || partners.every((partner) => partner.partnerWeight === 0)) return undefined;
  const named = (partnerId: string) => partnerId as PartnerId; // they were partner ids two lines up
  const group = groupTreeWeights(nodes, partners);
  if (!group.ok) {
    return {
      leaves: undefined,
      byPartner: undefined,
      leftOut: partners.map(({ partnerId }) => ({
        partnerId: named(partnerId),
        message: group.error.message,
      })),
    };
  }
  return {
    leaves: asCriterionMap(group.value.leaves),
    byPartner: new Map(
      [...group.value.byPartner].map(([partnerId, leaves]) => [named(partnerId), asCriterionMap(leaves)]),
    ),
    leftOut: group.value.leftOut.map(({ partnerId, error }) => ({
      partnerId: named(partnerId),
      message: error.message,
    })),
  };
}

/** Equal weights at every level: 1 ÷ siblings, multiplied down. */
function equalLeaves(project: Project): ReadonlyMap<CriterionId, number> {
  const tree = criterionTree(project.criteria);
  const leaves = new Map<CriterionId, number>();
  const walk = (siblings: typeof tree.top, share: number): void => {
    for (const criterion of siblings) {
      const below = tree.children.get(criterion.id);
      if (below) walk(below, share / siblings.length);
      else leaves.set(criterion.id, share / siblings.length);
    }
  };
  walk(tree.top, 1);
  return leaves;
}

/** Group shares are the sums of their leaves; local shares divide by the parent's. */
function sharesOfTree(
  project: Project,
  leaves: ReadonlyMap<CriterionId, number>,
): Pick<ProjectWeights, 'shares' | 'local'> {
  const tree = criterionTree(project.criteria);
  const shares = new Map<CriterionId, number>();
  const local = new Map<CriterionId, number>();
  const shareOf = (id: CriterionId): number => {
    const below = tree.children.get(id);
    const share = below ? below.reduce((sum, child) => sum + shareOf(child.id), 0) : (leaves.get(id) ?? 0);
    shares.set(id, share);
    return share;
  };
  tree.top.forEach((criterion) => shareOf(criterion.id));
  const divide = (siblings: typeof tree.top): void => {
    const whole = siblings.reduce((sum, sibling) => sum + (shares.get(sibling.id) ?? 0), 0);
    for (const sibling of siblings) {
      // Children of a group that weighs nothing have no known proportions; equal is what a slider starts from.
      local.set(sibling.id, whole > 0 ? (shares.get(sibling.id) ?? 0) / whole : 1 / siblings.length);
      const below = tree.children.get(sibling.id);
      if (below) divide(below);
    }
  };
  divide(tree.top);
  return { shares, local };
}

/**
 * Moves one criterion to `percent` of its level; its siblings keep their proportions to one another and the level
 * still sums to 100. With every sibling at 0 the rest is shared equally.
 *
 * @param siblings ids of one level, `changed` among them
 * @param local present shares within the level, summing to 1
 * @param percent 0 to 100, clamped
 * @returns points for every sibling, summing to 100
 */
export function moveWithinLevel(
  siblings: readonly CriterionId[],
  local: ReadonlyMap<CriterionId, number>,
  changed: CriterionId,
  percent: number,
): Record<CriterionId, number> {
  const wanted = siblings.length === 1 ? 100 : Math.max(0, Math.min(100, percent));
  const others = siblings.filter((id) => id !== changed);
  const whole = others.reduce((sum, id) => sum + (local.get(id) ?? 0), 0);
  return Object.fromEntries(
    siblings.map((id) => {
      if (id === changed) return [id, wanted];
      const share = whole > 0 ? (local.get(id) ?? 0) / whole : 1 / others.length;
      return [id, (100 - wanted) * share];
    }),
  ); // built from criterion ids
}
