import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId, PartnerId } from '../../../shared/model/ids';
import { type CriterionTree, leavesBelow } from '../../../shared/results/leaf-criteria';

export type PartnerShares = ReadonlyMap<PartnerId, ReadonlyMap<CriterionId, number>>;

/** Each partner's share of every criterion within its siblings, from that partner's leaf weights. */
export function partnerLocalShares(tree: CriterionTree, byPartner: PartnerShares): PartnerShares {
  return new Map(
    [...byPartner].map(([partnerId, leaves]) => {
      const local = new Map<CriterionId, number>();
      const divide = (siblings: readonly Criterion[]): void => {
        const shares = siblings.map((sibling) =>
          leavesBelow(tree, sibling.id).reduce((sum, leaf) => sum + (leaves.get(leaf) ?? 0), 0),
        );
        const whole = shares.reduce((sum, share) => sum + share, 0);
        siblings.forEach((sibling, index) => {
          if (whole > 0) local.set(sibling.id, shares[index]! / whole);
          const below = tree.children.get(sibling.id);
          if (below) divide(below);
        });
      };
      divide(tree.top);
      return [partnerId, local];
    }),
  );
}
