import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import type { Choice } from './select';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <span className={styles.hint} id={id}>
          {hint}
        </span>
      )}
    </div>
  );
}

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly (Choice<Value> & { readonly hint?: string })[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in view. */
export function RadioGroup<Value extends string>({
  legend,
  value,
  choices,
  onChange,
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className={styles.choiceHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
