import type { StoryNode } from '../graph';
import { inWords } from '../sentence';
import { named, type StoryCheck, type StoryRule } from './check';

/** L8: someone accountable and partners for every path. */
export const pathsHaveALead: StoryRule = ({ ofKind }) =>
  ofKind('path').flatMap((path) => {
    const missing = [
      (path.owner ?? '').trim() === '' ? 'who is accountable' : undefined,
      (path.partners?.length ?? 0) === 0 ? 'which partners are needed' : undefined,
    ].filter((part) => part !== undefined);
    if (missing.length === 0) return [];
    return [
      {
        id: 'L8',
        severity: 'warning' as const,
        nodes: [path.id],
        message: `${named(path)} does not say ${inWords(missing)}. The story says “who is responsible or accountable for an improvement and which partners are needed”.`,
      },
    ];
  });

/** L14: a link is explained and has evidence, or is marked as untested. */
export const linksAreExplained: StoryRule = ({ graph, index }) =>
  graph.links.flatMap((link): StoryCheck[] => {
    const child = index.nodes.get(link.child);
    const parent = index.nodes.get(link.parent);
    if (child === undefined || parent === undefined || child === parent) return [];
    const why = (link.rationale ?? '').trim() !== '';
    const evidence =
      (link.evidence?.length ?? 0) > 0 || (link.tested !== undefined && link.tested !== 'untested');
    if ((why && evidence) || (why && link.tested === 'untested')) return [];
    const missing = [why ? undefined : 'why', evidence ? undefined : 'on what evidence'].filter(
      (part) => part !== undefined,
    );
    return [
      {
        id: 'L14',
        severity: 'hint',
        nodes: [link.child, link.parent],
        message: `The link from ${named(child)} to ${named(parent)} does not say ${inWords(missing)}. “A narrative that explains why we are doing something and how things fit together helps to make progress more likely”; without evidence, mark it as untested.`,
      },
    ];
  });

/** L19: two partners lean on one resource that is limited. */
export const limitedResourcesAreNotPromisedTwice: StoryRule = ({ index }) => {
  const users = new Map<string, StoryNode[]>();
  for (const node of index.nodes.values()) {
    for (const resource of node.restrictedResources ?? []) {
      const key = resource.trim().toLowerCase();
      users.set(key, [...(users.get(key) ?? []), node]);
    }
  }
  return [...users].flatMap(([resource, nodes]): StoryCheck[] => {
    const owners = new Set(nodes.map((node) => node.owner ?? node.id));
    if (owners.size < 2) return [];
    return [
      {
        id: 'L19',
        severity: 'warning',
        nodes: nodes.map((node) => node.id),
        message: `${inWords(nodes.map(named))} all rely on ${resource}, which is limited. “Are there any limitations placed on individual partners due to funding, etc?”`,
      },
    ];
  });
};

/** L21: the people meant to benefit have been asked. */
export const beneficiariesAreHeard: StoryRule = ({ ofKind, below }) =>
  ofKind('path')
    .filter((path) => ![path, ...below(path.id)].some((node) => node.beneficiaryVoice === true))
    .map((path) => ({
      id: 'L21',
      severity: 'hint' as const,
      nodes: [path.id],
      message: `Nothing on ${named(path)} says the people meant to benefit were asked. They “should be involved in deciding outcomes”; “have we agreed with the family what success will look like?”`,
    }));
