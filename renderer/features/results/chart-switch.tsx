import { useId } from 'react';
import styles from './results.module.css';

export interface ChartSwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** Why there is nothing to choose at the moment, said where the pointer rests. */
  readonly fixedBecause?: string;
}

/** A short choice as a row of radio buttons: one tab stop, arrow keys choose. */
export function ChartSwitch<Value extends string>({
  label,
  value,
  choices,
  onChange,
  fixedBecause,
}: ChartSwitchProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.switch} disabled={fixedBecause !== undefined} title={fixedBecause}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} data-checked={choice.value === value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
