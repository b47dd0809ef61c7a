import { listOf } from '../../../shared/model/collection';
import type { Anonymity } from '../../../shared/model/frame';
import type { Project } from '../../../shared/model/project';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export interface TightenDialogProps {
  readonly project: Project;
  readonly level: Anonymity;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** A level once tightened is never loosened again; where rounds are closed it destroys at once. */
export function TightenDialog({ project, level, onCancel, onConfirm }: TightenDialogProps) {
  const closed = listOf(project.rounds).filter(({ state }) => state === 'closed');
  const destroys = level === 'anonymous' && closed.length > 0;
  const names = new Intl.ListFormat('en-GB').format(closed.map(({ name }) => name));
  return (
    <Dialog
      title={destroys ? 'Make it anonymous and destroy who gave what?' : 'Tighten for good?'}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Leave it as it is</Button>
          <Button tone={destroys ? 'danger' : 'primary'} onClick={onConfirm}>
            {destroys ? 'Destroy and tighten' : 'Tighten it'}
          </Button>
        </>
      }
    >
      <p>
        It holds for everything already given, and it cannot be loosened afterwards: people will score on that
        promise.
      </p>
      {destroys && (
        <p>
          {names} {closed.length === 1 ? 'is' : 'are'} closed: whose scores and weights were whose goes now,
          from the project, its log and the files they were imported from. Every number, count and reason
          stays. This cannot be undone, nor can anything done before it.
        </p>
      )}
    </Dialog>
  );
}
