import { type SubmitEvent, useId, useState } from 'react';
import type { StarterTemplate } from '../../../shared/model/starter-project';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './start.module.css';

export interface NewProjectDialogProps {
  readonly onClose: () => void;
  readonly onCreate: (title: string, template: StarterTemplate) => void;
}

const templates = [
  {
    value: 'six-questions',
    label: 'Six questions, ready to use',
    hint: 'Strategic fit, impact (short, medium and long term), value for money, sustainability, added value, innovation. Every score from 1 to 5 is described in plain words. Weights start equal, marked “not yet agreed”.',
  },
  {
    value: 'critical-success-factors',
    label: 'Critical success factors, for a business case',
    hint: 'The five the Green Book judges a longlist against: strategic fit, potential value for money, supplier capacity, affordability, achievability. Add two or three of your own.',
  },
  { value: 'blank', label: 'Blank', hint: 'Bring your own criteria, or write them.' },
] as const;

/** A name and a way to begin. Every kind comes with “Do nothing” and “Do the minimum” to compare with. */
export function NewProjectDialog({ onClose, onCreate }: NewProjectDialogProps) {
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<StarterTemplate>('six-questions');
  const [error, setError] = useState<string>();
  const formId = useId();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (title.trim() === '') setError('Give the project a name. You can change it later.');
    else onCreate(title.trim(), template);
  }

  return (
    <Dialog
      title="New project"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId}>
            Start the project
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label="What is being decided?"
          hint="For example: Early years priorities 2027"
          value={title}
          error={error}
          onChange={(value) => {
            setTitle(value);
            setError(undefined);
          }}
        />
        <RadioGroup
          legend="How do you want to begin?"
          value={template}
          choices={templates}
          onChange={setTemplate}
        />
        <p className={styles.quiet}>
          All begin with “Do nothing” and “Do the minimum” on the list, so that every option is compared with
          them.
        </p>
      </form>
    </Dialog>
  );
}
