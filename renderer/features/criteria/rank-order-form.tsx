import { rankOrderWeights } from '../../../shared/appraisal/weights/rank-order';
import type { CriterionId } from '../../../shared/model/ids';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { find } from '../../../shared/model/collection';
import { Button, IconButton } from '../../ui/button';
import type { JudgementFormProps } from './judgement-form';
import styles from './weights.module.css';

/** Criteria in order of importance; weights follow from the places (rank-order centroid, Barron & Barrett 1996). */
export function RankOrderForm({ project, judgement, onChange }: JudgementFormProps) {
  const leaves = criterionTree(project.criteria).leaves.map((leaf) => leaf.id);
  const known = judgement.order?.filter((id) => leaves.includes(id)) ?? [];
  const order = [...known, ...leaves.filter((id) => !known.includes(id))];
  const weights = rankOrderWeights(order.length, 'centroid');

  function setOrder(next: readonly CriterionId[]) {
    onChange({
      ...judgement,
      order: [...next],
      points: Object.fromEntries(next.map((id, place) => [id, (weights[place] ?? 0) * 100])),
    });
  }

  function move(place: number, by: 1 | -1) {
    const next = [...order];
    const [moved] = next.splice(place, 1);
    if (moved === undefined) return;
    next.splice(place + by, 0, moved);
    setOrder(next);
  }

  return (
    <>
      <ol className={styles.rows}>
        {order.map((id, place) => {
          const label = find(project.criteria, id)?.label ?? '';
          return (
            <li key={id} className={styles.rankRow}>
              <strong>{place + 1}</strong>
              <IconButton
                compact
                icon="up"
                label={`Move ${label} up`}
                aria-disabled={place === 0}
                onClick={() => place > 0 && move(place, -1)}
              />
              <IconButton
                compact
                icon="down"
                label={`Move ${label} down`}
                aria-disabled={place === order.length - 1}
                onClick={() => place < order.length - 1 && move(place, 1)}
              />
              <span>{label}</span>
              <span className={styles.muted}>weighs {((weights[place] ?? 0) * 100).toFixed(1)}%</span>
            </li>
          );
        })}
      </ol>
      {judgement.order === undefined && (
        <div>
          <Button onClick={() => setOrder(order)}>This order is right as it stands</Button>
        </div>
      )}
    </>
  );
}
