import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import { newOutcome } from '../../model/new-entities';
import type { OptionId, OutcomeId } from '../../model/ids';
import type { Project } from '../../model/project';
import type { StoryLink, StoryNode } from '../../model/story';
import { type Known, matchReference } from '../match-reference';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRequest } from './import-types';
import { TableReader } from './table-reader';

const KINDS: readonly (readonly [RegExp, StoryNode['kind']])[] = [
  [/path|primary driver|change idea group/i, 'path'],
  [/secondary|driver|factor/i, 'driver'],
  [/action|task|activity|change idea/i, 'action'],
  [/service/i, 'service'],
  [/guard/i, 'guardrail'],
  [/unintended/i, 'unintended'],
  [/extern|assumption/i, 'external'],
];

/** The boxes of a driver diagram; rows of type outcome become outcomes. A reference a second time is refused. */
export function planStoryNodes(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, origin } = request;
  const outcomes = listOf(project.outcomes).map(({ id, code, title }) => ({ id, code, label: title }));
  const nodes = listOf(project.storyNodes).map(({ id, code, title }) => ({ id, code, label: title }));
  const options = listOf(project.options).map(({ id, code, title }) => ({ id, code, label: title }));
  const commands: SingleCommand[] = [];
  const serves = outcomesServed(project);
  const seen = new Map<string, number>();
  for (const row of reader.dataRows()) {
    const code = reader.text(row, 'code');
    const title = reader.text(row, 'title');
    const label = `${code} ${title}`.trim();
    const first = seen.get(code.toLowerCase());
    if (code === '' || first !== undefined) {
      const message =
        code === ''
          ? 'This row has no reference.'
          : `${code} already stands in row ${(first ?? 0) + 1}; the first is kept.`;
      reader.ask(row, 'code', {
        code: code === '' ? 'ref-missing' : 'duplicate-row',
        message,
        blocking: true,
      });
      reader.put(row, 'refuse', label, [message]);
      continue;
    }
    seen.set(code.toLowerCase(), row);
    const typed = reader.text(row, 'kind');
    if (/outcome|aim|goal/i.test(typed)) {
      const match = outcomes.find((each) => each.code.toLowerCase() === code.toLowerCase());
      const added = match ? null : newOutcome(origin, { code, title });
      if (added) commands.push({ type: 'outcome/add', outcome: added });
      const outcomeId = added?.id ?? match?.id;
      const serving = relatedOptions(reader.text(row, 'options'), options).filter(
        (option) => outcomeId !== undefined && serves.link(option.id, outcomeId),
      );
      const detail = [
        ...(added ? ['an outcome'] : []),
        ...(serving.length > 0 ? [`served by ${serving.map((option) => option.code).join(', ')}`] : []),
      ];
      reader.put(row, added ? 'add' : serving.length > 0 ? 'change' : 'same', label, detail);
      continue;
    }
    const kind = KINDS.find(([pattern]) => pattern.test(typed))?.[1];
    if (kind === undefined) {
      reader.ask(row, 'kind', {
        code: 'unknown-name',
        message: `“${typed}” is no type of box.`,
        suggestion: { label: 'driver', value: 'driver' },
        blocking: true,
      });
      reader.put(row, 'refuse', label, [`“${typed}” is no type of box.`]);
      continue;
    }
    const known = nodes.find((each) => each.code.toLowerCase() === code.toLowerCase());
    const before = listOf(project.storyNodes).find((node) => node.id === known?.id);
    const owner = reader.text(row, 'owner');
    if (before) {
      const changes = {
        ...(before.title === title ? {} : { title }),
        ...(owner === '' || before.owner === owner ? {} : { owner }),
      };
      if (Object.keys(changes).length > 0)
        commands.push({ type: 'story/change-node', id: before.id, changes });
      reader.put(row, Object.keys(changes).length > 0 ? 'change' : 'same', label, Object.values(changes));
      continue;
    }
    const related = relatedOptions(reader.text(row, 'options'), options);
    const optionId = kind === 'action' && related.length === 1 ? related[0]?.id : undefined;
    const node: StoryNode = {
      id: origin.newId('storyNode'),
      code,
      kind,
      title,
      detail: '',
      owner,
      partnerIds: [],
      ...(optionId === undefined ? {} : { optionId }),
      due: '',
      status: 'draft',
      collapsed: false,
      createdAt: origin.at,
      changedAt: origin.at,
    };
    commands.push({ type: 'story/add-node', node });
    reader.put(row, 'add', label, [kind]);
  }
  return finishPlan(reader, [...commands, ...serves.commands()]);
}

