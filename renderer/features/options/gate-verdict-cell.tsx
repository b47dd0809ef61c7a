import { type SyntheticEvent, useId, useState } from 'react';
import type { Gate, GateVerdict } from '../../../shared/model/gates';
import type { Option } from '../../../shared/model/options';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-field';
import styles from './gates.module.css';

type Choice = GateVerdict['verdict'] | 'not-judged';

const choices = [
  { value: 'not-judged', label: 'Not judged' },
  { value: 'pass', label: '✓ Passes' },
  { value: 'fail', label: '✕ Fails' },
  { value: 'unclear', label: '? Unclear' },
] as const;

export interface GateVerdictCellProps {
  readonly gate: Gate;
  readonly option: Option;
}

/** One option at one gate. A fail asks why before it rules anything out. */
export function GateVerdictCell({ gate, option }: GateVerdictCellProps) {
  const dispatch = useDispatch();
  const [asking, setAsking] = useState<GateVerdict['verdict']>();
  const given: GateVerdict | undefined = gate.verdicts[option.id];
  const name = option.code || option.title;

  function choose(choice: Choice) {
    if (choice === 'fail') setAsking('fail');
    else {
      dispatch({
        type: 'gate/judge',
        id: gate.id,
        optionId: option.id,
        ...(choice !== 'not-judged' && { verdict: { verdict: choice, reason: '' } }),
      });
    }
  }

  return (
    <div className={styles.verdict} data-verdict={given?.verdict}>
      <Select
        label={`${name}: ${gate.name}`}
        hideLabel
        compact
        value={given?.verdict ?? 'not-judged'}
        choices={choices}
        onChange={choose}
      />
      {given && (
        <button
          type="button"
          className={styles.why}
          aria-label={`Reason for ${name} at ${gate.name}`}
          onClick={() => setAsking(given.verdict)}
        >
          {given.reason.trim() === '' ? 'Say why' : given.reason}
        </button>
      )}
      {asking && (
        <ReasonDialog
          title={asking === 'fail' ? `Why does ${name} fail “${gate.name}”?` : `${name} at “${gate.name}”`}
          question={gate.question}
          required={asking === 'fail'}
          before={given?.reason ?? ''}
          onCancel={() => setAsking(undefined)}
          onKeep={(reason) => {
            dispatch({
              type: 'gate/judge',
              id: gate.id,
              optionId: option.id,
              verdict: { verdict: asking, reason },
            });
            setAsking(undefined);
          }}
        />
      )}
    </div>
  );
}

interface ReasonDialogProps {
  readonly title: string;
  readonly question: string;
  readonly required: boolean;
  readonly before: string;
  readonly onCancel: () => void;
  readonly onKeep: (reason: string) => void;
}

function ReasonDialog({ title, question, required, before, onCancel, onKeep }: ReasonDialogProps) {
  const formId = useId();
  const [reason, setReason] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = required && reason.trim() === '';

  function keep(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (!missing) onKeep(reason.trim());
  }

  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId}>
            {required ? 'Rule it out' : 'Keep the reason'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={keep}>
        {question !== '' && <p>{question}</p>}
        <TextArea
          label="Reason"
          hint={
            required
              ? 'The option leaves scoring and ranking; this reason stays with it and stands beside the ranking.'
              : 'What the verdict rests on.'
          }
          value={reason}
          onChange={setReason}
          error={tried && missing ? 'Say why: every ruling-out keeps its reason.' : undefined}
        />
      </form>
    </Dialog>
  );
}
