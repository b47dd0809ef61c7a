import { describe, expect, it } from 'vitest';
import { groupTreeWeights, treeWeights } from '../../../../../shared/appraisal/weights/tree';
import { criteria, expected, leafIds, partnerPoints } from '../../../../support/ashmere';

const nodes = [
  { id: 'a', parentId: null },
  { id: 'b', parentId: null },
  { id: 'b1', parentId: 'b' },
  { id: 'b2', parentId: 'b' },
];
const points = new Map([
  ['a', 40],
  ['b', 60],
  ['b1', 1],
  ['b2', 3],
]);

describe('treeWeights', () => {
  it('scales within siblings and multiplies down', () => {
    // b is 0.6, split 1 : 3 into 0.15 and 0.45
    const result = treeWeights(nodes, points);
    const leaves = result.ok ? [...result.value.leaves] : [];
    expect(leaves.map(([id]) => id)).toEqual(['a', 'b1', 'b2']);
    expect(leaves.map(([, weight]) => weight)).toEqual([
      0.4,
      expect.closeTo(0.15, 12),
      expect.closeTo(0.45, 12),
    ]);
  });

  it('gives an only child the whole of its parent without points', () => {
    const result = treeWeights(
      [
        { id: 'a', parentId: null },
        { id: 'only', parentId: 'a' },
      ],
      new Map(),
    );
    expect(result.ok && [...result.value.leaves]).toEqual([['only', 1]]);
  });

  it('says which points are missing instead of assuming any', () => {
    const result = treeWeights(nodes, new Map([...points].filter(([id]) => id !== 'b2')));
    expect(result.ok ? null : result.error).toMatchObject({ code: 'missing-points', nodes: ['b2'] });
  });

  it('does not know the shares of siblings that all have 0', () => {
    const result = treeWeights(nodes, new Map([...points, ['b1', 0], ['b2', 0]]));
    expect(result.ok ? null : result.error).toMatchObject({ code: 'all-zero', nodes: ['b1', 'b2'] });
  });

  it('reports criteria that hang on a circle', () => {
    const circle = [...nodes, { id: 'x', parentId: 'y' }, { id: 'y', parentId: 'x' }];
    const result = treeWeights(circle, points);
    expect(result.ok ? null : result.error).toMatchObject({ code: 'broken-tree', nodes: ['x', 'y'] });
  });
});

describe('groupTreeWeights', () => {
  it('averages the Ashmere partners’ leaf weights as expected, HOMES’ 95 points included', () => {
    const result = groupTreeWeights(criteria, partnerPoints('weights_points.csv'));
    if (!result.ok) throw new Error(result.error.message);
    for (const leaf of leafIds) {
      expect(100 * result.value.leaves.get(leaf)!).toBeCloseTo(expected.weights.points_leaf_pct[leaf], 3);
    }
  });

  it('gives each Ashmere partner the leaf weights expected of its points', () => {
    const result = groupTreeWeights(criteria, partnerPoints('weights_points.csv'));
    if (!result.ok) throw new Error(result.error.message);
    for (const [partnerId, leaves] of result.value.byPartner) {
      for (const [leaf, weight] of leaves) {
        expect(100 * weight).toBeCloseTo(expected.weights.points_leaf_pct_by_partner[partnerId][leaf], 3);
      }
    }
  });

  it('averages swings on the leaves as expected', () => {
    const flat = leafIds.map((id) => ({ id, parentId: null }));
    const result = groupTreeWeights(flat, partnerPoints('weights_swing.csv'));
    if (!result.ok) throw new Error(result.error.message);
    for (const leaf of leafIds) {
      expect(100 * result.value.leaves.get(leaf)!).toBeCloseTo(expected.weights.swing_leaf_pct[leaf], 3);
    }
  });

  it('leaves a partner without points out of the mean and names it', () => {
    const result = groupTreeWeights(nodes, [
      { partnerId: 'p', points },
      { partnerId: 'q', points: new Map() },
    ]);
    expect(result.ok && result.value.leaves.get('a')).toBe(0.4);
    expect(result.ok && result.value.leftOut.map((entry) => entry.partnerId)).toEqual(['q']);
  });

  it('weights the mean by partner where partners count differently', () => {
    const second = new Map([...points, ['a', 80], ['b', 20]]);
    const result = groupTreeWeights(nodes, [
      { partnerId: 'p', points, partnerWeight: 3 },
      { partnerId: 'q', points: second, partnerWeight: 1 },
    ]);
    // (3 × 0.4 + 1 × 0.8) / 4 = 0.5
    expect(result.ok && result.value.leaves.get('a')).toBeCloseTo(0.5, 12);
  });
});
