import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../../../shared/story/checks/check-story';
import type { StoryGraph, StoryLink, StoryNode } from '../../../../../shared/story/graph';

const node = (id: string, kind: string, more: Partial<StoryNode> = {}): StoryNode => ({
  id,
  kind,
  level: { outcome: 0, path: 1, driver: 2 }[kind] ?? 3,
  title: `Families of ${id} are in warm homes`,
  ...more,
});
const link = (child: string, parent: string, more: Partial<StoryLink> = {}): StoryLink => ({
  child,
  parent,
  ...more,
});

/** O ← P ← D ← A, one box each, changed by what is given. */
function story(
  changes: Readonly<Record<string, Partial<StoryNode>>> = {},
  extra: Partial<StoryGraph> = {},
): StoryGraph {
  const kinds = { O: 'outcome', P: 'path', D: 'driver', A: 'action' };
  return {
    nodes: [
      ...Object.entries(kinds).map(([id, kind]) => node(id, kind, changes[id])),
      ...(extra.nodes ?? []),
    ],
    links: [...['P>O', 'D>P', 'A>D'].map((pair) => link(pair[0]!, pair[2]!)), ...(extra.links ?? [])],
  };
}

const found = (graph: StoryGraph, id: string) => checkStory(graph).filter((check) => check.id === id);
const measure = (name: string, more = {}) => ({ name, ...more });

/** For each rule a story it speaks of, the boxes it points at, and one it has nothing to say about. */
const cases: readonly [
  id: string,
  severity: string,
  faulty: StoryGraph,
  points: string[],
  sound: StoryGraph,
][] = [
  ['L1', 'error', story({ D: { title: ' ' } }), ['D'], story()],
  [
    'L1',
    'hint',
    story({ O: { title: 'Children are safe' } }),
    ['O'],
    story({ O: { title: 'Children are safe from bullying' } }),
  ],
  ['L2', 'warning', story({}, { nodes: [node('X', 'action')] }), ['X'], story()],
  ['L3', 'warning', story({}, { links: [link('P', 'A')] }), ['P', 'D', 'A'], story()],
  ['L3', 'warning', story({}, { links: [link('D', 'D')] }), ['D'], story()],
  ['L4', 'hint', story({}, { links: [link('A', 'O')] }), ['A', 'O'], story()],
  ['L5', 'hint', story(), ['O', 'P'], story({}, { nodes: [node('P2', 'path')], links: [link('P2', 'O')] })],
  [
    'L6',
    'warning',
    story({ O: { measures: [measure('m')] }, P: { measures: [measure('n')] } }),
    ['D'],
    story({
      O: { measures: [measure('m')] },
      P: { measures: [measure('n')] },
      D: { measures: [measure('o')] },
    }),
  ],
  [
    'L7',
    'error',
    story({ A: { owner: 'NHS', start: '2026-09-01', end: 'ongoing', status: 'agreed' } }),
    ['A'],
    story({ A: { owner: 'NHS', start: '2026-09-01', end: 'March 2027', status: 'agreed' } }),
  ],
  ['L7', 'warning', story({ A: { status: 'draft' } }), ['A'], story({ A: { status: 'closed' } })],
  [
    'L8',
    'warning',
    story({ P: { owner: 'Council' } }),
    ['P'],
    story({ P: { owner: 'Council', partners: ['NHS'] } }),
  ],
  [
    'L9',
    'warning',
    story({}, { nodes: [node('I', 'outcome', { class: 'intermediate' })] }),
    ['I'],
    story({}, { nodes: [node('I', 'outcome', { class: 'intermediate' })], links: [link('I', 'O')] }),
  ],
  [
    'L10',
    'hint',
    story(),
    ['O'],
    story({ O: { title: 'By March 2028, 90% of families are in warm homes' } }),
  ],
  ['L11', 'warning', story({ A: { funded: false } }), ['P'], story({ A: { funded: true } })],
  ['L11', 'warning', story({ A: { funded: true, stance: 'stop' } }), ['P'], story({ A: { funded: true } })],
  [
    'L12',
    'hint',
    story({ O: { measures: [measure('m')] } }),
    ['O'],
    story({
      O: { measures: [measure('m', { basis: 'objective' }), measure('n', { basis: 'self-defined' })] },
    }),
  ],
  [
    'L13',
    'hint',
    story({
      P: { measures: [measure('m', { lagMonths: 3 })] },
      D: { measures: [measure('n', { lagMonths: 12 })] },
    }),
    ['P', 'D'],
    story({
      P: { measures: [measure('m', { lagMonths: 12 })] },
      D: { measures: [measure('n', { lagMonths: 3 })] },
    }),
  ],
  ['L15', 'hint', story({ D: { title: 'Number of warm homes' } }), ['D'], story()],
  [
    'L16',
    'hint',
    story({ D: { title: 'Increasing uptake' } }),
    ['D'],
    story({ D: { title: 'Increased uptake' } }),
  ],
  [
    'L17',
    'hint',
    story(
      {},
      {
        nodes: [node('D2', 'driver', { title: 'The family of D are in warm home' })],
        links: [link('D2', 'P')],
      },
    ),
    ['D', 'D2'],
    story({}, { nodes: [node('D2', 'driver', { title: 'Buses run late' })], links: [link('D2', 'P')] }),
  ],
  [
    'L18',
    'warning',
    {
      nodes: story({
        O: { measures: [measure('m', { target: { due: '31 March 2027' } })] },
        A: { start: '1 January 2027' },
      }).nodes,
      links: [link('P', 'O', { lagMonths: 6 }), link('D', 'P'), link('A', 'D', { lagMonths: 6 })],
    },
    ['O'],
    {
      nodes: story({
        O: { measures: [measure('m', { target: { due: '31 March 2028' } })] },
        A: { start: '1 January 2027' },
      }).nodes,
      links: [link('P', 'O', { lagMonths: 6 }), link('D', 'P'), link('A', 'D', { lagMonths: 6 })],
    },
  ],
  [
    'L19',
    'warning',
    story({
      D: { owner: 'NHS', restrictedResources: ['Minibus'] },
      A: { owner: 'Council', restrictedResources: ['minibus'] },
    }),
    ['D', 'A'],
    story({
      D: { owner: 'NHS', restrictedResources: ['minibus'] },
      A: { owner: 'NHS', restrictedResources: ['minibus'] },
    }),
  ],
  [
    'L20',
    'warning',
    story({ D: { stance: 'stop' }, A: { funded: true } }),
    ['D', 'A'],
    story({ D: { stance: 'stop' }, A: { funded: true, stance: 'stop' } }),
  ],
  ['L21', 'hint', story(), ['P'], story({ A: { beneficiaryVoice: true } })],
  [
    'L22',
    'hint',
    story({
      D: { measures: [measure('m', { signal: 'improved' })] },
      P: { measures: [measure('n', { signal: 'worsened' })] },
    }),
    ['D', 'P'],
    story({
      D: { measures: [measure('m', { signal: 'improved' })] },
      P: { measures: [measure('n', { signal: 'improved' })] },
    }),
  ],
  [
    'L23',
    'hint',
    story({ P: { measures: [measure('m', { target: { value: 80 } })] } }),
    ['P'],
    story(
      { P: { measures: [measure('m', { target: { value: 80 } })] } },
      { nodes: [node('G', 'guardrail')], links: [link('G', 'O')] },
    ),
  ],
  [
    'L24',
    'hint',
    story({ P: { measures: [measure('m')] } }),
    ['D'],
    story({ P: { measures: [measure('m')] }, D: { measures: [measure('n')] } }),
  ],
];

