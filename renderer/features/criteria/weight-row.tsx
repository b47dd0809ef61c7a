import type { KeyboardEvent } from 'react';
import { IconButton } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import styles from './weights.module.css';

export interface WeightRowProps {
  readonly label: string;
  /** Out of 100 within its level. */
  readonly points: number;
  /** Per cent of the whole, where the level is only a part of it. */
  readonly ofWhole: number | undefined;
  /** What each partner gave, as dots under the slider. */
  readonly marks: readonly { readonly who: string; readonly points: number }[];
  readonly onMove: (percent: number) => void;
  /** The drag, the key press or the visit to the box is over: the next change is a new step to undo. */
  readonly onEnd: () => void;
}

/** One weight: slider, box, and buttons for those who can neither drag nor type. */
export function WeightRow({ label, points, ofWhole, marks, onMove, onEnd }: WeightRowProps) {
  const shown = Math.round(points * 10) / 10;

  function onKeyDown(event: KeyboardEvent) {
    const next = steppedTo(points, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  }

  function nudge(by: 1 | -1) {
    onMove(nextWhole(points, by));
    onEnd();
  }

  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <IconButton compact icon="remove" label={`One point less for ${label}`} onClick={() => nudge(-1)} />
      <span className={styles.track}>
        <input
          type="range"
          min={0}
          max={100}
          step="any"
          value={points}
          aria-label={`Weight of ${label}`}
          aria-valuetext={`${label} ${shown} per cent`}
          className={styles.slider}
          onChange={(event) => onMove(Math.round(Number(event.currentTarget.value)))}
          onKeyDown={onKeyDown}
          onKeyUp={onEnd}
          onPointerUp={onEnd}
          onBlur={onEnd}
        />
        <span className={styles.marks} aria-hidden="true">
          {marks.map(({ who, points: given }) => (
            <span
              key={who}
              className={styles.mark}
              style={{ insetInlineStart: `${given}%` }}
              title={`${who} ${given.toFixed(0)}`}
            />
          ))}
        </span>
      </span>
      <IconButton compact icon="add" label={`One point more for ${label}`} onClick={() => nudge(1)} />
      <NumberField
        label={`Points for ${label}`}
        hideLabel
        compact
        min={0}
        max={100}
        value={shown}
        onChange={(value) => value !== null && onMove(value)}
        onBlur={onEnd}
      />
      <span className={styles.whole}>
        {ofWhole === undefined ? '' : `${ofWhole.toFixed(1)}% of the whole`}
      </span>
    </li>
  );
}

/** The next whole number above or below: 12.6 goes to 13 or to 12. */
function nextWhole(points: number, by: 1 | -1): number {
  const near = Math.round(points);
  const start =
    Math.abs(points - near) < 1e-9 ? near + by : by === 1 ? Math.ceil(points) : Math.floor(points);
  return Math.max(0, Math.min(100, start));
}

function steppedTo(points: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return nextWhole(points, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return nextWhole(points, -1);
    case 'PageUp':
      return Math.min(100, Math.round(points) + 10);
    case 'PageDown':
      return Math.max(0, Math.round(points) - 10);
    case 'Home':
      return 0;
    case 'End':
      return 100;
    default:
      return undefined;
  }
}
