import type { Command } from '../../../../shared/model/commands';
import { listOf } from '../../../../shared/model/collection';
import type { StoryNodeKind } from '../../../../shared/model/story';
import { asOutcomeId, kindBelow, moveBox, renameBox, titleOf } from '../../../../shared/story/edit-story';
import { collapseBoxes, removeBoxOnly, removeBranches } from '../../../../shared/story/edit-structure';
import { indexStory, type StoryGraph, type StoryIndex } from '../../../../shared/story/graph';
import { ancestors } from '../../../../shared/story/reach';
import { useOrigin, useDispatch, useProjectStore } from '../../../store/project-context';
import { useAnnouncer } from '../../../ui/announcer';
import { kindBetween } from './draft-box';
import { demoteBoxes, keepDraft, linkBoxesTo, mergeInto, moveBoxesUnder, promoteBoxes } from './story-steps';
import type { Selection } from './use-selection';
import type { Writing } from './use-writing';

/** Everything that can be done to a box, or to all chosen ones when it is among them. */
export interface StoryEdits {
  /** The box itself, or every chosen box when it is one of several. */
  readonly targetsOf: (id: string) => readonly string[];
  readonly rename: (id: string) => void;
  /** Keeps the words typed, or leaves all as it was; then a box that helps it, or one beside it, may follow. */
  readonly finishWriting: (text: string | undefined, next?: 'child') => void;
  readonly addChild: (id: string) => void;
  readonly addSibling: (id: string) => void;
  readonly addBetween: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly promote: (id: string) => void;
  readonly demote: (id: string) => void;
  readonly moveUnder: (ids: readonly string[], to: string) => boolean;
  readonly linkTo: (ids: readonly string[], to: string) => boolean;
  readonly merge: (keep: string, others: readonly string[]) => boolean;
  /** Merges the other chosen boxes into this one; false when no others are chosen. */
  readonly mergeMarked: (id: string) => boolean;
  readonly remove: (id: string) => void;
  readonly removeOnly: (id: string) => void;
  readonly toggleCollapsed: (id: string) => void;
  /** Opens what hides a box. */
  readonly openAbove: (id: string) => void;
}

export interface StoryEditsContext {
  readonly index: StoryIndex;
  readonly whole: StoryGraph;
  readonly collapsed: readonly string[];
  readonly selection: Selection;
  readonly writing: Writing;
}

