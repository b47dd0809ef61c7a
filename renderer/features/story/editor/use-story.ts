import { useMemo, useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import type { StoryNodeId } from '../../../../shared/model/ids';
import type { StoryNodeKind } from '../../../../shared/model/story';
import {
  addBox,
  asBoxId,
  asOutcomeId,
  kindBelow,
  linkBoxes,
  moveBox,
  removeBox,
  renameBox,
  titleOf,
} from '../../../../shared/story/edit-story';
import { indexStory, type StoryGraph, type StoryIndex } from '../../../../shared/story/graph';
import { withLevels } from '../../../../shared/story/levels';
import { projectStory, storyUnder } from '../../../../shared/story/project-story';
import { storySentences } from '../../../../shared/story/sentence';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { useAnnouncer } from '../../../ui/announcer';
import { LayoutMemory, type StoryPicture } from '../canvas/layout-memory';

/** A box being typed that is not in the project yet: adding it is one step, once it has words. */
export interface DraftBox {
  readonly id: StoryNodeId;
  readonly kind: StoryNodeKind;
  readonly parent: string;
  readonly after?: string;
}

export interface StoryEditor {
  /** The whole story of the project, and what is shown of it with the draft box. */
  readonly whole: StoryGraph;
  readonly shown: StoryGraph;
  readonly index: StoryIndex;
  readonly sentences: ReadonlyMap<string, string>;
  readonly picture: StoryPicture;
  readonly collapsed: readonly string[];
  /** The outcome in focus, or 'all'. */
  readonly view: string;
  readonly setView: (view: string) => void;
  readonly selected: string | undefined;
  readonly select: (id: string | undefined) => void;
  /** The box whose words are being typed. */
  readonly renaming: string | undefined;
  readonly rename: (id: string) => void;
  readonly finishRename: (text: string | undefined) => void;
  readonly addChild: (id: string) => void;
  readonly addSibling: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
  readonly toggleCollapsed: (id: string) => void;
  readonly linkTo: (child: string, parent: string) => boolean;
  readonly tidy: () => void;
}

export function useStory(): StoryEditor {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const { say } = useAnnouncer();
  const [memory] = useState(() => new LayoutMemory());
  const [chosenView, setView] = useState<string>();
  const [selected, setSelected] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const [draft, setDraft] = useState<DraftBox>();
  const [tidied, setTidied] = useState(0);

  const whole = useMemo(() => projectStory(project), [project]);
  const outcomes = listOf(project.outcomes);
  const known = chosenView === 'all' || outcomes.some((outcome) => outcome.id === chosenView);
  const view = known && chosenView !== undefined ? chosenView : (outcomes[0]?.id ?? 'all');
  const shown = useMemo(() => {
    const part = view === 'all' ? whole : storyUnder(whole, view);
    return draft === undefined ? part : withDraft(part, draft);
  }, [whole, view, draft]);
  const index = useMemo(() => indexStory(shown), [shown]);
  const sentences = useMemo(() => storySentences(shown), [shown]);
  const collapsed = useMemo(
    () =>
      listOf(project.storyNodes)
        .filter((node) => node.collapsed)
        .map((node) => node.id),
    [project.storyNodes],
  );
  const picture = useMemo(
    () => memory.picture(`${view}:${tidied}`, shown, collapsed),
    [memory, view, tidied, shown, collapsed],
  );

  function startDraft(kind: StoryNodeKind, parent: string, after?: string) {
    const id = origin.newId('storyNode');
    setDraft({ id, kind, parent, ...(after === undefined ? {} : { after }) });
    setSelected(id);
    setRenaming(id);
  }

  function finishRename(text: string | undefined) {
    const words = text?.trim() ?? '';
    const id = renaming;
    setRenaming(undefined);
    if (draft !== undefined && id === draft.id) {
      setDraft(undefined);
      const parent = asBoxId(project, draft.parent);
      if (words === '' || parent === undefined) {
        setSelected(draft.after ?? draft.parent);
        return;
      }
      dispatch(addBox(project, origin, { ...draft, title: words, parent }));
      return;
    }
    if (id === undefined || words === '' || words === titleOf(project, id)) return;
    const command = renameBox(project, id, words);
    if (command !== undefined) dispatch(command);
  }

  return {
    whole,
    shown,
    index,
    sentences,
    picture,
    collapsed,
    view,
    setView: (next) => {
      setView(next);
      setSelected(next === 'all' ? undefined : next);
      setDraft(undefined);
      setRenaming(undefined);
    },
    selected: selected !== undefined && index.nodes.has(selected) ? selected : undefined,
    select: setSelected,
    renaming,
    rename: (id) => {
      setSelected(id);
      setRenaming(id);
    },
    finishRename,
    addChild: (id) => {
      const node = index.nodes.get(id);
      if (node !== undefined) startDraft(kindBelow(node.kind), id, index.children.get(id)?.at(-1));
    },
    addSibling: (id) => {
      const node = listOf(project.storyNodes).find((other) => other.id === id);
      const parent = index.parents.get(id)?.[0];
      if (node === undefined || parent === undefined) {
        if (asOutcomeId(project, id) !== undefined)
          startDraft(kindBelow('outcome'), id, index.children.get(id)?.at(-1));
        return;
      }
      startDraft(node.kind, parent, id);
    },
    move: (id, by) => {
      const command = moveBox(project, id, by);
      if (command === undefined) say(by < 0 ? 'Already the first.' : 'Already the last.');
      else dispatch(command);
    },
    remove: (id) => {
      const command = removeBox(project, id);
      if (command === undefined) return;
      const next = index.parents.get(id)?.[0];
      if (dispatch(command).ok) setSelected(next);
    },
    toggleCollapsed: (id) => {
      const node = listOf(project.storyNodes).find((other) => other.id === id);
      if (node === undefined) return;
      const changes = { collapsed: !node.collapsed };
      if (dispatch({ type: 'story/change-node', id: node.id, changes }).ok) {
        say(node.collapsed ? 'Opened.' : 'Collapsed.');
      }
    },
    linkTo: (child, parent) => {
      const command = linkBoxes(project, origin, child, parent);
      return command !== undefined && dispatch(command).ok;
    },
    tidy: () => {
      memory.forget(`${view}:${tidied}`);
      setTidied(tidied + 1);
    },
  };
}

function withDraft(graph: StoryGraph, draft: DraftBox): StoryGraph {
  const level = (graph.nodes.find((node) => node.id === draft.parent)?.level ?? 0) + 1;
  const like = graph.nodes.find((node) => node.id === draft.after);
  const box = { id: draft.id, kind: draft.kind, level: like?.level ?? level, title: '' };
  const at = graph.nodes.findIndex((node) => node.id === draft.after);
  const nodes = at < 0 ? [...graph.nodes, box] : graph.nodes.toSpliced(at + 1, 0, box);
  return withLevels({ nodes, links: [...graph.links, { child: draft.id, parent: draft.parent }] });
}
