import { indexStory, linkKey, type StoryGraph, type StoryIndex, type StoryNode } from './graph';
import { descendants } from './reach';
import { inWords } from './sentence';

/** One paragraph of the story as text. Its key stays the same however the story changes, so edits find it again. */
export interface NarrativeParagraph {
  readonly key: string;
  readonly outcome: string;
  readonly heading: string;
  /** What is shown: the human wording where there is one. */
  readonly text: string;
  /** What the graph says now. */
  readonly generated: string;
  readonly edited: boolean;
}

/**
 * The narrative of each outcome in the slots of seed 4: "what we can do locally, what must logically make an
 * improvement, who is responsible or accountable for an improvement and which partners are needed".
 * It says "contributes to" and "should help", never "causes". Every path, owner and partner is named.
 *
 * @param edits human wordings by paragraph key; they are kept when the rest is generated anew
 */
export function storyNarrative(
  graph: StoryGraph,
  edits: Readonly<Record<string, string>> = {},
): NarrativeParagraph[] {
  const index = indexStory(graph);
  return [...index.nodes.values()]
    .filter((node) => node.kind === 'outcome')
    .flatMap((outcome) => paragraphsOf(outcome, graph, index))
    .map((paragraph) => {
      const edit = Object.hasOwn(edits, paragraph.key) ? edits[paragraph.key] : undefined;
      return {
        ...paragraph,
        text: edit ?? paragraph.generated,
        edited: edit !== undefined && edit !== paragraph.generated,
      };
    });
}

type Generated = Pick<NarrativeParagraph, 'key' | 'outcome' | 'heading' | 'generated'>;

function paragraphsOf(outcome: StoryNode, graph: StoryGraph, index: StoryIndex): Generated[] {
  const below = [...descendants(index, outcome.id)]
    .map((id) => index.nodes.get(id))
    .filter((node) => node !== undefined);
  const paths = childrenOf(index, outcome.id).filter(
    (node) => node.kind !== 'guardrail' && node.kind !== 'unintended',
  );
  const paragraph = (slot: string, heading: string, generated: string): Generated => ({
    key: paragraphKey(slot, outcome.id),
    outcome: outcome.id,
    heading,
    generated,
  });
  return [
    paragraph('aim', 'What we want', aimText(outcome, paths)),
    ...paths.map((path, at) => ({
      ...paragraph('', `Path ${at + 1}: ${path.title}`, pathText(path, graph, index)),
      key: paragraphKey('logic', `${outcome.id}.${path.id}`),
    })),
    paragraph('local', 'What we do locally', localText(below)),
    paragraph('accountable', 'Who is accountable', accountableText([outcome, ...paths], below)),
    paragraph('partners', 'Which partners are needed', partnersText([outcome, ...below])),
    ...watchText(below).map((text) => paragraph('watch', 'What could get worse', text)),
  ];
}

/** Keys hold only letters, digits, `_`, `.` and `-`, as the project file asks. */
function paragraphKey(slot: string, id: string): string {
  return `${slot}.${id.replace(/[^a-zA-Z0-9_.-]/gu, '-')}`.slice(0, 120);
}

function childrenOf(index: StoryIndex, id: string): StoryNode[] {
  return (index.children.get(id) ?? [])
    .map((child) => index.nodes.get(child))
    .filter((node) => node !== undefined);
}

const quoted = (node: StoryNode): string => `“${node.title.replace(/[.\s]+$/u, '')}”`;

function aimText(outcome: StoryNode, paths: readonly StoryNode[]): string {
  const measures = (outcome.measures ?? []).map((measure) => measure.name);
  const statement = (outcome.statement ?? outcome.title).replace(/[.\s]+$/u, '');
  const know =
    measures.length === 0
      ? 'How we will know is not agreed yet.'
      : `We will know by ${measures.length === 1 ? 'this measure' : 'these measures'}: ${inWords(measures)}.`;
  const ways =
    paths.length === 0
      ? 'The paths are not drawn yet.'
      : `We expect progress by ${paths.length === 1 ? 'one path' : `${paths.length} paths`}: ${inWords(paths.map(quoted))}.`;
  return `We want this outcome: ${statement}. ${know} ${ways}`;
}

function pathText(path: StoryNode, graph: StoryGraph, index: StoryIndex): string {
  const drivers = childrenOf(index, path.id);
  const links = new Map(graph.links.map((link) => [linkKey(link.child, link.parent), link]));
  const reasons = drivers
    .map((driver) => ({ driver, why: links.get(linkKey(driver.id, path.id))?.rationale?.trim() ?? '' }))
    .filter(({ why }) => why !== '')
    .map(({ driver, why }) => `${quoted(driver)}: ${why.replace(/[.\s]+$/u, '')}.`);
  const shared = drivers.filter((driver) => (index.parents.get(driver.id) ?? []).length > 1);
  const measures = (path.measures ?? []).map((measure) => measure.name);
  return [
    drivers.length === 0
      ? `What drives ${quoted(path)} is not drawn yet.`
      : `If ${inWords(drivers.map(quoted))} ${drivers.length === 1 ? 'improves' : 'improve'}, ${quoted(path)} should improve too.`,
    measures.length === 0 ? '' : `We will watch ${inWords(measures)}.`,
    reasons.length === 0 ? '' : `Why: ${reasons.join(' ')}`,
    shared.length === 0
      ? ''
      : `${inWords(shared.map(quoted))} also ${shared.length === 1 ? 'helps' : 'help'} other parts of the story.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function localText(below: readonly StoryNode[]): string {
  const actions = below.filter((node) => node.kind === 'action' || node.kind === 'service');
  if (actions.length === 0) return 'No action is named yet.';
  const said = actions.map((action) => {
    const facts = [
      action.owner,
      action.end === undefined ? undefined : `by ${action.end.replace(/^by\s+/iu, '')}`,
    ].filter((fact) => fact !== undefined);
    return `${action.title.replace(/[.\s]+$/u, '')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
  });
  return `Locally we will do this: ${said.join('; ')}.`;
}

function accountableText(leads: readonly StoryNode[], below: readonly StoryNode[]): string {
  const named = [...leads, ...below.filter((node) => !leads.includes(node))];
  const byOwner = new Map<string, StoryNode[]>();
  for (const node of named) {
    const owner = node.owner?.trim() ?? '';
    if (owner !== '') byOwner.set(owner, [...(byOwner.get(owner) ?? []), node]);
  }
  const without = leads.filter((node) => (node.owner ?? '').trim() === '');
  const owners = [...byOwner].map(([owner, nodes]) => `${owner} for ${inWords(nodes.map(quoted))}`);
  return [
    owners.length === 0 ? 'Nobody is named as accountable yet.' : `Accountable: ${owners.join('; ')}.`,
    without.length === 0 || owners.length === 0
      ? ''
      : `Nobody is named yet for ${inWords(without.map(quoted))}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function partnersText(nodes: readonly StoryNode[]): string {
  const partners = new Set(
    nodes.flatMap((node) => [...(node.partners ?? []), ...(node.owner === undefined ? [] : [node.owner])]),
  );
  if (partners.size === 0) return 'The partners needed are not named yet.';
  return `Progress is the result of everyone working together. It needs ${inWords([...partners])}.`;
}

function watchText(below: readonly StoryNode[]): string[] {
  const watched = below.filter((node) => node.kind === 'unintended' || node.kind === 'guardrail');
  return watched.length === 0
    ? []
    : [`We will watch for what could get worse: ${inWords(watched.map(quoted))}.`];
}
