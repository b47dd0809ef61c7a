import { fail, ok, type Result } from '../../result';
import { checkPoints } from '../check-input';
import { scaleToOne } from './normalise';

/** A criterion of the value tree; top-level criteria have no parent. */
export type WeightNode = { readonly id: string; readonly parentId: string | null };

/** One partner's raw points for each node, and how much that partner counts (1 unless told otherwise). */
export type PartnerPoints = {
  readonly partnerId: string;
  readonly points: ReadonlyMap<string, number>;
  readonly partnerWeight?: number;
};

export type TreeWeightError = {
  readonly code: 'missing-points' | 'invalid-points' | 'all-zero' | 'broken-tree';
  readonly message: string;
  /** The nodes the message is about. */
  readonly nodes: readonly string[];
};

/** Every node's share: within its siblings, and of the whole. */
export type TreeWeights = {
  /** Weights of the leaves; they sum to 1. */
  readonly leaves: ReadonlyMap<string, number>;
  /** Weight of every node as a share of the whole; a parent's is the sum of its children's. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Weight of every node within its siblings. */
  readonly local: ReadonlyMap<string, number>;
};

export type GroupWeights = {
  /** Mean of the partners' normalised leaf weights; they sum to 1. */
  readonly leaves: ReadonlyMap<string, number>;
  readonly byPartner: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Partners whose points could not be used, with the reason; the mean is over the others. */
  readonly leftOut: readonly { readonly partnerId: string; readonly error: TreeWeightError }[];
};

function childrenByParent(nodes: readonly WeightNode[]): Map<string | null, WeightNode[]> {
  const children = new Map<string | null, WeightNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return children;
}

/** Shares within one set of siblings. An only child has the whole of its parent, whatever its points. */
function localShares(
  siblings: readonly WeightNode[],
  points: ReadonlyMap<string, number>,
): Result<number[], TreeWeightError> {
  if (siblings.length === 1) return ok([1]);
  const ids = siblings.map((node) => node.id);
  const missing = ids.filter((id) => {
    const given = points.get(id);
    return given === undefined || Number.isNaN(given);
  });
  if (missing.length > 0) {
    return fail({
      code: 'missing-points',
      message: `No points were given for ${missing.join(', ')}.`,
      nodes: missing,
    });
  }
  const raw = ids.map((id) => points.get(id) ?? 0);
  const invalid = ids.filter((_, index) => !Number.isFinite(raw[index]) || raw[index]! < 0);
  if (invalid.length > 0) {
    return fail({
      code: 'invalid-points',
      message: `Points must be numbers from 0 up: ${invalid.join(', ')}.`,
      nodes: invalid,
    });
  }
  if (raw.every((entry) => entry === 0)) {
    return fail({
      code: 'all-zero',
      message: `All of ${ids.join(', ')} have 0 points, so their shares are not known.`,
      nodes: ids,
    });
  }
  return ok(scaleToOne(raw));
}

/**
 * Leaf weights of a value tree: points are scaled to sum to 1 within each set of siblings, then multiplied down.
 *
 * @param nodes the criteria in any order; a node whose parent is not listed, or that lies on a circle, is an error.
 * @param points raw points (or swings) for each node. An only child needs none. A branch whose own share is 0 still
 *   needs its children's points: a missing judgement is not a zero.
 * @returns shares of every node, or the reason why a share is unknown. Nothing is filled in.
 * @see Goodwin & Wright (2014), ch. 3; multiply weights down, sum values up.
 */
export function treeWeights(
  nodes: readonly WeightNode[],
  points: ReadonlyMap<string, number>,
): Result<TreeWeights, TreeWeightError> {
  const children = childrenByParent(nodes);
  const leaves = new Map<string, number>();
  const shares = new Map<string, number>();
  const local = new Map<string, number>();
  const open: { readonly parentId: string | null; readonly share: number }[] = [{ parentId: null, share: 1 }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const siblings = children.get(branch.parentId) ?? [];
    if (siblings.length === 0) continue;
    const within = localShares(siblings, points);
    if (!within.ok) return within;
    for (const [index, node] of siblings.entries()) {
      const share = branch.share * within.value[index]!;
      local.set(node.id, within.value[index]!);
      shares.set(node.id, share);
      if (children.has(node.id)) open.push({ parentId: node.id, share });
      else leaves.set(node.id, share);
    }
  }
  const unreached = nodes.filter((node) => !shares.has(node.id)).map((node) => node.id);
  if (unreached.length > 0 || nodes.length === 0 || shares.size !== nodes.length) {
    const message =
      nodes.length === 0
        ? 'The tree holds no criteria.'
        : `These criteria do not hang from the top of the tree, or stand in it twice: ${unreached.join(', ')}.`;
    return fail({ code: 'broken-tree', message, nodes: unreached });
  }
  // In the order of the nodes, whatever the order of the walk.
  const inOrder = (map: ReadonlyMap<string, number>): Map<string, number> =>
    new Map(nodes.filter((node) => map.has(node.id)).map((node) => [node.id, map.get(node.id)!]));
  return ok({ leaves: inOrder(leaves), nodes: inOrder(shares), local: inOrder(local) });
}

/**
 * The group's weights: leaf weights are worked out for each partner, then averaged (mean of normalised weights).
 * Averaging both levels first and multiplying afterwards gives slightly other figures and is not what this does.
 *
 * @param partners each with its own points; `partnerWeight` (not below zero, default 1) makes the mean a weighted one.
 *   Partners who gave none or incomplete points are left out of the mean and named in `leftOut`.
 * @returns the mean, or an error if no partner's points can be used.
 */
export function groupTreeWeights(
  nodes: readonly WeightNode[],
  partners: readonly PartnerPoints[],
): Result<GroupWeights, TreeWeightError> {
  const byPartner = new Map<string, ReadonlyMap<string, number>>();
  const leftOut: { partnerId: string; error: TreeWeightError }[] = [];
  const used: { readonly leaves: ReadonlyMap<string, number>; readonly partnerWeight: number }[] = [];
  for (const { partnerId, points, partnerWeight = 1 } of partners) {
    const own = treeWeights(nodes, points);
    if (!own.ok) {
      leftOut.push({ partnerId, error: own.error });
      continue;
    }
    byPartner.set(partnerId, own.value.leaves);
    used.push({ leaves: own.value.leaves, partnerWeight });
  }
  if (used.length === 0) {
    const first = leftOut[0]?.error;
    return fail(first ?? { code: 'missing-points', message: 'No partner has given weights.', nodes: [] });
  }
  const partnerWeights = used.map((partner) => partner.partnerWeight);
  checkPoints('partnerWeight', partnerWeights);
  const shares = scaleToOne(partnerWeights);
  const leaves = new Map<string, number>();
  for (const id of used[0]!.leaves.keys()) {
    leaves.set(
      id,
      used.reduce((sum, partner, index) => sum + shares[index]! * partner.leaves.get(id)!, 0),
    );
  }
  return ok({ leaves, byPartner, leftOut });
}
