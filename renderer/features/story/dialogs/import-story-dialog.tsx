import { useMemo, useState } from 'react';
import { addStory, knownBoxes } from '../../../../shared/story/add-story';
import { asBoxId } from '../../../../shared/story/edit-story';
import { importStoryText, type StoryFile } from '../../../../shared/story/import/story-workbook';
import { storyTemplates } from '../../../../shared/story/templates';
import { useHost } from '../../../host/host-context';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-field';
import styles from './dialogs.module.css';
import { outlineOfPasted, pastedFrom } from '../editor/pasted-outline';
import { ImportPreview } from './import-preview';
import { readStoryFile } from './read-story-file';

export interface ImportStoryDialogProps {
  /** The selected box, under which the story can be set. */
  readonly under: string | undefined;
  readonly underTitle: string;
  /** What was pasted onto the diagram or the outline; empty when the dialog was asked for. */
  readonly given: string;
  readonly onClose: () => void;
}

/**
 * A story from a file or pasted from Word, Excel or a message: read live, with what will be added and every fault,
 * before anything is written, and then added as one step.
 */
export function ImportStoryDialog({ under, underTitle, given, onClose }: ImportStoryDialogProps) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const host = useHost();
  const [text, setText] = useState(given);
  const [file, setFile] = useState<{ readonly name: string; readonly story: StoryFile }>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [place, setPlace] = useState<'top' | 'under'>(under !== undefined && given !== '' ? 'under' : 'top');
  const story = useMemo(() => file?.story ?? importStoryText(text), [file, text]);
  const parent = under !== undefined && place === 'under' ? asBoxId(project, under) : undefined;
  const known = useMemo(
    () => (parent === undefined ? knownBoxes(project, story.graph) : new Map<string, never>()),
    [project, story, parent],
  );
  const adds = story.graph.nodes.length - known.size;

  async function take(name: string, bytes: Uint8Array) {
    setBusy(true);
    setProblem(undefined);
    const read = await readStoryFile(name, bytes);
    setBusy(false);
    if (!read.ok) setProblem(read.error.message);
    else if (read.value.kind === 'text') {
      setFile(undefined);
      setText(read.value.text);
    } else setFile({ name, story: read.value.story });
  }

  async function browse() {
    const chosen = await host.files.chooseSpreadsheets();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setProblem(chosen.error.message);
      return;
    }
    const [first] = chosen.value;
    if (first) await take(first.file.name, first.bytes);
  }

  function add() {
    const label = `Add a story of ${adds} ${adds === 1 ? 'box' : 'boxes'}`;
    const where = parent === undefined ? { into: project } : { into: project, under: parent };
    if (dispatch(addStory(origin, story.graph, { label, ...where })).ok) onClose();
  }

  return (
    <Dialog
      title="Bring in a story"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" disabled={busy || story.graph.nodes.length === 0} onClick={add}>
          {adds === 0 ? 'Add' : `Add ${adds} ${adds === 1 ? 'box' : 'boxes'}`}
        </Button>
      }
    >
      <div
        className={styles.source}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [dropped] = event.dataTransfer.files;
          if (dropped)
            void dropped.arrayBuffer().then((buffer) => take(dropped.name, new Uint8Array(buffer)));
        }}
      >
        <p>
          A workbook with a sheet of boxes and one of links, a table with a column for each level (blank means
          as above), or an outline. Choose it, drop it here, or paste the outline below.
        </p>
        <Button icon="import" disabled={busy} onClick={() => void browse()}>
          {busy ? 'Reading…' : 'Choose a file…'}
        </Button>
      </div>
      {problem !== undefined && <Notice tone="bad" live title={problem} />}
      {file === undefined ? (
        <TextArea
          label="Outline"
          hint="One box a line; an indent means it helps the line above. “= name” names a box again, {M: …} is a measure, (NHS) at the end is who leads."
          value={text}
          rows={9}
          className={styles.outlineText}
          onChange={setText}
          onPaste={(event) => {
            if (text !== '') return;
            const outline = outlineOfPasted(pastedFrom(event.clipboardData));
            if (outline.trim() === '') return;
            event.preventDefault();
            setText(outline);
          }}
        />
      ) : (
        <p className={styles.file}>
          <span>
            <strong>{file.name}</strong>, read as {formWords(file.story)}
          </span>
          <Button compact tone="quiet" onClick={() => setFile(undefined)}>
            Paste an outline instead
          </Button>
        </p>
      )}
      {file === undefined && text.trim() === '' && (
        <div className={styles.examples}>
          <span className={styles.muted}>Or begin from an example:</span>
          {EXAMPLES.map((template) => (
            <Button
              key={template.key}
              compact
              tone="quiet"
              onClick={() =>
                setFile({
                  name: template.title,
                  story: { form: 'example', graph: template.graph, faults: [], sheets: [] },
                })
              }
            >
              {template.title}
            </Button>
          ))}
        </div>
      )}
      {under !== undefined && (
        <Select
          label="Where"
          value={place}
          choices={[
            { value: 'top', label: 'As outcomes of their own' },
            { value: 'under', label: `Under “${underTitle}”` },
          ]}
          onChange={setPlace}
        />
      )}
      {(file !== undefined || text.trim() !== '') && (
        <ImportPreview story={story} known={known.size} orphansMatter={place === 'top'} />
      )}
    </Dialog>
  );
}

const EXAMPLES = storyTemplates().filter((template) => template.key !== 'blank');

function formWords({ form, sheets }: StoryFile): string {
  if (form === 'nodes and links') return `boxes on “${sheets[0] ?? ''}” and links on “${sheets[1] ?? ''}”`;
  if (form === 'wide table') return `a table with a column for each level on “${sheets[0] ?? ''}”`;
  if (form === 'example') return 'an example to change as you like';
  return form === 'outline' ? `an outline on “${sheets[0] ?? ''}”` : 'no story';
}
