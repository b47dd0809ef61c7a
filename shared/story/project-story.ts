import { listOf } from '../model/collection';
import type { Project } from '../model/project';
import type { Measure } from '../model/story';
import { USUAL_LEVEL, type StoryGraph, type StoryLink, type StoryMeasure, type StoryNode } from './graph';
import { indexStory } from './graph';
import { withLevels } from './levels';
import { descendants } from './reach';

/** The project's outcomes and story as one graph. Ids are the project's own; nothing is added or guessed. */
export function projectStory(project: Project): StoryGraph {
  const measures = measuresByPlace(project);
  const optionsOf = optionsByPlace(project);
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
    ...(node.startsOn === undefined ? {} : { start: node.startsOn }),
    ...(node.due === '' ? {} : { end: node.due }),
    ...(node.cost === undefined ? {} : { cost: node.cost }),
    ...(node.funded === undefined ? {} : { funded: node.funded }),
    ...(node.stance === undefined ? {} : { stance: node.stance }),
    status: node.status,
    ...measured(measures.get(node.id)),
    ...listedOptions(new Set([...(node.optionId ? [node.optionId] : []), ...(optionsOf.get(node.id) ?? [])])),
  }));
  return withLevels({ nodes: [...outcomes, ...boxes], links: storyLinks(project) });
}

/** The part of a story that belongs to one outcome: it and everything that contributes to it. */
export function storyUnder(graph: StoryGraph, id: string): StoryGraph {
  const kept = new Set([id, ...descendants(indexStory(graph), id)]);
  return withLevels({
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    links: graph.links.filter((link) => kept.has(link.child) && kept.has(link.parent)),
  });
}

function storyLinks(project: Project): StoryLink[] {
  const evidence = new Map(listOf(project.evidence).map((item) => [item.id, item.title]));
  return listOf(project.storyLinks).map((link) => ({
    child: link.child,
    parent: link.parent,
    polarity: link.polarity,
    strength: link.strength,
    ...(link.lagMonths === undefined ? {} : { lagMonths: link.lagMonths }),
    ...(link.rationale === '' ? {} : { rationale: link.rationale }),
    ...(link.evidenceIds.length === 0
      ? {}
      : { evidence: link.evidenceIds.map((id) => ({ text: evidence.get(id) ?? '' })) }),
    tested: link.tested,
  }));
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
    ...(measure.target === undefined ? {} : { target: measure.target }),
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

const measured = (measures: StoryMeasure[] | undefined): { measures?: StoryMeasure[] } =>
  measures === undefined ? {} : { measures };

const listedOptions = (options: ReadonlySet<string> | undefined): { options?: string[] } =>
  options === undefined || options.size === 0 ? {} : { options: [...options] };
