import type { CriterionId, PartnerId } from '../../model/ids';
import { find } from '../../model/collection';
import { partnerLabel } from '../visible-partners';
import type { Plan } from './plan';

/** One person's or the group's raw points, and the shares they come to. */
export interface JudgementColumn {
  readonly label: string;
  /** Whose they are; absent for the group, a what-if and equal weights. */
  readonly partnerId?: PartnerId;
  readonly points: ReadonlyMap<CriterionId, number>;
  /** Share of the whole for every criterion; groups are the sums of their leaves. */
  readonly shares: ReadonlyMap<CriterionId, number>;
  /** Points straight on the leaves, without levels. */
  readonly flat: boolean;
  /** False for a judgement that is incomplete: shown, not counted. */
  readonly counts: boolean;
  /** Relative weight in the mean. */
  readonly weight: number;
  /** How many judgement columns there are, to find the share column beside the points. */
  readonly columns: number;
}

/**
 * The judgements that the weights in force rest on: one column a partner; or one for the group's own points, a
 * what-if, or equal weights, which do not depend on partners. Where partners may not be named, their mean stands alone
 * as points for the group.
 */
export function judgementColumns(plan: Plan): readonly JudgementColumn[] {
  const { project, results } = plan;
  const { origin, shares, local } = results.weighting;
  const weightSet = find(project.weightSets, project.activeWeightSetId);
  if (origin !== 'partners' || !weightSet) {
    const words = { group: 'Group', scenario: 'What-if', equal: 'Equal', partners: 'Group' }[origin];
    const points = new Map([...local].map(([id, share]) => [id, share * 100]));
    return [{ label: words, points, shares, flat: false, counts: true, weight: 1, columns: 1 }];
  }
  if (!plan.namesPartners) {
    const points = new Map([...local].map(([id, share]) => [id, share * 100]));
    return [{ label: 'Group', points, shares, flat: false, counts: true, weight: 1, columns: 1 }];
  }
  const judging = plan.voters.flatMap((partner) => {
    const judgement = weightSet.judgements[partner.id];
    return judgement ? [{ partner, judgement }] : [];
  });
  return judging.map(({ partner, judgement }) => {
    const leafShares = results.weighting.byPartner.get(partner.id);
    return {
      label: partnerLabel(partner),
      partnerId: partner.id,
      // Keys of a record by criterion.
      points: new Map(Object.entries(judgement.points) as [CriterionId, number][]),
      shares: leafShares ? withGroups(plan, leafShares) : new Map<CriterionId, number>(),
      flat: weightSet.onLeaves,
      counts: leafShares !== undefined,
      weight: weightSet.combination === 'partner-weighted' ? partner.voteWeight : 1,
      columns: judging.length,
    };
  });
}

function withGroups(
  { tree }: Plan,
  leaves: ReadonlyMap<CriterionId, number>,
): ReadonlyMap<CriterionId, number> {
  const shares = new Map<CriterionId, number>();
  const walk = (id: CriterionId): number => {
    const below = tree.children.get(id);
    const share = below ? below.reduce((sum, child) => sum + walk(child.id), 0) : (leaves.get(id) ?? 0);
    shares.set(id, share);
    return share;
  };
  tree.top.forEach(({ id }) => walk(id));
  return shares;
}
