import { swingEnds } from '../../../shared/results/swing-ends';
import { NumberField } from '../../ui/number-field';
import { type JudgementFormProps, withPoints } from './judgement-form';
import styles from './weights.module.css';

/** Swing weighting: each criterion with the real worst and best of these options, in its own unit. */
export function SwingForm({ project, judgement, onChange }: JudgementFormProps) {
  const ends = swingEnds(project);
  const highest = Math.max(0, ...Object.values(judgement.points));
  return (
    <>
      <p role="status" className={styles.muted}>
        {highest === 100
          ? 'One criterion stands at 100, the others are measured against it.'
          : 'Give 100 to the step you would take first.'}
      </p>
      <ul>
        {ends.map(({ criterion, worst, best }) => (
          <li key={criterion.id} className={styles.swing}>
            <strong>{criterion.label}</strong>
            <span className={styles.ends}>
              {worst && best ? (
                <>
                  from <b>{worst.words}</b> ({worst.option.code}) to <b>{best.words}</b> ({best.option.code})
                </>
              ) : (
                'No option has a figure for this yet, so the step cannot be shown.'
              )}
            </span>
            <NumberField
              label={`Worth of the step on ${criterion.label}`}
              hideLabel
              min={0}
              max={100}
              value={judgement.points[criterion.id] ?? null}
              onChange={(value) =>
                onChange({ ...judgement, points: withPoints(judgement.points, criterion.id, value) })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
