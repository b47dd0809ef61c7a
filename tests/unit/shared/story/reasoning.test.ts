import { describe, expect, it } from 'vitest';
import { storyCoverage } from '../../../../shared/story/coverage';
import type { StoryGraph } from '../../../../shared/story/graph';
import { measureLadders } from '../../../../shared/story/measure-ladder';
import { strategicFit } from '../../../../shared/story/strategic-fit';
import { whatWouldStop } from '../../../../shared/story/what-would-stop';

/** Two outcomes; driver D serves both paths; B alone holds up the second. */
const story: StoryGraph = {
  nodes: [
    { id: 'O1', kind: 'outcome', level: 0, title: 'One', measures: [{ name: 'Mortality' }] },
    { id: 'O2', kind: 'outcome', level: 0, title: 'Two' },
    { id: 'O3', kind: 'outcome', level: 0, title: 'Three' },
    {
      id: 'P1',
      kind: 'path',
      level: 1,
      title: 'Path one',
      measures: [{ name: 'Stage at diagnosis' }],
      owner: 'NHS',
    },
    { id: 'P2', kind: 'path', level: 1, title: 'Path two' },
    { id: 'D', kind: 'driver', level: 2, title: 'Shared' },
    {
      id: 'A',
      kind: 'action',
      level: 3,
      title: 'Act',
      owner: 'NHS',
      cost: 100,
      funded: true,
      options: ['X'],
    },
    { id: 'B', kind: 'action', level: 3, title: 'Act too', owner: 'Council', cost: 50 },
  ],
  links: [
    { child: 'P1', parent: 'O1', strength: 'strong', tested: 'supported', lagMonths: 24 },
    { child: 'P2', parent: 'O2', strength: 'weak', tested: 'supported' },
    {
      child: 'D',
      parent: 'P1',
      strength: 'strong',
      tested: 'supported',
      lagMonths: 12,
      evidence: [{ text: 'Review' }],
    },
    { child: 'A', parent: 'D', strength: 'strong', tested: 'supported' },
    { child: 'B', parent: 'P2', strength: 'strong', tested: 'supported' },
  ],
};

describe('storyCoverage', () => {
  it('names what each outcome lacks', () => {
    expect(
      storyCoverage(story).map(({ outcome, fundedPaths, gaps }) => [outcome, fundedPaths, ...gaps]),
    ).toEqual([
      ['O1', 1],
      ['O2', 0, 'no measure', 'no funded path', 'no evidence'],
      ['O3', 0, 'no story', 'no measure', 'no funded path', 'no owner', 'no evidence'],
    ]);
  });
});

describe('whatWouldStop', () => {
  it('names the outcome that loses its last path', () => {
    expect(whatWouldStop(story, { nodes: ['B'] })).toEqual({
      stopped: ['B'],
      unsupported: ['P2'],
      outcomesLost: ['O2'],
      outcomesWeakened: [],
      moneyFreed: 50,
      partnersTouched: ['Council'],
    });
  });
  it('keeps an outcome that another action still holds up', () => {
    const shared: StoryGraph = { ...story, links: [...story.links, { child: 'D', parent: 'P2' }] };
    expect(whatWouldStop(shared, { partners: ['Council'] })).toMatchObject({
      stopped: ['B'],
      outcomesLost: [],
      outcomesWeakened: [{ outcome: 'O2', kept: 1, lost: 1 }],
    });
  });
  it('stops every action of an option', () => {
    expect(whatWouldStop(story, { options: ['X'] })).toMatchObject({ stopped: ['A'], outcomesLost: ['O1'] });
  });
  it('changes nothing when nothing is switched off', () => {
    expect(whatWouldStop(story, {})).toMatchObject({ stopped: [], unsupported: [], outcomesLost: [] });
  });
});

describe('strategicFit', () => {
  it('adds up what each reached outcome weighs by its strongest route', () => {
    // Route A–D–P1–O1: strong, supported links; 36 months of lag in all: 0.95³ = 0.857375. One of three equal outcomes.
    const fit = strategicFit(story, 'X');
    expect(fit?.routes).toHaveLength(1);
    expect(fit?.routes[0]).toMatchObject({ route: ['A', 'D', 'P1', 'O1'], outcome: 'O1' });
    expect(fit?.routes[0]?.strength).toBeCloseTo(0.95 ** 3, 12);
    expect(fit?.suggestion).toBeCloseTo((100 * 0.95 ** 3) / 3, 10);
  });
  it('follows the weights of the outcomes', () => {
    const weights = new Map([
      ['O1', 3],
      ['O2', 1],
      ['O3', 0],
    ]);
    expect(strategicFit(story, 'X', weights)?.suggestion).toBeCloseTo((100 * 3 * 0.95 ** 3) / 4, 10);
  });
  it('says nothing of an option that stands nowhere', () => {
    expect(strategicFit(story, 'Y')).toBeUndefined();
  });
  it('gives nothing for a refuted link', () => {
    const refuted: StoryGraph = {
      ...story,
      links: story.links.map((link) =>
        link.parent === 'O1' ? { ...link, tested: 'refuted' as const } : link,
      ),
    };
    expect(strategicFit(refuted, 'X')?.suggestion).toBe(0);
  });
});

describe('measureLadders', () => {
  it('climbs from the action to the strategic indicator with the time each step takes', () => {
    expect(measureLadders(story, 'A')).toEqual([
      {
        steps: [
          { node: 'A', measures: [] },
          { node: 'D', measures: [], lagMonths: 12 },
          { node: 'P1', measures: [{ name: 'Stage at diagnosis' }], lagMonths: 24 },
          { node: 'O1', measures: [{ name: 'Mortality' }] },
        ],
        unmeasured: ['A', 'D'],
        totalLagMonths: 36,
      },
    ]);
  });
  it('has none for a box that is not there', () => {
    expect(measureLadders(story, 'Z')).toEqual([]);
  });
});
