import { type SyntheticEvent, useId, useState } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import { newOption } from '../../../shared/model/new-entities';
import type { Option } from '../../../shared/model/options';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import { typeChoices } from './option-types';

export interface NewOptionDialogProps {
  /** The next free reference, offered and changeable. */
  readonly code: string;
  readonly onClose: () => void;
  readonly onAdded: (id: OptionId) => void;
}

/** The least a new option needs: a title. Everything else can follow in its card. */
export function NewOptionDialog({ code: offered, onClose, onAdded }: NewOptionDialogProps) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const formId = useId();
  const [code, setCode] = useState(offered);
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [type, setType] = useState<Option['type']>('option');
  const [tried, setTried] = useState(false);
  const error = tried && title.trim() === '' ? 'Give the option a title.' : undefined;

  function add(then: 'close' | 'edit') {
    setTried(true);
    if (title.trim() === '') return;
    const option = newOption(origin, {
      code: code.trim(),
      title: title.trim(),
      summary: summary.trim(),
      type,
    });
    if (!dispatch({ type: 'option/add', option }).ok) return;
    if (then === 'edit') onAdded(option.id);
    else onClose();
  }

  return (
    <Dialog
      title="Add an option"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => add('edit')}>Add and fill in more</Button>
          <Button tone="primary" type="submit" form={formId}>
            Add option
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          add('close');
        }}
      >
        <TextField
          label="Title"
          hint="What would be done, in words a resident would understand."
          value={title}
          onChange={setTitle}
          error={error}
        />
        <TextArea label="Summary" value={summary} onChange={setSummary} />
        <Select label="Kind" value={type} choices={typeChoices} onChange={setType} />
        <TextField
          label="Reference"
          hint="Short, for tables and scoring sheets."
          value={code}
          onChange={setCode}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
