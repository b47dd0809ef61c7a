import type { StoryGraph } from '../graph';
import { checkContext, type StoryCheck } from './check';
import { actionsHaveOwnerAndDates } from './doing';
import { everythingHelpsSomething, nothingGoesRound } from './structure';

/**
 * Ids of the boxes that carry a warning sign on the drawing: without words, helping nothing, in a circle, or
 * finalised without owner or date. The other checks wait in their list; these few are quick enough for every key press.
 */
export function troubledBoxes(graph: StoryGraph): Set<string> {
  const context = checkContext(graph);
  const errors = (checks: readonly StoryCheck[]) => checks.filter((check) => check.severity === 'error');
  const found = [
    ...everythingHelpsSomething(context),
    ...nothingGoesRound(context),
    ...errors(actionsHaveOwnerAndDates(context)),
  ];
  const wordless = graph.nodes.filter((node) => (node.statement ?? node.title).trim() === '');
  return new Set([...found.flatMap((check) => check.nodes), ...wordless.map((node) => node.id)]);
}
