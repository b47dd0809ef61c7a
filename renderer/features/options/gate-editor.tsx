import type { Gate } from '../../../shared/model/gates';
import { useDispatch } from '../../store/project-context';
import { useGesture } from '../../store/use-gesture';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './gates.module.css';

/** A gate's name and the question it asks. */
export function GateEditor({ gate, onClose }: { readonly gate: Gate; readonly onClose: () => void }) {
  const dispatch = useDispatch();
  const gesture = useGesture();
  const change = (changes: { readonly name?: string; readonly question?: string }) =>
    void dispatch({ type: 'gate/change', id: gate.id, changes }, { gesture: gesture.id() });
  return (
    <Dialog
      title={gate.name.trim() === '' ? 'Unnamed gate' : gate.name}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form} onBlur={gesture.end}>
        <TextField label="Name" value={gate.name} onChange={(name) => change({ name })} />
        <TextArea
          label="Question"
          hint="One that can be answered with yes or no."
          value={gate.question}
          onChange={(question) => change({ question })}
        />
      </div>
    </Dialog>
  );
}
