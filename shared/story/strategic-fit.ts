import { indexStory, linkKey, type StoryGraph, type StoryLink } from './graph';
import { routesFrom } from './reach';

/** How much a link carries: weak links and untested ones count for less; a refuted or harmful link for nothing. */
export const FIT_RULE = {
  strong: 1,
  weak: 0.5,
  notSaid: 0.75,
  untested: 0.8,
  mixed: 0.6,
  refuted: 0,
  /** For each year a change takes. */
  perYearOfLag: 0.95,
} as const;

export interface FitRoute {
  /** From the box the option stands at up to the outcome. */
  readonly route: readonly string[];
  readonly outcome: string;
  /** Product of its links, 0 to 1. */
  readonly strength: number;
}

export interface StrategicFit {
  readonly option: string;
  /** 0 to 100: share of all outcome weight reached, each outcome by its strongest route. */
  readonly suggestion: number;
  readonly byOutcome: readonly {
    readonly outcome: string;
    readonly weight: number;
    readonly strength: number;
  }[];
  /** Every route, strongest first, so that the figure can be worked out by hand. */
  readonly routes: readonly FitRoute[];
  /** True when there were too many routes to list them all. */
  readonly truncated: boolean;
}

/**
 * A suggestion for an option's strategic fit from its links in the story: never used as a score unless a person
 * takes it over. fit = 100 · Σ outcome weight · strength of the strongest route ÷ Σ outcome weights.
 *
 * @param weights weight of each outcome; those not named weigh 1. Undefined when the option stands at no box.
 */
export function strategicFit(
  graph: StoryGraph,
  option: string,
  weights: ReadonlyMap<string, number> = new Map(),
): StrategicFit | undefined {
  const index = indexStory(graph);
  const places = [...index.nodes.values()].filter((node) => node.options?.includes(option) === true);
  if (places.length === 0) return undefined;
  const links = new Map(graph.links.map((link) => [linkKey(link.child, link.parent), link]));
  const routes: FitRoute[] = [];
  let truncated = false;
  for (const place of places) {
    const found = routesFrom(place.id, index.parents, 500);
    truncated ||= found.truncated;
    for (const route of found.routes) {
      const outcome = route.at(-1);
      if (outcome === undefined || index.nodes.get(outcome)?.kind !== 'outcome') continue;
      routes.push({ route, outcome, strength: strengthOf(route, links) });
    }
  }
  routes.sort((a, b) => b.strength - a.strength);
  const outcomes = [...index.nodes.values()].filter((node) => node.kind === 'outcome');
  const byOutcome = outcomes
    .map((outcome) => ({
      outcome: outcome.id,
      weight: weights.get(outcome.id) ?? 1,
      strength: routes.find((route) => route.outcome === outcome.id)?.strength ?? 0,
    }))
    .filter((reached) => reached.strength > 0);
  const all = outcomes.reduce((sum, outcome) => sum + (weights.get(outcome.id) ?? 1), 0);
  const reached = byOutcome.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  return { option, suggestion: all > 0 ? (100 * reached) / all : 0, byOutcome, routes, truncated };
}

function strengthOf(route: readonly string[], links: ReadonlyMap<string, StoryLink>): number {
  let strength = 1;
  for (let at = 1; at < route.length; at++) {
    const link = links.get(linkKey(route[at - 1] ?? '', route[at] ?? ''));
    if (link !== undefined) strength *= linkStrength(link);
  }
  return strength;
}

function linkStrength(link: StoryLink): number {
  if (link.polarity === 'negative') return 0;
  const said = link.strength === undefined ? FIT_RULE.notSaid : FIT_RULE[link.strength];
  const tested =
    link.tested === 'refuted'
      ? FIT_RULE.refuted
      : link.tested === 'mixed'
        ? FIT_RULE.mixed
        : link.tested === 'supported'
          ? 1
          : FIT_RULE.untested;
  return said * tested * FIT_RULE.perYearOfLag ** (Math.max(0, link.lagMonths ?? 0) / 12);
}
