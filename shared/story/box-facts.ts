import { listOf } from '../model/collection';
import type { EvidenceItem } from '../model/evidence';
import type { Project } from '../model/project';
import type { Measure, Stance } from '../model/story';
import { inWords } from './sentence';

/** What is known about a box beyond its words; an absent field is not known, never "no" and never zero. */
export interface BoxFacts {
  readonly measures: readonly MeasureFact[];
  /** "Lead NHS, with Council and Police". */
  readonly people?: string;
  /** "April 2026 to June 2027", "by June 2027". */
  readonly when?: string;
  /** Whole cost in pounds. */
  readonly cost?: number;
  readonly funded?: boolean;
  /** The pieces of evidence behind its links (of an outcome: behind itself) and the strongest among them. */
  readonly evidence?: { readonly strength: EvidenceItem['strength']; readonly count: number };
  /** What was decided about the option it carries out; otherwise its own stance. */
  readonly stance?: Stance;
}

export interface MeasureFact {
  readonly name: string;
  /** The main series in its own order; null where a period has no value. */
  readonly points: readonly (number | null)[];
  /** "72.4% (2024/25)": the last period that has a value. */
  readonly latest?: string;
}

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  priority: 'Priority',
  later: 'Later',
  'do-less': 'Do less',
  stop: 'Stop',
};

/** Weakest first, so that the strongest has the highest place. */
const STRENGTHS = ['not-judged', 'weak', 'moderate', 'strong'] as const;

/** The facts of every outcome and story node that has any, by id. */
export function boxFacts(project: Project): ReadonlyMap<string, BoxFacts> {
  const facts = new Map<string, BoxFacts>();
  const measures = measuresByPlace(project);
  const evidence = evidenceByPlace(project);
  const stances = stancesByNode(project);
  const partnerName = new Map(listOf(project.partners).map((partner) => [partner.id, partner.name]));
  for (const outcome of listOf(project.outcomes)) {
    facts.set(outcome.id, {
      measures: measures.get(outcome.id) ?? [],
      ...strongest(evidence.get(outcome.id)),
      ...(outcome.stance === undefined ? {} : { stance: outcome.stance }),
    });
  }
  for (const node of listOf(project.storyNodes)) {
    const stance = stances.get(node.id) ?? node.stance;
    const people = peopleInWords(
      node.owner,
      node.partnerIds.map((id) => partnerName.get(id) ?? ''),
    );
    const when = whenInWords(node.startsOn, node.due);
    facts.set(node.id, {
      measures: measures.get(node.id) ?? [],
      ...(people === '' ? {} : { people }),
      ...(when === '' ? {} : { when }),
      ...(node.cost === undefined ? {} : { cost: node.cost }),
      ...(node.funded === undefined ? {} : { funded: node.funded }),
      ...strongest(evidence.get(node.id)),
      ...(stance === undefined ? {} : { stance }),
    });
  }
  return facts;
}

function measuresByPlace(project: Project): Map<string, MeasureFact[]> {
  const places = new Map<string, MeasureFact[]>();
  for (const measure of listOf(project.measures)) {
    const fact = measureFact(measure);
    for (const place of measure.at) places.set(place, [...(places.get(place) ?? []), fact]);
  }
  return places;
}

function measureFact(measure: Measure): MeasureFact {
  const observations = measure.series[0]?.observations ?? [];
  const last = observations.findLast((observation) => observation.value !== undefined);
  return {
    name: measure.name,
    points: observations.map((observation) => observation.value ?? null),
    ...(last?.value === undefined
      ? {}
      : { latest: `${withUnit(last.value, measure.unit)} (${last.period})` }),
  };
}

function withUnit(value: number, unit: string): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  if (unit === '') return number;
  if (unit === '£') return `£${number}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** Evidence named by a link, or naming a link, counts for the box below that link: it says why the box helps. */
function evidenceByPlace(project: Project): Map<string, Set<EvidenceItem>> {
  const places = new Map<string, Set<EvidenceItem>>();
  const add = (place: string, item: EvidenceItem | undefined) => {
    if (item !== undefined) places.set(place, (places.get(place) ?? new Set()).add(item));
  };
  const items = listOf(project.evidence);
  const byId = new Map(items.map((item) => [item.id, item]));
  const childOf = new Map(listOf(project.storyLinks).map((link) => [link.id, link.child]));
  for (const link of listOf(project.storyLinks)) {
    for (const id of link.evidenceIds) add(link.child, byId.get(id));
  }
  for (const item of items) {
    for (const outcome of item.outcomeIds) add(outcome, item);
    for (const link of item.storyLinkIds) add(childOf.get(link) ?? link, item);
  }
  return places;
}

function strongest(items: ReadonlySet<EvidenceItem> | undefined): Pick<BoxFacts, 'evidence'> {
  if (items === undefined || items.size === 0) return {};
  const best = Math.max(...[...items].map((item) => STRENGTHS.indexOf(item.strength)));
  return { evidence: { strength: STRENGTHS[best] ?? 'not-judged', count: items.size } };
}

function stancesByNode(project: Project): Map<string, Stance> {
  const stances = new Map<string, Stance>();
  for (const option of listOf(project.options)) {
    const stance = Object.hasOwn(project.decisions, option.id)
      ? project.decisions[option.id]?.stance
      : undefined;
    if (stance !== undefined && option.storyNodeId !== undefined) stances.set(option.storyNodeId, stance);
  }
  for (const node of listOf(project.storyNodes)) {
    const stance =
      node.optionId !== undefined && Object.hasOwn(project.decisions, node.optionId)
        ? project.decisions[node.optionId]?.stance
        : undefined;
    if (stance !== undefined) stances.set(node.id, stance);
  }
  return stances;
}

function peopleInWords(owner: string, partners: readonly string[]): string {
  const others = partners.filter((name) => name !== '' && name !== owner);
  const lead = owner === '' ? '' : `Lead ${owner}`;
  if (others.length === 0) return lead;
  return lead === '' ? `With ${inWords(others)}` : `${lead}, with ${inWords(others)}`;
}

function whenInWords(startsOn: string | undefined, due: string): string {
  const end = due.trim().replace(/^by\s+/iu, '');
  const start = startsOn === undefined ? '' : monthOf(startsOn);
  if (start === '') return end === '' ? '' : `by ${end}`;
  return end === '' ? `from ${start}` : `${start} to ${end}`;
}

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const;

function monthOf(day: string): string {
  const [year = '', month = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
