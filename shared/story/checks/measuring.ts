import { lintTimescale } from '../../outcomes/timescale-lint';
import type { StoryMeasure } from '../graph';
import { named, type StoryCheck, type StoryRule } from './check';

/** L6: a measure at each level of the story. */
export const levelsAreMeasured: StoryRule = ({ ofKind }) =>
  ofKind('outcome', 'path', 'driver')
    .filter((node) => (node.measures?.length ?? 0) === 0)
    .map((node) => ({
      id: 'L6',
      severity: 'warning' as const,
      nodes: [node.id],
      message: `${named(node)} has no measure. “The measures fit together in a logical sensible narrative so that if one improves the one above is likely to also improve.”`,
    }));

/** L12: more than one indicator for each outcome, seen from more than one side. */
export const outcomesHaveSeveralIndicators: StoryRule = ({ ofKind }) =>
  ofKind('outcome').flatMap((outcome) => {
    const measures = outcome.measures ?? [];
    if (measures.length === 0) return [];
    const bases = new Set(measures.map((measure) => measure.basis));
    const missing = [
      measures.length < 2
        ? 'has one indicator; “you’ll probably need more than one for each outcome”'
        : undefined,
      bases.has('objective') || bases.has(undefined) ? undefined : 'has no objective measure',
      bases.has('self-defined') || bases.has(undefined)
        ? undefined
        : 'has no measure by people themselves: “the views of children and young people on their progress … are also important”',
    ].filter((part) => part !== undefined);
    if (missing.length === 0) return [];
    return [
      {
        id: 'L12',
        severity: 'hint' as const,
        nodes: [outcome.id],
        message: `${named(outcome)} ${missing.join('; it ')}.`,
      },
    ];
  });

/** L13: what is measured above moves later and covers no fewer people than what is measured below. */
export const measuresClimb: StoryRule = ({ graph, index }) =>
  graph.links.flatMap((link): StoryCheck[] => {
    const child = index.nodes.get(link.child);
    const parent = index.nodes.get(link.parent);
    const quickest = least(parent?.measures);
    const slowest = most(child?.measures);
    const problems = [
      quickest !== undefined && slowest !== undefined && quickest < slowest
        ? `its measure moves after ${quickest} months, before the ${slowest} months of what should move it`
        : undefined,
      onlyService(parent?.measures) && anyPopulation(child?.measures)
        ? 'it is measured for a service only, while what helps it is measured for the whole population'
        : undefined,
    ].filter((part) => part !== undefined);
    if (problems.length === 0) return [];
    return [
      {
        id: 'L13',
        severity: 'hint',
        nodes: [link.parent, link.child],
        message: `${named(parent)}: ${problems.join(' and ')}. Measures “begin at the top with a strategic indicator”.`,
      },
    ];
  });

const lags = (measures: readonly StoryMeasure[] | undefined): number[] =>
  (measures ?? []).map((measure) => measure.lagMonths).filter((lag) => lag !== undefined);
const least = (measures: readonly StoryMeasure[] | undefined): number | undefined =>
  lags(measures).sort((a, b) => a - b)[0];
const most = (measures: readonly StoryMeasure[] | undefined): number | undefined =>
  lags(measures).sort((a, b) => b - a)[0];
const onlyService = (measures: readonly StoryMeasure[] | undefined): boolean =>
  (measures?.length ?? 0) > 0 && measures?.every((measure) => measure.population === 'service') === true;
const anyPopulation = (measures: readonly StoryMeasure[] | undefined): boolean =>
  measures?.some((measure) => measure.population === 'population') === true;

/** L22: the child has moved, long enough ago, and the parent has not (or the other way round). */
export const signalsAgree: StoryRule = ({ graph, index }) =>
  graph.links.flatMap((link): StoryCheck[] => {
    const child = signalOf(index.nodes.get(link.child)?.measures);
    const parent = signalOf(index.nodes.get(link.parent)?.measures);
    if (child?.signal === undefined || parent?.signal === undefined) return [];
    if (child.signal === parent.signal || (child.signal !== 'improved' && parent.signal !== 'improved'))
      return [];
    if (!beyondLag(child, parent, link.lagMonths ?? 0)) return [];
    const words = { improved: 'has improved', 'no-change': 'has not changed', worsened: 'has got worse' };
    return [
      {
        id: 'L22',
        severity: 'hint',
        nodes: [link.child, link.parent],
        message: `${named(index.nodes.get(link.child))} ${words[child.signal]} but ${named(index.nodes.get(link.parent))} ${words[parent.signal]}, beyond the time it should take. Is the story in doubt? “If one improves the one above is likely to also improve.”`,
      },
    ];
  });

const signalOf = (measures: readonly StoryMeasure[] | undefined): StoryMeasure | undefined =>
  measures?.find((measure) => measure.signal !== undefined && measure.role !== 'balancing');

/** With both dates known, the parent's must be the lag later; with none known nothing speaks against it. */
function beyondLag(child: StoryMeasure, parent: StoryMeasure, lagMonths: number): boolean {
  const from = isoDay(child.signalSince);
  const to = isoDay(parent.signalSince);
  if (from === undefined || to === undefined) return lagMonths === 0;
  return monthsBetween(from, to) >= lagMonths;
}

export function isoDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const verdict = lintTimescale(text);
  return verdict.ok ? verdict.date : undefined;
}

/** Whole and part months from one ISO day to another; negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) + (d2 - d1) / 31;
}

/** L23: where a target is set, something watches for harm elsewhere. */
export const targetsAreBalanced: StoryRule = ({ ofKind, below, index }) =>
  ofKind('path').flatMap((path) => {
    const nodes = [path, ...below(path.id)];
    const hasTarget = nodes.some((node) => node.measures?.some((measure) => measure.target !== undefined));
    const watched = [...nodes, ...(index.parents.get(path.id) ?? []).flatMap((id) => besides(id))].some(
      (node) =>
        node.kind === 'guardrail' || node.measures?.some((measure) => measure.role === 'balancing') === true,
    );
    if (!hasTarget || watched) return [];
    return [
      {
        id: 'L23',
        severity: 'hint' as const,
        nodes: [path.id],
        message: `${named(path)} has a target and nothing that watches for harm, “minimising unwarranted involvement in family life”. Add a guardrail or a balancing measure.`,
      },
    ];
    function besides(id: string) {
      return (index.children.get(id) ?? [])
        .map((child) => index.nodes.get(child))
        .filter((node) => node !== undefined)
        .filter((node) => node.kind === 'guardrail');
    }
  });

/** L24: a story is not limited to what can be measured; nobody is asked to remove an unmeasured step. */
export const unmeasuredStepsMayStay: StoryRule = ({ ofKind }) => {
  const unmeasured = ofKind('driver', 'path').filter((node) => (node.measures?.length ?? 0) === 0);
  if (unmeasured.length === 0) return [];
  return [
    {
      id: 'L24',
      severity: 'hint',
      nodes: unmeasured.map((node) => node.id),
      message:
        'Steps without a measure may stay in the story: it is not limited to what can be measured or attributed. Say how you would know instead.',
    },
  ];
};
