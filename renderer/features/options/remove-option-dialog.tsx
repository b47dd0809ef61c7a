import { useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

export interface RemoveOptionDialogProps {
  readonly option: Option;
  readonly project: Project;
  readonly onClose: () => void;
}

/** Says what goes with the option, and asks for a reason where appraisal demands one. */
export function RemoveOptionDialog({ option, project, onClose }: RemoveOptionDialogProps) {
  const dispatch = useDispatch();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const baseline = option.type === 'do-nothing' || option.type === 'do-minimum';
  const scores = countScores(project, option);
  const missing = baseline && reason.trim() === '';

  function remove() {
    setTried(true);
    if (missing) return;
    const given = reason.trim();
    const result = dispatch({
      type: 'option/remove',
      id: option.id,
      ...(given !== '' && { reason: given }),
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={`Remove ${option.code === '' ? option.title : option.code}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button tone="danger" onClick={remove}>
            Remove option
          </Button>
        </>
      }
    >
      <p>
        “{option.title}” leaves the project
        {scores > 0 && <>, and its {scores} scores with it</>}. Undo brings everything back. To keep it on
        record, rule it out with a reason instead.
      </p>
      <TextField
        label={baseline ? 'Reason' : 'Reason, for the log (optional)'}
        {...(baseline && {
          hint: 'Every appraisal compares with doing nothing and doing the minimum, so leaving one out needs a reason.',
        })}
        value={reason}
        onChange={setReason}
        error={tried && missing ? 'Say why this baseline is left out.' : undefined}
      />
    </Dialog>
  );
}

function countScores(project: Project, option: Option): number {
  return listOf(project.rounds).reduce((sum, round) => {
    const byPartner = Object.values(project.scores[round.id] ?? {});
    const unlinked = Object.values(project.unlinkedScores?.[round.id]?.[option.id]?.cells ?? {});
    sum += unlinked.reduce((count, { values }) => count + values.length, 0);
    return sum + byPartner.reduce((cells, sheet) => cells + Object.keys(sheet[option.id] ?? {}).length, 0);
  }, 0);
}
