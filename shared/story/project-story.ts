import { listOf } from '../model/collection';
import type { EvidenceItem } from '../model/evidence';
import type { EvidenceId, OutcomeId, StoryLinkId } from '../model/ids';
import type { Project } from '../model/project';
import type { Measure } from '../model/story';
import {
  USUAL_LEVEL,
  type StoryEvidence,
  type StoryGraph,
  type StoryLink,
  type StoryMeasure,
  type StoryNode,
} from './graph';
import { indexStory } from './graph';
import { withLevels } from './levels';
import { descendants } from './reach';

/** The project's outcomes and story as one graph. Ids are the project's own; nothing is added or guessed. */
export function projectStory(project: Project): StoryGraph {
  const measures = measuresByPlace(project);
  const optionsOf = optionsByPlace(project);
  const evidence = storyEvidence(project);
  const partnerName = new Map(listOf(project.partners).map((partner) => [partner.id, partner.name]));
  const outcomes = listOf(project.outcomes).map((outcome): StoryNode => ({
    id: outcome.id,
    kind: 'outcome',
    level: USUAL_LEVEL.outcome,
    title: outcome.title,
    ...(outcome.statement === '' ? {} : { statement: outcome.statement }),
    class: outcome.class,
    direction: outcome.direction,
    ...(outcome.beneficiaries === '' ? {} : { beneficiaries: [outcome.beneficiaries] }),
    ...given('beneficiaryVoice', outcome.beneficiaryVoice),
    ...given('endInItself', outcome.endInItself),
    ...evidenced(evidence.ofOutcome(outcome.id)),
    ...(outcome.stance === undefined ? {} : { stance: outcome.stance }),
    ...measured(measures.get(outcome.id)),
    ...listedOptions(optionsOf.get(outcome.id)),
  }));
  const boxes = listOf(project.storyNodes).map((node): StoryNode => ({
    id: node.id,
    kind: node.kind,
    level: USUAL_LEVEL[node.kind],
    title: node.title,
    ...(node.owner === '' ? {} : { owner: node.owner }),
    ...(node.partnerIds.length === 0
      ? {}
      : { partners: node.partnerIds.map((id) => partnerName.get(id) ?? id) }),
    ...given('class', node.class),
    ...given('beneficiaryVoice', node.beneficiaryVoice),
    ...(node.restrictedResources === undefined || node.restrictedResources.length === 0
      ? {}
      : { restrictedResources: node.restrictedResources }),
    ...evidenced(evidence.listed(node.evidenceIds ?? [])),
    ...(node.startsOn === undefined ? {} : { start: node.startsOn }),
    ...(node.due === '' ? {} : { end: node.due }),
    ...(node.cost === undefined ? {} : { cost: node.cost }),
    ...(node.funded === undefined ? {} : { funded: node.funded }),
    ...(node.stance === undefined ? {} : { stance: node.stance }),
    status: node.status,
    ...measured(measures.get(node.id)),
    ...listedOptions(new Set([...(node.optionId ? [node.optionId] : []), ...(optionsOf.get(node.id) ?? [])])),
  }));
  return withLevels({ nodes: [...outcomes, ...boxes], links: storyLinks(project, evidence) });
}

/** The part of a story that belongs to one outcome: it and everything that contributes to it. */
export function storyUnder(graph: StoryGraph, id: string): StoryGraph {
  const kept = new Set([id, ...descendants(indexStory(graph), id)]);
  return withLevels({
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    links: graph.links.filter((link) => kept.has(link.child) && kept.has(link.parent)),
  });
}

function storyLinks(project: Project, evidence: EvidenceLookup): StoryLink[] {
  return listOf(project.storyLinks).map((link) => ({
    child: link.child,
    parent: link.parent,
    polarity: link.polarity,
    strength: link.strength,
    ...given('lagMonths', link.lagMonths),
    ...(link.rationale === '' ? {} : { rationale: link.rationale }),
    ...evidenced([...evidence.listed(link.evidenceIds), ...evidence.ofLink(link.id, link.evidenceIds)]),
    tested: link.tested,
  }));
}

interface EvidenceLookup {
  readonly listed: (ids: readonly EvidenceId[]) => StoryEvidence[];
  readonly ofOutcome: (id: OutcomeId) => StoryEvidence[];
  /** Evidence that names the link from its own side, less what the link names already. */
  readonly ofLink: (id: StoryLinkId, named: readonly EvidenceId[]) => StoryEvidence[];
}

function storyEvidence(project: Project): EvidenceLookup {
  const items = listOf(project.evidence);
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    listed: (ids) => ids.flatMap((id) => evidenceOf(byId.get(id))),
    ofOutcome: (id) => items.filter((item) => item.outcomeIds.includes(id)).flatMap(evidenceOf),
    ofLink: (id, named) =>
      items.filter((item) => item.storyLinkIds.includes(id) && !named.includes(item.id)).flatMap(evidenceOf),
  };
}

/** Seed 4's five sources; research and people's own accounts stand nearest to best practice and local understanding. */
const EVIDENCE_TYPE = {
  'needs-assessment': 'needs',
  research: 'best-practice',
  'best-practice': 'best-practice',
  local: 'local',
  qualitative: 'local',
  theory: 'theory',
} as const;

function evidenceOf(item: EvidenceItem | undefined): StoryEvidence[] {
  if (item === undefined) return [];
  const strength = item.strength === 'not-judged' ? 'unknown' : item.strength;
  return [{ type: EVIDENCE_TYPE[item.type], text: item.title, strength }];
}

function measuresByPlace(project: Project): Map<string, StoryMeasure[]> {
  const places = new Map<string, StoryMeasure[]>();
  for (const measure of listOf(project.measures)) {
    for (const place of measure.at) places.set(place, [...(places.get(place) ?? []), storyMeasure(measure)]);
  }
  return places;
}

function storyMeasure(measure: Measure): StoryMeasure {
  return {
    id: measure.id,
    name: measure.name,
    ...(measure.unit === '' ? {} : { unit: measure.unit }),
    ...(measure.basis === 'unknown' ? {} : { basis: measure.basis }),
    ...given('population', measure.population),
    ...given('role', measure.role),
    ...given('lagMonths', measure.lagMonths),
    ...given('target', measure.target),
    ...given('signal', measure.reading?.says),
    ...given('signalSince', measure.reading?.since),
  };
}

function optionsByPlace(project: Project): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const option of listOf(project.options)) {
    const at = [...option.outcomeIds, ...(option.storyNodeId === undefined ? [] : [option.storyNodeId])];
    for (const place of at) places.set(place, (places.get(place) ?? new Set()).add(option.id));
  }
  return places;
}

/** A field only where something is known: absent is never "no". */
function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>); // a computed key widens to string
}

const evidenced = (evidence: StoryEvidence[]): { evidence?: StoryEvidence[] } =>
  evidence.length === 0 ? {} : { evidence };

const measured = (measures: StoryMeasure[] | undefined): { measures?: StoryMeasure[] } =>
  measures === undefined ? {} : { measures };

const listedOptions = (options: ReadonlySet<string> | undefined): { options?: string[] } =>
  options === undefined || options.size === 0 ? {} : { options: [...options] };