/** The options named in one cell: `A02 A08`, `A02; A08`. Names that fit no option are left alone. */
function relatedOptions(text: string, options: readonly Known<OptionId>[]): Known<OptionId>[] {
  return text.split(/[\s,;]+/).flatMap((part) => matchReference(part, options)?.known ?? []);
}

/** Which outcomes options serve, gathered over all rows: an option named under three outcomes changes once. */
function outcomesServed(project: Project) {
  const served = new Map(listOf(project.options).map(({ id, outcomeIds }) => [id, new Set(outcomeIds)]));
  const changed = new Set<OptionId>();
  return {
    /** True when this is news. */
    link(option: OptionId, outcome: OutcomeId): boolean {
      const outcomes = served.get(option);
      if (!outcomes || outcomes.has(outcome)) return false;
      outcomes.add(outcome);
      changed.add(option);
      return true;
    },
    commands: (): SingleCommand[] =>
      [...changed].map((id) => ({
        type: 'option/change',
        id,
        changes: { outcomeIds: [...(served.get(id) ?? [])] },
      })),
  };
}

/** Links between boxes that are already in the project. Self-links, repeats and unknown ends are refused and named. */
export function planStoryLinks(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const { project, origin } = request;
  const nodes = listOf(project.storyNodes).map(({ id, code, title }) => ({ id, code, label: title }));
  const outcomes = listOf(project.outcomes).map(({ id, code, title }) => ({ id, code, label: title }));
  const commands: SingleCommand[] = [];
  const drafts: (Ends & { row: number; label: string })[] = [];
  const present = new Set(listOf(project.storyLinks).map((link) => `${link.parent} ${link.child}`));
  const seen = new Set<string>();
  for (const row of reader.dataRows()) {
    const [parentText, childText] = [reader.text(row, 'parent'), reader.text(row, 'child')];
    const label = `${childText} helps ${parentText}`;
    const parent =
      matchReference(parentText, nodes)?.known.id ?? matchReference(parentText, outcomes)?.known.id;
    const child = matchReference(childText, nodes)?.known.id;
    const key = `${parent ?? ''} ${child ?? ''}`;
    const fault =
      parent === undefined ? `“${parentText}” is not in the diagram.`
      : child === undefined ? `“${childText}” is not in the diagram, or is an outcome, which helps nothing.`
      : parent === child ? `${childText} is linked to itself.`
      : seen.has(key) ? `The link from ${parentText} to ${childText} stands here a second time.`
      : null; // prettier-ignore
    if (fault !== null || parent === undefined || child === undefined) {
      reader.ask(row, parent === undefined ? 'parent' : 'child', {
        code: 'link',
        message: fault ?? '',
        blocking: true,
      });
      reader.put(row, 'refuse', label, [fault ?? '']);
      continue;
    }
    seen.add(key);
    if (present.has(key)) {
      reader.put(row, 'same', label, []);
      continue;
    }
    drafts.push({ row, label, parent, child });
  }
  const parentsOf = parentsByChild([...listOf(project.storyLinks), ...drafts]);
  for (const { row, label, parent, child } of drafts) {
    const inCircle = leadsTo(parent, child, parentsOf);
    if (inCircle) {
      reader.ask(row, 'child', {
        code: 'circle',
        message: `${label} is part of a circle. It is taken in as a marked fault, drawn and listed until it is mended.`,
        blocking: false,
      });
    }
    const link: StoryLink = {
      id: origin.newId('storyLink'),
      child,
      parent,
      polarity: 'positive',
      strength: 'strong',
      rationale: '',
      evidenceIds: [],
      tested: 'untested',
      ...(inCircle ? { inCircle } : {}),
      createdAt: origin.at,
      changedAt: origin.at,
    };
    commands.push({ type: 'story/link', link });
    reader.put(row, 'add', label, inCircle ? ['part of a circle'] : []);
  }
  for (const node of listOf(project.storyNodes)) {
    if (!parentsOf.has(node.id))
      reader.notes.push(`${node.code || node.title} is not linked to anything above it.`);
  }
  return finishPlan(reader, commands);
}

type Ends = Pick<StoryLink, 'child' | 'parent'>;

function parentsByChild(links: readonly Ends[]): Map<string, string[]> {
  const parentsOf = new Map<string, string[]>();
  for (const { child, parent } of links) parentsOf.set(child, [...(parentsOf.get(child) ?? []), parent]);
  return parentsOf;
}

/** Does going up from `start` come to `goal`? Ends on any graph. */
function leadsTo(start: string, goal: string, parentsOf: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true;
    for (const parent of parentsOf.get(at) ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      open.push(parent);
    }
  }
  return false;
}
