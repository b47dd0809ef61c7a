import { indexStory, linkKey, type StoryGraph, type StoryMeasure } from './graph';
import { routesFrom } from './reach';

export interface LadderStep {
  readonly node: string;
  readonly measures: readonly StoryMeasure[];
  /** Months a change here takes to show at the step above; undefined when not said, or at the top. */
  readonly lagMonths?: number;
}

export interface MeasureLadder {
  /** The box first, its outcome last. */
  readonly steps: readonly LadderStep[];
  /** Steps without any measure. */
  readonly unmeasured: readonly string[];
  /** Sum of the lags said; undefined when none is. */
  readonly totalLagMonths?: number;
}

/**
 * From an action to the strategic indicator: "attendance at cancer screening increases – stage at diagnosis across
 * population improves – mortality from that cancer falls slightly". One ladder for each route up.
 */
export function measureLadders(graph: StoryGraph, from: string, limit = 100): MeasureLadder[] {
  const index = indexStory(graph);
  if (!index.nodes.has(from)) return [];
  const lag = new Map(graph.links.map((link) => [linkKey(link.child, link.parent), link.lagMonths]));
  return routesFrom(from, index.parents, limit).routes.map((route) => {
    const steps = route.map((node, at): LadderStep => {
      const months = lag.get(linkKey(node, route[at + 1] ?? ''));
      return {
        node,
        measures: index.nodes.get(node)?.measures ?? [],
        ...(months === undefined ? {} : { lagMonths: months }),
      };
    });
    const lags = steps.map((step) => step.lagMonths).filter((months) => months !== undefined);
    return {
      steps,
      unmeasured: steps.filter((step) => step.measures.length === 0).map((step) => step.node),
      ...(lags.length === 0 ? {} : { totalLagMonths: lags.reduce((sum, months) => sum + months, 0) }),
    };
  });
}
