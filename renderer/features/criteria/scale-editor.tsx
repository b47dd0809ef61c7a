import type { Criterion } from '../../../shared/model/criteria';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-field';
import type { ChangeCriterion } from './criterion-editor-types';
import styles from './criteria-screen.module.css';

export interface ScaleEditorProps {
  readonly criterion: Criterion;
  readonly onChange: ChangeCriterion;
}

/** Beyond this many whole levels only the two ends and the middle are given words. */
const mostLevels = 11;

/** The scale of a judged criterion, with words for its levels. */
export function ScaleEditor({ criterion, onChange }: ScaleEditorProps) {
  const { scale } = criterion;

  function changeScale(ends: { readonly min?: number; readonly max?: number }) {
    const next = { ...scale, ...ends };
    if (next.min >= next.max) return;
    const anchors = scale.anchors.filter((anchor) => anchor.score >= next.min && anchor.score <= next.max);
    onChange({
      scale: { ...next, anchors },
      // A judged scale is worth 0 at its lowest and 100 at its highest level.
      valueFunction: { kind: 'linear', worst: next.min, best: next.max },
    });
  }

  function changeWords(score: number, words: string) {
    const others = scale.anchors.filter((anchor) => anchor.score !== score);
    const anchors = [...others, { score, words }].sort((a, b) => a.score - b.score);
    onChange({ scale: { ...scale, anchors } });
  }

  return (
    <section className={styles.section}>
      <h3>Scale</h3>
      <div className={styles.columns}>
        <NumberField
          label="Lowest score"
          value={scale.min}
          onChange={(min) => min !== null && changeScale({ min })}
        />
        <NumberField
          label="Highest score"
          value={scale.max}
          onChange={(max) => max !== null && changeScale({ max })}
        />
      </div>
      <p className={styles.muted}>
        Say what each level looks like, so that a {scale.max} means the same to everyone. The lowest and
        highest need words at least.
      </p>
      {levelsFor(scale).map((score) => (
        <div key={score} className={styles.anchorRow}>
          <strong>{score}</strong>
          <TextField
            label={`Words for ${score}`}
            hideLabel
            value={scale.anchors.find((anchor) => anchor.score === score)?.words ?? ''}
            onChange={(words) => changeWords(score, words)}
          />
        </div>
      ))}
    </section>
  );
}

function levelsFor({ min, max, anchors }: Criterion['scale']): readonly number[] {
  const whole = Number.isInteger(min) && Number.isInteger(max) && max - min < mostLevels;
  const levels = whole
    ? Array.from({ length: max - min + 1 }, (_, index) => min + index)
    : [min, (min + max) / 2, max];
  return [...new Set([...levels, ...anchors.map((anchor) => anchor.score)])].sort((a, b) => a - b);
}
