import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Escape, the close button or a request from the system. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** False where the person has to choose: no close button, Escape does nothing. */
  readonly dismissible?: boolean;
  /** A field in it has lost the focus. */
  readonly onLeaveField?: () => void;
}

/**
 * A modal question on the native `<dialog>`: focus stays inside and returns to where it was.
 * Render it only while it is open.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, actions, wide, dismissible = true, onLeaveField } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) {
      element.showModal();
      // The browser would choose the close button; a person came to fill something in, or to read the question.
      const field = element.querySelector<HTMLElement>('input, select, textarea');
      (field ?? element.querySelector<HTMLElement>('h2'))?.focus();
    }
    return () => {
      element?.close();
      // A box of a diagram has the focus as an SVG element.
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, wide === true && styles.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        // A dialog opened from within another closes alone.
        event.stopPropagation();
        if (dismissible) onClose();
      }}
    >
      <div className={styles.layout}>
        <div className={styles.head}>
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          {dismissible && <IconButton icon="close" label="Close" compact onClick={onClose} />}
        </div>
        <div className={styles.body} onBlur={onLeaveField}>
          {children}
        </div>
        {actions !== undefined && <div className={styles.foot}>{actions}</div>}
      </div>
    </dialog>
  );
}
