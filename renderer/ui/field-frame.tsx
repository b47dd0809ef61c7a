import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { VisuallyHidden } from './visually-hidden';

export interface FieldText {
  readonly label: string;
  /** The label is read out but not shown: only where a table header or a heading says the same to the eye. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right. Absent or empty when nothing is. */
  readonly error?: string | undefined;
}

interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldFrameProps extends FieldText {
  readonly children: (control: ControlIds) => ReactNode;
}

/** Label, hint and error tied to one control. */
export function FieldFrame({ label, hideLabel, hint, error, children }: FieldFrameProps) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== '';
  const hasError = error !== undefined && error !== '';
  const described = [hasHint && `${id}-hint`, hasError && `${id}-error`].filter((part) => part !== false);
  return (
    <div className={styles.field}>
      {hideLabel === true ? (
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      {hasHint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {hasError && (
        <span className={styles.error} id={`${id}-error`}>
          <VisuallyHidden>Error: </VisuallyHidden>
          {error}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': hasError ? true : undefined,
      })}
    </div>
  );
}
