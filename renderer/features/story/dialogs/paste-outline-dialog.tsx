import { useState } from 'react';
import { addStory } from '../../../../shared/story/add-story';
import { asBoxId } from '../../../../shared/story/edit-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { useDispatch, useOrigin, useProject } from '../../../store/project-context';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextArea } from '../../../ui/text-field';
import { outlineOfPasted, pastedFrom } from '../editor/pasted-outline';
import styles from '../story-screen.module.css';

export interface PasteOutlineDialogProps {
  /** The selected box, under which the outline can be set. */
  readonly under: string | undefined;
  readonly underTitle: string;
  /** What was pasted onto the diagram or the outline. */
  readonly given: string;
  readonly onClose: () => void;
}

/** An outline from Word, Excel or a message, read live: what will be added and every fault, before anything is. */
export function PasteOutlineDialog({ under, underTitle, given, onClose }: PasteOutlineDialogProps) {
  const project = useProject();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [text, setText] = useState(given);
  const [place, setPlace] = useState<'top' | 'under'>(under === undefined ? 'top' : 'under');
  const { graph, faults } = parseOutline(text);
  const told = faults.filter((fault) => fault.code !== 'orphan' || place === 'top');

  function add() {
    const parent = under !== undefined && place === 'under' ? asBoxId(project, under) : undefined;
    const label = `Add a story of ${graph.nodes.length} boxes`;
    const command = addStory(origin, graph, parent === undefined ? { label } : { label, under: parent });
    if (dispatch(command).ok) onClose();
  }

  return (
    <Dialog
      title="Paste an outline"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" disabled={graph.nodes.length === 0} onClick={add}>
          {graph.nodes.length === 0 ? 'Add' : `Add ${graph.nodes.length} boxes`}
        </Button>
      }
    >
      <TextArea
        label="Outline"
        hint="One box a line. An indent means it helps the line above. “= name” names a box again, {M: …} is a measure, (NHS) at the end is who leads."
        value={text}
        rows={12}
        className={styles.outlineText}
        onChange={setText}
        onPaste={(event) => {
          if (text !== '') return;
          const outline = outlineOfPasted(pastedFrom(event.clipboardData));
          event.preventDefault();
          setText(outline);
        }}
      />
      {under !== undefined && (
        <Select
          label="Where"
          value={place}
          choices={[
            { value: 'under', label: `Under “${underTitle}”` },
            { value: 'top', label: 'As outcomes of their own' },
          ]}
          onChange={setPlace}
        />
      )}
      {graph.nodes.length > 0 && (
        <p role="status">
          {graph.nodes.length} boxes and {graph.links.length} links.
        </p>
      )}
      {told.length > 0 && (
        <Notice tone="caution" title="Read this before adding">
          <ul>
            {told.map((fault, at) => (
              <li key={at}>{fault.message}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}
