import { useRef } from 'react';
import { SeriesSwatch } from '../../charts/series-swatch';
import { Held } from '../../ui/held';
import { NumberField } from '../../ui/number-field';
import { useInSight } from '../../ui/use-in-sight';
import styles from './weights.module.css';

export interface WeightSliderProps {
  readonly label: string;
  /** Points of 100 within its level. */
  readonly percent: number;
  /** Where it stood in the base case, while a what-if is shown. */
  readonly basePercent?: number;
  /** Its place among the series of the bars, which gives its colour. */
  readonly series?: number;
  /** True while a weight moves: out of sight this one then waits until the weights rest. */
  readonly isMoving: boolean;
  /** True while it stands back, in sight, behind the one that is moved. */
  readonly isWaiting: boolean;
  /** The slider or its number box is taken in hand. */
  readonly onFocus: () => void;
  readonly onMove: (percent: number) => void;
  /** The drag or the key press is over: the next one is its own undo step. */
  readonly onEnd: () => void;
}

/** Points of 100; far less than a pixel of the track. */
const leastMove = 1e-6;

const rounded = (value: number) => Math.round(value * 10) / 10;

/** One weight as a slider and a number box; arrow keys in both, a click on the track, and the base case as a mark. */
export function WeightSlider(props: WeightSliderProps) {
  const place = useRef<HTMLDivElement>(null);
  const isInSight = useInSight(place);
  return (
    <div ref={place} className={styles.slider} onFocus={props.onFocus}>
      <Held isHeld={props.isWaiting || (props.isMoving && !isInSight)}>
        <SliderParts {...props} />
      </Held>
    </div>
  );
}

function SliderParts(props: WeightSliderProps) {
  const { label, percent, basePercent, series } = props;
  const changed = basePercent !== undefined && Math.abs(basePercent - percent) >= 0.05;
  return (
    <>
      <span className={styles.sliderLabel}>
        {series === undefined ? null : <SeriesSwatch index={series} />}
        {label}
      </span>
      <span className={styles.was}>{changed ? `was ${rounded(basePercent).toFixed(1)}` : ''}</span>
      <span className={styles.track}>
        <input
          type="range"
          aria-label={label}
          aria-valuetext={`${rounded(percent)} points of 100`}
          min={0}
          max={100}
          step="any"
          value={percent}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            // Letting go tells the value once more, by then rounded as weights are: that is no move.
            if (Math.abs(next - percent) > leastMove) props.onMove(next);
          }}
          onPointerUp={props.onEnd}
          onKeyUp={props.onEnd}
          onBlur={props.onEnd}
        />
        {/* There before it is needed: the first move, which begins a what-if, is the dearest as it is. */}
        <svg
          className={styles.ghost}
          aria-hidden="true"
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          visibility={basePercent === undefined ? 'hidden' : undefined}
        >
          <rect x={Math.min(99, basePercent ?? percent)} width={1} height={10} fill="currentColor" />
        </svg>
      </span>
      <NumberField
        label={`${label}, points of 100`}
        hideLabel
        compact
        value={rounded(percent)}
        min={0}
        max={100}
        step={1}
        format={(value) => value.toFixed(1)}
        onChange={(value) => {
          if (value !== null) props.onMove(value);
        }}
        onBlur={props.onEnd}
      />
    </>
  );
}
