import { type KeyboardEvent, useState } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldFrame, type FieldText } from './field-frame';

export interface NumberFieldProps extends FieldText {
  /** `null` when nothing is entered: missing is not zero. */
  readonly value: number | null;
  /** Called with every text that reads as a number within the bounds, and with `null` when the box is emptied. */
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly min?: number;
  readonly max?: number;
  /** Step of the arrow keys (Page Up and Page Down take ten); 1 by default. */
  readonly step?: number;
  /** Shown after the box: "points", "£ a year". */
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly compact?: boolean;
  readonly className?: string;
  /** How a stored number is written while nobody is typing; the number itself by default. */
  readonly format?: (value: number) => string;
}

/** "1,234.5", "£1,234" and "12 %" read as people mean them; anything else is not a number. */
function parseTypedNumber(text: string): number | null | undefined {
  const bare = text.replace(/[\s,£%]/g, '').replace('−', '-');
  if (bare === '') return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return undefined;
  return Number(bare);
}

/** A number box with arrow-key steps. What is typed stays as typed until the box is left. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min, max, step = 1, unit, disabled, compact, className } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : (props.format?.(value) ?? String(value)));
  const typed = draft === null ? value : parseTypedNumber(draft);
  const problem = typed === undefined ? 'Enter a number.' : boundsProblem(typed, min, max);

  function enter(text: string) {
    setDraft(text);
    const next = parseTypedNumber(text);
    if (next !== undefined && boundsProblem(next, min, max) === undefined && next !== value) onChange(next);
  }

  function stepBy(event: KeyboardEvent, amount: number) {
    event.preventDefault();
    // Rounded to the step's own decimals, so that 0.1 + 0.2 reads 0.3.
    const decimals = String(step).split('.')[1]?.length ?? 0;
    const next = Number(((value ?? min ?? 0) + amount).toFixed(Math.max(decimals, 4)));
    const bounded = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
    setDraft(null);
    if (bounded !== value) onChange(bounded);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp') stepBy(event, step);
    else if (event.key === 'ArrowDown') stepBy(event, -step);
    else if (event.key === 'PageUp') stepBy(event, step * 10);
    else if (event.key === 'PageDown') stepBy(event, -step * 10);
    else if (event.key === 'Enter' || event.key === 'Escape') setDraft(null);
  }

  const error = problem ?? props.error;
  const text = {
    label,
    ...(props.hideLabel && { hideLabel: true }),
    ...(props.hint !== undefined && { hint: props.hint }),
    error,
  };
  return (
    <FieldFrame {...text}>
      {(control) => (
        <span className={styles.withUnit}>
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            role="spinbutton"
            aria-valuenow={value ?? undefined}
            aria-valuetext={value === null ? 'empty' : `${shown}${unit === undefined ? '' : ` ${unit}`}`}
            aria-valuemin={min}
            aria-valuemax={max}
            disabled={disabled}
            className={classNames(
              styles.control,
              styles.number,
              compact === true && styles.compact,
              control['aria-invalid'] && styles.invalid,
              className,
            )}
            value={shown}
            onChange={(event) => enter(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              setDraft(null);
              props.onBlur?.();
            }}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </FieldFrame>
  );
}

function boundsProblem(value: number | null, min?: number, max?: number): string | undefined {
  if (value === null) return undefined;
  if (min !== undefined && max !== undefined && (value < min || value > max))
    return `Enter a number from ${min} to ${max}.`;
  if (min !== undefined && value < min) return `Enter ${min} or more.`;
  if (max !== undefined && value > max) return `Enter ${max} or less.`;
  return undefined;
}
