import { describe, expect, it } from 'vitest';
import { troubledBoxes } from '../../../../../shared/story/checks/drawn-signs';
import type { StoryNode } from '../../../../../shared/story/graph';

const box = (id: string, more: Partial<StoryNode> = {}): StoryNode => ({
  id,
  kind: 'driver',
  level: 1,
  title: `Box ${id}`,
  ...more,
});
const aim = box('aim', { kind: 'outcome', level: 0 });

describe('the warning signs on the drawing', () => {
  it('stand at boxes that help nothing, go round in a circle or have no words', () => {
    const graph = {
      nodes: [aim, box('orphan'), box('a'), box('b'), box('empty', { title: ' ' }), box('fine')],
      links: [
        { child: 'a', parent: 'b' },
        { child: 'b', parent: 'a' },
        { child: 'empty', parent: 'aim' },
        { child: 'fine', parent: 'aim' },
      ],
    };
    expect([...troubledBoxes(graph)].sort()).toEqual(['a', 'b', 'empty', 'orphan']);
  });

  it('stand at an agreed action without owner and date, not at one still in draft', () => {
    const action = { kind: 'action', level: 2 } as const;
    const graph = {
      nodes: [aim, box('draft', { ...action, status: 'draft' }), box('live', { ...action, status: 'live' })],
      links: [
        { child: 'draft', parent: 'aim' },
        { child: 'live', parent: 'aim' },
      ],
    };
    expect([...troubledBoxes(graph)]).toEqual(['live']);
  });
});
