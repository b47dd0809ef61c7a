import { formatNumber } from '../../ui/format';
import { NumberField } from '../../ui/number-field';
import { type JudgementFormProps, withPoints } from './judgement-form';
import { levelsOf } from './partner-weights';
import styles from './weights.module.css';

/** 100 points at each level, with the live sum; another sum is allowed and said. */
export function PointsForm({ project, weightSet, judgement, onChange }: JudgementFormProps) {
  return levelsOf(project, weightSet).map(({ name, criteria }) => {
    const given = criteria.map((criterion) => judgement.points[criterion.id]);
    const total = given.reduce<number>((sum, points) => sum + (points ?? 0), 0);
    const missing = given.filter((points) => points === undefined).length;
    return (
      <section key={name} className={styles.level}>
        <div className={styles.levelHead}>
          <h3>{name}</h3>
          <p className={styles.muted} role="status">
            {formatNumber(total)} of 100
            {missing > 0 && `, ${missing} still empty`}
            {missing === 0 && total !== 100 && total > 0 && ', will be scaled to 100'}
          </p>
        </div>
        <div className={styles.columns}>
          {criteria.map((criterion) => (
            <NumberField
              key={criterion.id}
              label={criterion.label}
              unit="points"
              min={0}
              value={judgement.points[criterion.id] ?? null}
              onChange={(value) =>
                onChange({ ...judgement, points: withPoints(judgement.points, criterion.id, value) })
              }
            />
          ))}
        </div>
      </section>
    );
  });
}
