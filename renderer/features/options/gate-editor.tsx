import type { Gate } from '../../../shared/model/gates';
import { useTyping } from '../../store/use-typing';
import { EditorDialog } from '../../ui/editor-dialog';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './gates.module.css';

/** A gate's name and the question it asks. */
export function GateEditor({ gate, onClose }: { readonly gate: Gate; readonly onClose: () => void }) {
  const typing = useTyping();
  const change = (changes: { readonly name?: string; readonly question?: string }) =>
    void typing.dispatch({ type: 'gate/change', id: gate.id, changes });
  return (
    <EditorDialog
      title={gate.name.trim() === '' ? 'Unnamed gate' : gate.name}
      onClose={onClose}
      onLeaveField={typing.end}
    >
      <div className={styles.form}>
        <TextField label="Name" value={gate.name} onChange={(name) => change({ name })} />
        <TextArea
          label="Question"
          hint="One that can be answered with yes or no."
          value={gate.question}
          onChange={(question) => change({ question })}
        />
      </div>
    </EditorDialog>
  );
}
