import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';

export interface TextFieldProps
  extends FieldText, Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly compact?: boolean;
}

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  compact,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          className={classNames(
            styles.control,
            compact === true && styles.compact,
            control['aria-invalid'] && styles.invalid,
            className,
          )}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export interface TextAreaProps
  extends FieldText, Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines; grows with its text. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className={classNames(
            styles.control,
            styles.area,
            control['aria-invalid'] && styles.invalid,
            className,
          )}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
