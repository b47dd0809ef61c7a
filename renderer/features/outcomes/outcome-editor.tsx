import type { Changes } from '../../../shared/model/commands/command-handler';
import type { Outcome } from '../../../shared/model/story';
import { lintStatement } from '../../../shared/outcomes/statement-lint';
import { useDispatch } from '../../store/project-context';
import { useGesture } from '../../store/use-gesture';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './outcomes-screen.module.css';

export interface OutcomeEditorProps {
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** An outcome's card, with hints on its wording while it is typed. Hints never lock anything. */
export function OutcomeEditor({ outcome, onClose }: OutcomeEditorProps) {
  const dispatch = useDispatch();
  const gesture = useGesture();
  const change = (changes: Changes<Outcome, 'id'>) =>
    void dispatch({ type: 'outcome/change', id: outcome.id, changes }, { gesture: gesture.id() });
  const findings = outcome.statement.trim() === '' ? [] : lintStatement(outcome.statement);

  return (
    <Dialog
      title={outcome.title.trim() === '' ? 'Unnamed outcome' : outcome.title}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form} onBlur={gesture.end}>
        <TextField
          label="Short name"
          hint="For boxes and columns, for example “Ready for school”."
          value={outcome.title}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label="Statement"
          hint="Who is better off, and how? One sentence about people’s lives."
          value={outcome.statement}
          onChange={(statement) => change({ statement })}
        />
        <div aria-live="polite">
          {findings.length > 0 && (
            <ul className={styles.hints}>
              {findings.map((finding) => (
                <li key={`${finding.kind}/${finding.span?.join('-') ?? ''}`}>
                  {finding.message}
                  {finding.rewrite !== undefined && (
                    <Button
                      compact
                      tone="quiet"
                      onClick={() => finding.rewrite !== undefined && change({ statement: finding.rewrite })}
                    >
                      Use “{finding.rewrite}”
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
        <TextField
          label="Who benefits"
          value={outcome.beneficiaries}
          onChange={(beneficiaries) => change({ beneficiaries })}
        />
        <div className={styles.columns}>
          <TextField label="Reference" value={outcome.code} onChange={(code) => change({ code })} />
          <TextField label="Domain" value={outcome.domain} onChange={(domain) => change({ domain })} />
          <Select
            label="It is"
            value={outcome.class}
            choices={[
              { value: 'primary', label: 'an end in itself' },
              { value: 'intermediate', label: 'a step on the way' },
            ]}
            onChange={(value) => change({ class: value })}
          />
          <Select
            label="We want to"
            value={outcome.direction}
            choices={[
              { value: 'improve', label: 'improve it' },
              { value: 'sustain', label: 'keep it as good' },
              { value: 'prevent', label: 'prevent it getting worse' },
            ]}
            onChange={(direction) => change({ direction })}
          />
        </div>
      </div>
    </Dialog>
  );
}