describe('checkStory', () => {
  it.each(cases)('%s (%s) points at the boxes it is about', (id, severity, faulty, points) => {
    const checks = found(faulty, id).filter((check) => check.severity === severity);
    expect(checks.map((check) => [...check.nodes].sort())).toContainEqual([...points].sort());
    for (const check of checks) expect(check.message).toMatch(/\S/u);
  });

  it.each(cases)('%s (%s) has nothing to say of a sound story', (id, severity, _faulty, points, sound) => {
    const checks = found(sound, id).filter(
      (check) => check.severity === severity && points.every((point) => check.nodes.includes(point)),
    );
    expect(checks).toEqual([]);
  });

  it('L14 asks why and on what evidence, until a link is explained and tested or marked as untested', () => {
    const one = (more: Partial<StoryLink>): StoryGraph => ({
      nodes: [node('O', 'outcome'), node('P', 'path')],
      links: [link('P', 'O', more)],
    });
    expect(found(one({}), 'L14')).toMatchObject([{ severity: 'hint', nodes: ['P', 'O'] }]);
    expect(found(one({ rationale: 'Warm homes help', evidence: [{ text: 'Review 2024' }] }), 'L14')).toEqual(
      [],
    );
    expect(found(one({ rationale: 'Warm homes help', tested: 'untested' }), 'L14')).toEqual([]);
  });

  it('L18 asks nothing where no action has a start', () => {
    expect(
      found(story({ O: { measures: [measure('m', { target: { due: '2026-01-01' } })] } }), 'L18'),
    ).toEqual([]);
  });

  it('L22 waits for the time the change should take', () => {
    const graph = (since: string): StoryGraph => ({
      nodes: [
        node('P', 'path', { measures: [measure('m', { signal: 'no-change', signalSince: since })] }),
        node('D', 'driver', { measures: [measure('n', { signal: 'improved', signalSince: '2026-01-01' })] }),
      ],
      links: [link('D', 'P', { lagMonths: 12 })],
    });
    expect(found(graph('2026-06-01'), 'L22')).toEqual([]);
    expect(found(graph('2027-02-01'), 'L22')).toHaveLength(1);
  });

  it('ends on any graph, pointing only at its own boxes', () => {
    const kinds = fc.constantFrom('outcome', 'path', 'driver', 'action', 'guardrail', 'odd');
    const anyGraph = fc
      .record({
        kinds: fc.array(kinds, { maxLength: 10 }),
        pairs: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 25 }),
        title: fc.string({ maxLength: 30 }),
        funded: fc.boolean(),
      })
      .map(({ kinds: list, pairs, title, funded }): StoryGraph => ({
        nodes: list.map((kind, at) => node(`n${at}`, kind, { title, funded, stance: 'stop', start: '2026' })),
        links: pairs.map(([child, parent]) => link(`n${child}`, `n${parent}`)),
      }));
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const ids = new Set(graph.nodes.map((other) => other.id));
        for (const check of checkStory(graph)) {
          expect(check.id).toMatch(/^L(?:[1-9]|1\d|2[0-4])$/u);
          for (const id of check.nodes)
            expect(ids.has(id) || graph.links.some((other) => other.child === id)).toBe(true);
        }
      }),
    );
  });
});
