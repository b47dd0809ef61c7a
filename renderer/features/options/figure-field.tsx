import { useRef } from 'react';
import type { Figure } from '../../../shared/model/provenance';
import { FigureSource } from '../../ui/figure-source';
import { formatNumber } from '../../ui/format';
import { NumberField } from '../../ui/number-field';
import styles from './options-screen.module.css';

export interface FigureFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly figure: Figure | undefined;
  /** `undefined` when the box was emptied: not known, never zero. */
  readonly onChange: (figure: Figure | undefined) => void;
}

/** A figure that can be typed over; an imported one keeps its source and is marked as changed. */
export function FigureField({ label, unit, figure, onChange }: FigureFieldProps) {
  // Emptying the box and typing anew is still typing over the imported figure: its source is not forgotten.
  const known = useRef(figure);
  if (figure) known.current = figure;
  return (
    <div>
      <NumberField
        label={label}
        {...(unit !== undefined && { unit })}
        value={figure?.value ?? null}
        format={formatNumber}
        onChange={(value) => {
          if (value === null) onChange(undefined);
          else if (known.current?.source) onChange({ ...known.current, value, edited: true });
          else onChange({ ...known.current, value });
        }}
      />
      {figure?.source && (
        <span className={styles.hint}>
          <FigureSource what={label} source={figure.source} note={figure.note} edited={figure.edited}>
            where is this from?
          </FigureSource>
        </span>
      )}
      {!figure?.source && (figure?.note ?? '') !== '' && <span className={styles.hint}>{figure?.note}</span>}
    </div>
  );
}