export function useStoryEdits({
  index,
  whole,
  collapsed,
  selection,
  writing,
}: StoryEditsContext): StoryEdits {
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const { say } = useAnnouncer();

  const targetsOf = (id: string): readonly string[] =>
    selection.marked.size > 1 && selection.marked.has(id)
      ? [...index.nodes.keys()].filter((other) => selection.marked.has(other))
      : [id];

  /** Carries a step out and says it; where there is nothing to do, says why. */
  function carryOut(command: Command | undefined, otherwise: string): boolean {
    if (command === undefined) {
      say(otherwise);
      return false;
    }
    const result = dispatch(command);
    if (result.ok) say(`${result.value.label}.`);
    return result.ok;
  }

  function startDraft(kind: StoryNodeKind, place: { parent: string; after?: string; child?: string }) {
    const id = origin.newId('storyNode');
    writing.startDraft({ id, kind, ...place });
    selection.select(id);
  }

  function addChild(id: string) {
    const node = index.nodes.get(id);
    if (node === undefined) return;
    const after = lastOf(index, index.children.get(id) ?? []);
    startDraft(kindBelow(node.kind), { parent: id, ...(after === undefined ? {} : { after }) });
  }

  /** Carries out what was typed. The box that then has the focus, or undefined when nothing was kept. */
  function keepWords(words: string): string | undefined {
    const project = store.getProject();
    const { draft, renaming } = writing;
    if (draft !== undefined) {
      const command = words === '' ? undefined : keepDraft(project, origin, { draft, title: words });
      if (command !== undefined && dispatch(command).ok) return draft.id;
      selection.select(draft.after ?? draft.child ?? draft.parent);
      return undefined;
    }
    if (renaming === undefined) return undefined;
    const command =
      words === '' || words === titleOf(project, renaming) ? undefined : renameBox(project, renaming, words);
    if (command !== undefined) dispatch(command);
    return renaming;
  }

  return {
    targetsOf,
    rename: (id) => {
      selection.select(id);
      writing.startRename(id);
    },
    finishWriting: (text, next) => {
      const kept = keepWords(text?.trim() ?? '');
      writing.drop();
      if (kept !== undefined && next === 'child') addChild(kept);
    },
    addChild,
    addSibling: (id) => {
      const parent = index.parents.get(id)?.[0];
      const kind = listOf(store.getProject().storyNodes).find((node) => node.id === id)?.kind;
      if (kind !== undefined && parent !== undefined) startDraft(kind, { parent, after: id });
      else if (asOutcomeId(store.getProject(), id) !== undefined) addChild(id);
      else say('It helps nothing yet. Press L to link it first.');
    },
    addBetween: (id) => {
      const parent = index.parents.get(id)?.[0];
      const kind = index.nodes.get(parent ?? '')?.kind;
      if (parent === undefined || kind === undefined)
        say('It helps nothing yet, so there is nothing between.');
      else startDraft(kindBetween(kind), { parent, child: id });
    },
    move: (id, by) =>
      void carryOut(moveBox(store.getProject(), id, by), by < 0 ? 'Already the first.' : 'Already the last.'),
    promote: (id) =>
      void carryOut(
        promoteBoxes(store.getProject(), origin, { index, ids: targetsOf(id) }),
        'It cannot come nearer to the outcome.',
      ),
    demote: (id) =>
      void carryOut(
        demoteBoxes(store.getProject(), origin, { index, ids: targetsOf(id) }),
        'There is no box above it to go under.',
      ),
    moveUnder: (ids, to) =>
      carryOut(moveBoxesUnder(store.getProject(), origin, { index, ids, to }), 'It is there already.'),
    linkTo: (ids, to) =>
      carryOut(linkBoxesTo(store.getProject(), origin, { ids, to }), 'It helps that box already.'),
    merge: (keep, others) => {
      const merged = carryOut(mergeInto(store.getProject(), keep, others), 'An outcome cannot be merged.');
      if (merged) selection.select(keep);
      return merged;
    },
    mergeMarked: (id) => {
      const others = targetsOf(id).filter((other) => other !== id);
      if (others.length === 0) return false;
      if (carryOut(mergeInto(store.getProject(), id, others), 'An outcome cannot be merged.'))
        selection.select(id);
      return true;
    },
    remove: (id) => {
      const ids = targetsOf(id);
      const next = index.parents.get(ids[0] ?? id)?.[0];
      if (carryOut(removeBranches(store.getProject(), indexStory(whole), ids), 'It is not kept yet.'))
        selection.select(next);
    },
    removeOnly: (id) => {
      const next = index.parents.get(id)?.[0];
      const command = removeBoxOnly(store.getProject(), origin, { index: indexStory(whole), id });
      if (carryOut(command, 'It is not kept yet.')) selection.select(next);
    },
    toggleCollapsed: (id) => {
      const ids = targetsOf(id).filter((other) => (index.children.get(other) ?? []).length > 0);
      carryOut(
        collapseBoxes(store.getProject(), ids, !collapsed.includes(ids[0] ?? id)),
        'There is nothing under it to collapse.',
      );
    },
    openAbove: (id) => {
      const above = [...ancestors(indexStory(whole), id)].filter((other) => collapsed.includes(other));
      const command = collapseBoxes(store.getProject(), above, false);
      if (command !== undefined) dispatch(command);
    },
  };
}

/** The one that stands last in the story: children are listed in the order of their links, not of the outline. */
function lastOf(index: StoryIndex, ids: readonly string[]): string | undefined {
  return [...index.nodes.keys()].findLast((id) => ids.includes(id));
}
