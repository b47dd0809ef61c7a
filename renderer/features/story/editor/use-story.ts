import { useMemo, useState } from 'react';
import { listOf } from '../../../../shared/model/collection';
import { boxFacts, type BoxFacts } from '../../../../shared/story/box-facts';
import { indexStory, type StoryGraph, type StoryIndex } from '../../../../shared/story/graph';
import { projectStory, storyUnder } from '../../../../shared/story/project-story';
import { storySentences } from '../../../../shared/story/sentence';
import { useProject } from '../../../store/project-context';
import { type StoryPicture, usePicture } from '../canvas/use-picture';
import { withDraft } from './draft-box';
import { onlyPath } from './only-path';
import { type Selection, useSelection } from './use-selection';
import { type StoryEdits, useStoryEdits } from './use-story-edits';
import { useWriting, type Writing } from './use-writing';

export interface StoryEditor extends Writing, StoryEdits {
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
  /** The box whose path alone is shown. */
  readonly focused: string | undefined;
  readonly toggleFocus: (id: string) => void;
  /** Shows a box wherever it is: another outcome's, outside the path shown, or in a collapsed branch. */
  readonly goTo: (id: string) => void;
  readonly selection: Selection;
  readonly tidy: () => void;
  /** The boxes show measures, people, dates, money and evidence, not their words only. */
  readonly withFacts: boolean;
  readonly showFacts: (shown: boolean) => void;
}

const NO_FACTS: ReadonlyMap<string, BoxFacts> = new Map();

/** The story screen's state and what can be done with it; the diagram and the outline are two pictures of it. */
export function useStory(): StoryEditor {
  const project = useProject();
  const [chosenView, setChosenView] = useState<string>();
  const [chosenFocus, setFocus] = useState<string>();
  const [tidied, setTidied] = useState(0);
  const [withFacts, setWithFacts] = useState(true);

  const whole = useMemo(() => projectStory(project), [project]);
  const outcomes = listOf(project.outcomes);
  const isView = chosenView === 'all' || outcomes.some((outcome) => outcome.id === chosenView);
  const view = isView && chosenView !== undefined ? chosenView : (outcomes[0]?.id ?? 'all');
  const part = useMemo(() => (view === 'all' ? whole : storyUnder(whole, view)), [whole, view]);
  const focused = part.nodes.some((node) => node.id === chosenFocus) ? chosenFocus : undefined;
  const path = useMemo(() => (focused === undefined ? part : onlyPath(part, focused)), [part, focused]);

  const writing = useWriting();
  const { draft } = writing;
  const shown = useMemo(() => withDraft(path, draft), [path, draft]);
  const index = useMemo(() => indexStory(shown), [shown]);
  const selection = useSelection(index.nodes);
  const sentences = useMemo(() => storySentences(shown), [shown]);
  const collapsed = useMemo(
    () =>
      listOf(project.storyNodes)
        .filter((node) => node.collapsed && node.id !== draft?.parent)
        .map((node) => node.id),
    [project.storyNodes, draft],
  );
  const known = useMemo(() => boxFacts(project), [project]);
  const facts = withFacts ? known : NO_FACTS;
  const picture = usePicture({
    view,
    path: focused ?? '',
    tidied,
    graph: shown,
    facts,
    collapsed,
    typed: writing.typed,
  });
  const edits = useStoryEdits({ index, whole, collapsed, selection, writing });

  function showView(next: string) {
    setChosenView(next);
    setFocus(undefined);
    writing.drop();
  }

  return {
    ...writing,
    ...edits,
    whole,
    shown,
    index,
    sentences,
    picture,
    collapsed,
    view,
    setView: (next) => {
      showView(next);
      selection.select(next === 'all' ? undefined : next);
    },
    focused,
    toggleFocus: (id) => setFocus(focused === undefined ? id : undefined),
    goTo: (id) => {
      if (!index.nodes.has(id)) {
        const home = outcomes.find((outcome) =>
          storyUnder(whole, outcome.id).nodes.some((node) => node.id === id),
        );
        if (part.nodes.some((node) => node.id === id)) setFocus(undefined);
        else showView(home?.id ?? 'all');
      }
      edits.openAbove(id);
      selection.select(id);
    },
    selection,
    tidy: () => setTidied(tidied + 1),
    withFacts,
    showFacts: setWithFacts,
  };
}
