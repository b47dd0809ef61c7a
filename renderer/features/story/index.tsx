import { useMemo, useRef, useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import { newOutcome, nextCode } from '../../../shared/model/new-entities';
import { checkStory } from '../../../shared/story/checks/check-story';
import { asBoxId, titleOf } from '../../../shared/story/edit-story';
import { useDispatch, useOrigin, useProject } from '../../store/project-context';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/layout';
import { Select } from '../../ui/select';
import { Tabs } from '../../ui/tabs';
import { classNames } from '../../ui/class-names';
import { BoxPanel } from './panels/box-panel';
import { ChecksPanel } from './panels/checks-panel';
import { EmptyStory } from './dialogs/empty-story';
import { ExportMenu } from './files/export-menu';
import { LinkDialog } from './dialogs/link-dialog';
import { NarrativePanel } from './panels/narrative-panel';
import { OutlineTree } from './outline/outline-tree';
import { PasteOutlineDialog } from './dialogs/paste-outline-dialog';
import { rankMarks } from './editor/rank-marks';
import { StoryCanvas } from './canvas/story-canvas';
import { KEY_HELP } from './editor/story-keys';
import styles from './story-screen.module.css';
import { useStory } from './editor/use-story';
import { WhatStopsPanel } from './panels/what-stops-panel';

const TABS = [
  { key: 'diagram', label: 'Diagram' },
  { key: 'outline', label: 'Outline' },
  { key: 'narrative', label: 'Narrative' },
  { key: 'checks', label: 'Checks' },
  { key: 'stops', label: 'What would stop' },
] as const;
type Tab = (typeof TABS)[number]['key'];

/** Checks that mark their boxes on the drawing; the others wait in the list. */
const MARKED = new Set(['L2', 'L3']);

/** How does it make progress? The story of one outcome at a time, as a diagram and as an outline. */
export function StoryScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const editor = useStory();
  const [tab, setTab] = useState<Tab>('diagram');
  const [linking, setLinking] = useState<string>();
  const [pasting, setPasting] = useState(false);
  const [details, setDetails] = useState(false);
  const keys = useRef<HTMLParagraphElement>(null);
  const ranks = useMemo(() => rankMarks(project), [project]);
  const checks = useMemo(() => checkStory(editor.shown), [editor.shown]);
  const troubled = useMemo(
    () =>
      new Set(
        checks.flatMap((check) => (check.severity === 'error' || MARKED.has(check.id) ? check.nodes : [])),
      ),
    [checks],
  );
  const outcomes = listOf(project.outcomes);
  const selected = editor.selected ?? (editor.view === 'all' ? undefined : editor.view);
  const panelOpen =
    details &&
    (tab === 'diagram' || tab === 'outline') &&
    editor.selected !== undefined &&
    asBoxId(project, editor.selected) !== undefined;
  const leave = () => keys.current?.focus();

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
              <Button icon="import" onClick={() => setPasting(true)}>
                Paste an outline
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
        <EmptyStory onPaste={() => setPasting(true)} />
      ) : (
        <div className={styles.screen}>
          <div className={styles.bar}>
            <Select
              label="Outcome"
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
            <Button
              compact
              icon="add"
              disabled={selected === undefined}
              onClick={() => selected && editor.addChild(selected)}
            >
              Add what helps it
            </Button>
            <Button
              compact
              disabled={selected === undefined}
              onClick={() => selected && setLinking(selected)}
            >
              Link
            </Button>
            <Button
              compact
              icon="edit"
              disabled={selected === undefined}
              onClick={() => selected && editor.rename(selected)}
            >
              Rename
            </Button>
            <Button
              compact
              icon="bin"
              disabled={editor.selected === undefined}
              onClick={() => selected && editor.remove(selected)}
            >
              Remove
            </Button>
            <Button compact onClick={editor.tidy}>
              Tidy
            </Button>
            <Button compact aria-pressed={details} onClick={() => setDetails(!details)}>
              {details ? 'Hide details' : 'Details'}
            </Button>
          </div>
          <Tabs label="How to show the story" tabs={TABS} selected={tab} onSelect={setTab}>
            <div className={classNames(styles.layout, panelOpen && styles.withPanel)}>
              {tab === 'diagram' && (
                <StoryCanvas
                  editor={editor}
                  ranks={ranks}
                  troubled={troubled}
                  onLink={setLinking}
                  onLeave={leave}
                />
              )}
              {tab === 'outline' && <OutlineTree editor={editor} onLink={setLinking} onLeave={leave} />}
              {tab === 'narrative' && <NarrativePanel graph={editor.shown} />}
              {tab === 'stops' && (
                <WhatStopsPanel graph={editor.shown} titleOf={(id) => titleOf(project, id)} />
              )}
              {tab === 'checks' && (
                <ChecksPanel
                  checks={checks}
                  titleOf={(id) => titleOf(project, id)}
                  onShow={(id) => {
                    editor.select(id);
                    setTab('diagram');
                  }}
                />
              )}
              {panelOpen && <BoxPanel key={editor.selected} id={editor.selected} />}
            </div>
          </Tabs>
          <p ref={keys} tabIndex={-1} className={styles.keys}>
            {KEY_HELP.map(([key, what]) => (
              <span key={key}>
                <kbd>{key}</kbd> {what}
              </span>
            ))}
          </p>
        </div>
      )}
      {linking !== undefined && (
        <LinkDialog id={linking} editor={editor} onClose={() => setLinking(undefined)} />
      )}
      {pasting && (
        <PasteOutlineDialog
          under={editor.selected}
          underTitle={editor.selected === undefined ? '' : titleOf(project, editor.selected)}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}
