import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface EditorDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A field has been left: what was typed into it is one undo step. */
  readonly onLeaveField: () => void;
  /** The fields, each keeping its change as it is made: there is nothing to save and nothing to cancel. */
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** A button that does away with the thing itself, where it may be done from here. */
  readonly onRemove?: () => void;
}

/** The card on which one thing of the project is edited. */
export function EditorDialog(props: EditorDialogProps) {
  const { title, onClose, onLeaveField, children, wide = false, onRemove } = props;
  return (
    <Dialog
      wide={wide}
      title={title}
      onClose={onClose}
      onLeaveField={onLeaveField}
      actions={
        <>
          {onRemove !== undefined && (
            <Button tone="danger" onClick={onRemove}>
              Remove
            </Button>
          )}
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
