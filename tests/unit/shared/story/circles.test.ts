import { describe, expect, it } from 'vitest';
import { findCircles, selfLinks } from '../../../../shared/story/circles';
import type { StoryGraph } from '../../../../shared/story/graph';

const story = (pairs: string): StoryGraph => {
  const links = pairs.split(' ').map((pair) => ({ parent: pair[0] ?? '', child: pair[1] ?? '' }));
  const ids = [...new Set(links.flatMap((link) => [link.parent, link.child]))].sort();
  return { nodes: ids.map((id) => ({ id, kind: 'driver', level: 1, title: id })), links };
};

describe('findCircles', () => {
  it('names the members of each circle in node order', () => {
    expect(findCircles(story('ab bc cd db xy yx'))).toEqual([
      ['b', 'c', 'd'],
      ['x', 'y'],
    ]);
  });
  it('finds none in a story where a driver serves two paths', () => {
    expect(findCircles(story('oa ob ad bd'))).toEqual([]);
  });
  it('survives a chain far deeper than the call stack', () => {
    const nodes = Array.from({ length: 50_000 }, (_, at) => ({
      id: `n${at}`,
      kind: 'driver',
      level: at,
      title: '',
    }));
    const links = nodes.slice(1).map((node, at) => ({ child: node.id, parent: `n${at}` }));
    const closed = [...links, { child: 'n0', parent: 'n49999' }];
    expect(findCircles({ nodes, links: closed })[0]).toHaveLength(50_000);
  });
  it('lists self-links apart', () => {
    expect(selfLinks(story('ab bb bb'))).toEqual(['b']);
    expect(findCircles(story('ab bb'))).toEqual([]);
  });
});
