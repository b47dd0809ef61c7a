import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import { newOutcome, nextCode } from '../../../shared/model/new-entities';
import { checkStory } from '../../../shared/story/checks/check-story';
import { troubledBoxes } from '../../../shared/story/checks/drawn-signs';
import { asBoxId, titleOf } from '../../../shared/story/edit-story';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/layout';
import { Select } from '../../ui/select';
import { Tabs } from '../../ui/tabs';
import { classNames } from '../../ui/class-names';
import { StoryCanvas } from './canvas/story-canvas';
import { BoxQuestionDialog } from './dialogs/box-question-dialog';
import { EmptyStory } from './dialogs/empty-story';
import { ImportStoryDialog } from './dialogs/import-story-dialog';
import { outlineOfPasted, pastedFrom } from './editor/pasted-outline';
import { rankMarks } from './editor/rank-marks';
import type { StoryKeyTargets } from './editor/story-keys';
import { useBoxQuestions } from './editor/use-box-questions';
import { useStory } from './editor/use-story';
import { ExportMenu } from './files/export-menu';
import { KeyHelp } from './key-help';
import { OutlineTree } from './outline/outline-tree';
import { BoxPanel } from './panels/box-panel';
import { ChecksPanel } from './panels/checks-panel';
import { CoveragePanel } from './panels/coverage-panel';
import { FitPanel } from './panels/fit-panel';
import { NarrativePanel } from './panels/narrative-panel';
import { WhatStopsPanel } from './panels/what-stops-panel';
import styles from './story-screen.module.css';
import { StoryToolbar } from './story-toolbar';

const TABS = [
  { key: 'diagram', label: 'Diagram' },
  { key: 'outline', label: 'Outline' },
  { key: 'narrative', label: 'Narrative' },
  { key: 'checks', label: 'Checks' },
  { key: 'coverage', label: 'Coverage' },
  { key: 'stops', label: 'What would stop' },
  { key: 'fit', label: 'Strategic fit' },
] as const;
type Tab = (typeof TABS)[number]['key'];

/** How does it make progress? The story of one outcome at a time, as a diagram and as an outline. */
export function StoryScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const editor = useStory();
  const questions = useBoxQuestions(editor);
  const [tab, setTab] = useState<Tab>('diagram');
  const [pasting, setPasting] = useState<string>();
  const [details, setDetails] = useState(false);
  const keys = useRef<HTMLDivElement>(null);
  const ranks = useMemo(() => rankMarks(project), [project]);
  // All checks read every word; they wait until someone looks at them.
  const checks = useMemo(() => (tab === 'checks' ? checkStory(editor.shown) : []), [tab, editor.shown]);
  const troubled = useMemo(() => troubledBoxes(editor.shown), [editor.shown]);
  const outcomes = listOf(project.outcomes);
  const { selected } = editor.selection;
  const panelOpen =
    details &&
    (tab === 'diagram' || tab === 'outline') &&
    selected !== undefined &&
    asBoxId(project, selected) !== undefined;
  const targets: StoryKeyTargets = {
    editor,
    ask: questions.ask,
    toggleDetails: () => setDetails(!details),
    leave: () => keys.current?.focus(),
  };

  /** An outline pasted onto a box or a line is shown first; in a field a paste is only text. */
  function onPaste(event: ClipboardEvent) {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const outline = outlineOfPasted(pastedFrom(event.clipboardData));
    if (outline.trim() === '') return;
    event.preventDefault();
    setPasting(outline);
  }

  const nameOf = (id: string): string => titleOf(project, id);
  const showOnDiagram = (id: string): void => {
    editor.goTo(id);
    setTab('diagram');
  };

  function addOutcome() {
    const outcome = newOutcome(origin, { code: nextCode(outcomes, 'O'), title: 'New outcome' });
    if (!dispatch({ type: 'outcome/add', outcome }).ok) return;
    editor.setView(outcome.id);
    editor.rename(outcome.id);
  }

  return (
    <>
      <PageHeader
        title="Story"
        question="How does it make progress?"
        actions={
          outcomes.length > 0 && (
            <>
              <Button icon="import" onClick={() => setPasting('')}>
                Bring in a story
              </Button>
              <ExportMenu editor={editor} title={titleOf(project, editor.view) || project.title} />
              <Button icon="add" onClick={addOutcome}>
                Add outcome
              </Button>
            </>
          )
        }
      />
      {outcomes.length === 0 && editor.whole.nodes.length === 0 ? (
        <EmptyStory onPaste={() => setPasting('')} />
      ) : (
        <div className={styles.screen}>
          <div className={styles.bar}>
            <Select
              label="Outcome"
              hideLabel
              compact
              className={styles.view}
              value={editor.view}
              choices={[
                ...outcomes.map((outcome) => ({
                  value: String(outcome.id),
                  label: [outcome.code, outcome.title].filter((part) => part !== '').join(' '),
                })),
                { value: 'all', label: 'All outcomes together' },
              ]}
              onChange={editor.setView}
            />
            <StoryToolbar targets={targets} details={details} />
          </div>
          <Tabs label="How to show the story" tabs={TABS} selected={tab} onSelect={setTab}>
            <div className={classNames(styles.layout, panelOpen && styles.withPanel)} onPaste={onPaste}>
              {tab === 'diagram' && <StoryCanvas targets={targets} ranks={ranks} troubled={troubled} />}
              {tab === 'outline' && <OutlineTree targets={targets} ranks={ranks} />}
              {tab === 'narrative' && <NarrativePanel graph={editor.shown} titleOf={nameOf} />}
              {tab === 'stops' && <WhatStopsPanel graph={editor.shown} titleOf={nameOf} />}
              {tab === 'coverage' && (
                <CoveragePanel graph={editor.shown} titleOf={nameOf} onShow={showOnDiagram} />
              )}
              {tab === 'fit' && <FitPanel graph={editor.whole} titleOf={nameOf} />}
              {tab === 'checks' && <ChecksPanel checks={checks} titleOf={nameOf} onShow={showOnDiagram} />}
              {panelOpen && <BoxPanel key={selected} id={selected} />}
            </div>
          </Tabs>
          {(tab === 'diagram' || tab === 'outline') && <KeyHelp ref={keys} />}
        </div>
      )}
      {questions.asked && (
        <BoxQuestionDialog
          question={questions.asked.question}
          id={questions.asked.id}
          editor={editor}
          onGoTo={questions.goTo}
          onClose={questions.close}
        />
      )}
      {pasting !== undefined && (
        <ImportStoryDialog
          under={selected}
          underTitle={selected === undefined ? '' : titleOf(project, selected)}
          given={pasting}
          onClose={() => setPasting(undefined)}
        />
      )}
    </>
  );
}
