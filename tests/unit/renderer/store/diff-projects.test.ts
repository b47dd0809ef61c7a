import { applyPatches, enablePatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlain } from '../../../../renderer/store/diff-projects';

enablePatches();

const { tree } = fc.letrec((tie) => ({
  tree: fc.dictionary(
    fc.stringMatching(/^[a-d]$/),
    fc.oneof({ depthSize: 'small' }, fc.integer(), fc.string(), fc.array(fc.integer()), tie('tree')),
    { noNullPrototype: true },
  ),
}));

describe('diffPlain', () => {
  it('turns any plain tree into any other', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(applyPatches(before as object, diffPlain(before, after))).toEqual(after);
      }),
    );
  });

  it('says nothing about shared branches', () => {
    const shared = { large: [1, 2, 3] };
    expect(diffPlain({ shared, title: 'a' }, { shared, title: 'b' })).toEqual([
      { op: 'replace', path: ['title'], value: 'b' },
    ]);
  });
});
