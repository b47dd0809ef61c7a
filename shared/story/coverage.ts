import { isActive } from './checks/check';
import { indexStory, type StoryGraph, type StoryNode } from './graph';
import { descendants } from './reach';

/** What one outcome has and lacks, over everything that contributes to it. */
export interface OutcomeCoverage {
  readonly outcome: string;
  /** Boxes that contribute to it. */
  readonly boxes: number;
  /** Paths with at least one funded, active action, of all its paths. */
  readonly paths: number;
  readonly fundedPaths: number;
  readonly gaps: readonly CoverageGap[];
}

export type CoverageGap = 'no story' | 'no measure' | 'no funded path' | 'no owner' | 'no evidence';

/** Outcomes with no story, measure, funded path, owner or evidence: where priority and plan do not meet. */
export function storyCoverage(graph: StoryGraph): OutcomeCoverage[] {
  const index = indexStory(graph);
  const under = (id: string): StoryNode[] =>
    [...descendants(index, id)].map((other) => index.nodes.get(other)).filter((node) => node !== undefined);
  return [...index.nodes.values()]
    .filter((node) => node.kind === 'outcome')
    .map((outcome) => {
      const below = under(outcome.id);
      const inStory = new Set([outcome.id, ...below.map((node) => node.id)]);
      const paths = (index.children.get(outcome.id) ?? []).filter(
        (id) => index.nodes.get(id)?.kind !== 'guardrail',
      );
      const fundedPaths = paths.filter((id) =>
        [index.nodes.get(id), ...under(id)].some((node) => node !== undefined && isFundedAction(node)),
      );
      const evidence =
        [outcome, ...below].some((node) => (node.evidence?.length ?? 0) > 0) ||
        graph.links.some((link) => inStory.has(link.parent) && (link.evidence?.length ?? 0) > 0);
      const gaps: (CoverageGap | false)[] = [
        below.length === 0 && 'no story',
        (outcome.measures?.length ?? 0) === 0 && 'no measure',
        fundedPaths.length === 0 && 'no funded path',
        ![outcome, ...below].some((node) => (node.owner ?? '').trim() !== '') && 'no owner',
        !evidence && 'no evidence',
      ];
      return {
        outcome: outcome.id,
        boxes: below.length,
        paths: paths.length,
        fundedPaths: fundedPaths.length,
        gaps: gaps.filter((gap) => gap !== false),
      };
    });
}

function isFundedAction(node: StoryNode): boolean {
  return (node.kind === 'action' || node.kind === 'service') && node.funded === true && isActive(node);
}
