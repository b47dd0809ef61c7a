import type { StoryGraph } from '../graph';

/** The two tables of a story, headings first, as `importNodesAndLinks` reads them: nothing it can read is lost on the way. */
export function storyTables(graph: StoryGraph): {
  nodes: (string | number | null)[][];
  links: (string | number | null)[][];
} {
  return {
    nodes: [
      ['ID', 'Type', 'Level', 'Text', 'Measure', 'Owner', 'Partners', 'Start', 'Due', 'Cost', 'Options'],
      ...graph.nodes.map((node) => [
        node.id,
        node.kind,
        node.level,
        node.title,
        node.measures?.map((measure) => measure.name).join('; ') ?? null,
        node.owner ?? null,
        node.partners?.join('; ') ?? null,
        node.start ?? null,
        node.end ?? null,
        node.cost ?? null,
        node.options?.join(' ') ?? null,
      ]),
    ],
    links: [
      ['Parent', 'Child', 'Why', 'Strength', 'Polarity', 'Lag (months)', 'Tested'],
      ...graph.links.map((link) => [
        link.parent,
        link.child,
        link.rationale ?? null,
        link.strength ?? null,
        link.polarity ?? null,
        link.lagMonths ?? null,
        link.tested ?? null,
      ]),
    ],
  };
}
