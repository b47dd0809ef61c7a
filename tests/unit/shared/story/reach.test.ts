import { describe, expect, it } from 'vitest';
import { indexStory, type StoryGraph } from '../../../../shared/story/graph';
import {
  ancestors,
  descendants,
  orphans,
  routesFrom,
  wouldCloseCircle,
} from '../../../../shared/story/reach';

/** Two paths share one driver; one action hangs on nothing. */
const story: StoryGraph = {
  nodes: [
    { id: 'O', kind: 'outcome', level: 0, title: 'Children school ready' },
    { id: 'P1', kind: 'path', level: 1, title: 'Early years education' },
    { id: 'P2', kind: 'path', level: 1, title: 'Mothers reading to children' },
    { id: 'D', kind: 'driver', level: 2, title: 'Library service' },
    { id: 'A', kind: 'action', level: 3, title: 'Open on Saturday' },
    { id: 'X', kind: 'action', level: 3, title: 'Print a leaflet' },
  ],
  links: [
    { child: 'P1', parent: 'O' },
    { child: 'P2', parent: 'O' },
    { child: 'D', parent: 'P1' },
    { child: 'D', parent: 'P2' },
    { child: 'A', parent: 'D' },
  ],
};
const index = indexStory(story);

describe('wouldCloseCircle', () => {
  it('refuses a link from an outcome back down to its own action', () => {
    expect(wouldCloseCircle(story, 'O', 'A')).toBe(true);
  });
  it('refuses a link from a node to itself', () => {
    expect(wouldCloseCircle(story, 'D', 'D')).toBe(true);
  });
  it('allows a second parent', () => {
    expect(wouldCloseCircle(story, 'X', 'D')).toBe(false);
    expect(wouldCloseCircle(story, 'A', 'P2')).toBe(false);
  });
});

describe('reading a story', () => {
  it('finds what a node contributes to and what contributes to it, by every route', () => {
    expect(ancestors(index, 'A')).toEqual(new Set(['D', 'P1', 'P2', 'O']));
    expect(descendants(index, 'P2')).toEqual(new Set(['D', 'A']));
  });
  it('lists the actions that contribute to nothing', () => {
    expect(orphans(index)).toEqual(['X']);
  });
  it('lists each route from an outcome to its end', () => {
    expect(routesFrom('O', index.children)).toEqual({
      routes: [
        ['O', 'P1', 'D', 'A'],
        ['O', 'P2', 'D', 'A'],
      ],
      truncated: false,
    });
  });
  it('says so when there are more routes than asked for', () => {
    expect(routesFrom('O', index.children, 1)).toEqual({ routes: [['O', 'P1', 'D', 'A']], truncated: true });
  });
  it('follows a chain far deeper than the call stack', () => {
    const next = new Map(Array.from({ length: 50_000 }, (_, at) => [`n${at}`, [`n${at + 1}`]]));
    expect(routesFrom('n0', next).routes[0]).toHaveLength(50_001);
  });
});
