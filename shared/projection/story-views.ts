import { find, listOf } from '../model/collection';
import type { StoryNodeId } from '../model/ids';
import type { Project } from '../model/project';
import { type StoryGraph, USUAL_LEVEL } from '../story/graph';
import { withLevels } from '../story/levels';
import { cut } from './cut';
import type { PathProjection, ProjectionView, StoryProjection } from './projection-state';

type ProjectedNode = StoryProjection['nodes'][number];

/** The whole diagram, as far as outcomes have one. */
export function storyView(project: Project): StoryProjection {
  return { kind: 'story', ...storyOf(project) };
}

/** One path large: the outcomes it leads to by name, and a diagram of everything that leads to it. */
export function pathView(project: Project, id: StoryNodeId): PathProjection | ProjectionView {
  const node = find(project.storyNodes, id);
  if (!node) return storyView(project);
  const { nodes, links } = storyOf(project);
  const above = reach(id, links, (link) => [link.child, link.parent]);
  const below = new Set(reach(id, links, (link) => [link.parent, link.child]));
  below.delete(id);
  return {
    kind: 'path',
    title: cut(node.title),
    outcomes: nodes
      .filter(({ id: other, kind }) => kind === 'outcome' && above.has(other))
      .map((o) => o.title),
    nodes: nodes.filter((candidate) => below.has(candidate.id)),
    links: links.filter((link) => below.has(link.child) && below.has(link.parent)),
  };
}

/** The paths of the story in project order; where it has none, the boxes that lead straight to an outcome. */
export function pathsOf(project: Project): readonly StoryNodeId[] {
  const nodes = listOf(project.storyNodes);
  const paths = nodes.filter((node) => node.kind === 'path');
  if (paths.length > 0) return paths.map((node) => node.id);
  const links = listOf(project.storyLinks);
  const outcomes = new Set<string>(project.outcomes.order);
  return nodes
    .filter((node) => links.some((link) => link.child === node.id && outcomes.has(link.parent)))
    .map((node) => node.id);
}

function storyOf(project: Project): Pick<StoryProjection, 'nodes' | 'links'> {
  const outcomes = listOf(project.outcomes).map((outcome): ProjectedNode => ({
    id: outcome.id,
    kind: 'outcome',
    level: 0,
    title: outcome.title,
  }));
  const nodes = listOf(project.storyNodes).map((node): ProjectedNode => ({
    id: node.id,
    kind: node.kind,
    level: USUAL_LEVEL[node.kind],
    title: node.title,
  }));
  const links = listOf(project.storyLinks).map(({ child, parent }) => ({ child, parent }));
  const used = new Set<string>(links.map((link) => link.parent));
  // Outcomes no driver serves would fill the wall with loose boxes; the story shows those it reaches.
  const reached = nodes.length === 0 ? outcomes : outcomes.filter((outcome) => used.has(outcome.id));
  const graph: StoryGraph = withLevels({ nodes: [...reached, ...nodes], links });
  return {
    nodes: graph.nodes.map(({ id, kind, level, title }) => ({ id, kind, level, title: cut(title) })),
    links,
  };
}

type Link = StoryProjection['links'][number];

/** Everything reached from a node by going over links from their first end to their second; ends on circles too. */
function reach(
  from: string,
  links: readonly Link[],
  ends: (link: Link) => readonly [from: string, to: string],
): ReadonlySet<string> {
  const found = new Set([from]);
  // A set grows while it is gone through, and gives what was added last.
  for (const id of found) {
    for (const link of links) {
      const [start, end] = ends(link);
      if (start === id) found.add(end);
    }
  }
  return found;
}
