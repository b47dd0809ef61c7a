import { findCircles, selfLinks } from '../circles';
import { orphans, reach } from '../reach';
import { inWords } from '../sentence';
import { named, type StoryRule } from './check';

/** L2: no action or driver without an outcome. */
export const everythingHelpsSomething: StoryRule = ({ index }) =>
  orphans(index).map((id) => ({
    id: 'L2',
    severity: 'warning' as const,
    nodes: [id],
    message: `${named(index.nodes.get(id))} is not linked to any outcome. “We will only carry out” what “is focused on these outcomes”: which one does it help?`,
  }));

/** L3: a circle is named and drawn, never dropped. */
export const nothingGoesRound: StoryRule = ({ graph, index }) => [
  ...findCircles(graph).map((circle) => ({
    id: 'L3',
    severity: 'warning' as const,
    nodes: circle,
    message: `${inWords(circle.map((id) => named(index.nodes.get(id))))} go round in a circle. A story leads somewhere: remove one of the links between them.`,
  })),
  ...selfLinks(graph).map((id) => ({
    id: 'L3',
    severity: 'warning' as const,
    nodes: [id],
    message: `${named(index.nodes.get(id))} is linked to itself. A step cannot lead to itself.`,
  })),
];

/** L4: an action linked straight to an outcome hides how it is meant to work. */
export const actionsWorkThroughSomething: StoryRule = ({ graph, index }) =>
  graph.links
    .filter((link) => {
      const child = index.nodes.get(link.child)?.kind;
      return (child === 'action' || child === 'service') && index.nodes.get(link.parent)?.kind === 'outcome';
    })
    .map((link) => ({
      id: 'L4',
      severity: 'hint' as const,
      nodes: [link.child, link.parent],
      message: `${named(index.nodes.get(link.child))} is linked straight to ${named(index.nodes.get(link.parent))}. What has to change in between? The story says “what must logically make an improvement”.`,
    }));

/** L5: two to five paths for an outcome. */
export const outcomesHaveAFewPaths: StoryRule = ({ index, ofKind }) =>
  ofKind('outcome').flatMap((outcome) => {
    const paths = index.children.get(outcome.id) ?? [];
    const message =
      paths.length === 0
        ? `${named(outcome)} has no path yet. How can progress be made?`
        : paths.length === 1
          ? `${named(outcome)} has one path. Is this the whole story?`
          : paths.length > 7
            ? `${named(outcome)} has ${paths.length} paths. Two to five can be held in mind: which belong together?`
            : undefined;
    if (message === undefined) return [];
    return [{ id: 'L5', severity: 'hint' as const, nodes: [outcome.id, ...paths], message }];
  });

/** L9: an intermediate outcome is a means, so it leads to a primary one. */
export const meansLeadToEnds: StoryRule = ({ index }) =>
  [...index.nodes.values()]
    .filter((node) => node.class === 'intermediate' && node.endInItself !== true)
    .filter((node) => {
      const above = reach(index.parents.get(node.id) ?? [], index.parents);
      return ![...above].some((id) => {
        const other = index.nodes.get(id);
        return other?.class === 'primary' || (other?.kind === 'outcome' && other.class === undefined);
      });
    })
    .map((node) => ({
      id: 'L9',
      severity: 'warning' as const,
      nodes: [node.id],
      message: `${named(node)} is an intermediate outcome: important “as means to achieving these outcomes, not in their own right”. Which primary outcome does it lead to?`,
    }));
