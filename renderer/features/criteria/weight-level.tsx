import { useId, useRef } from 'react';
import { find } from '../../../shared/model/collection';
import type { Criterion, WeightSet } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { moveWithinLevel, type ProjectWeights } from '../../../shared/results/project-weights';
import { useDispatch } from '../../store/project-context';
import { useGesture } from '../../store/use-gesture';
import { formatNumber } from '../../ui/format';
import type { PartnerShares } from './partner-local-shares';
import { WeightRow } from './weight-row';
import styles from './weights.module.css';

export interface WeightLevelProps {
  readonly title: string;
  /** What the whole level weighs, 0 to 1. */
  readonly share: number;
  readonly siblings: readonly Criterion[];
  readonly weighting: ProjectWeights;
  readonly weightSet: WeightSet;
  readonly byPartner: PartnerShares;
  readonly partners: Project['partners'];
}

/** One level of the value tree: its criteria share 100 points; moving one makes the others give way in proportion. */
export function WeightLevel(props: WeightLevelProps) {
  const { title, share, siblings, weighting, weightSet } = props;
  const dispatch = useDispatch();
  const gesture = useGesture();
  const headingId = useId();
  // Shares before the drag: a slider pulled to the end and back leaves the others as they were.
  const before = useRef<ReadonlyMap<CriterionId, number>>(undefined);

  function move(criterion: Criterion, percent: number) {
    before.current ??= weighting.local;
    const unchanged = [...before.current].map(([id, local]) => [id, local * 100] as const);
    const points = {
      ...Object.fromEntries(unchanged),
      ...moveWithinLevel(
        siblings.map((sibling) => sibling.id),
        before.current,
        criterion.id,
        percent,
      ),
    };
    const set = { type: 'weights/set-group' as const, id: weightSet.id, points, changed: criterion.id };
    if (!weightSet.agreed) dispatch(set, { gesture: gesture.id() });
    else {
      // What was agreed is no longer what stands.
      const reopen = { type: 'weight-set/change' as const, id: weightSet.id, changes: { agreed: false } };
      const label = `Set weight of ${criterion.label} to ${formatNumber(percent)}, to be agreed again`;
      dispatch({ type: 'batch', label, commands: [set, reopen] }, { gesture: gesture.id() });
    }
  }

  function end() {
    before.current = undefined;
    gesture.end();
  }

  return (
    <section aria-labelledby={headingId} className={styles.level}>
      <div className={styles.levelHead}>
        <h2 id={headingId}>{title}</h2>
        <p className={styles.muted}>
          {share < 1
            ? `100 points shared out of ${formatNumber(Math.round(share * 1000) / 10)}% of the whole`
            : '100 points in all'}
        </p>
      </div>
      <ul className={styles.rows}>
        {siblings.map((criterion) => (
          <WeightRow
            key={criterion.id}
            label={criterion.label}
            points={(weighting.local.get(criterion.id) ?? 0) * 100}
            ofWhole={share < 1 ? (weighting.shares.get(criterion.id) ?? 0) * 100 : undefined}
            marks={marksOf(criterion.id, props)}
            onMove={(percent) => move(criterion, percent)}
            onEnd={end}
          />
        ))}
      </ul>
    </section>
  );
}

/** What partners gave to a criterion, as dots under its slider; without a name where nobody can say whose. */
function marksOf(id: CriterionId, { weightSet, byPartner, partners }: WeightLevelProps) {
  const live = [...byPartner].flatMap(([partnerId, local]) => {
    const given = local.get(id);
    const partner = find(partners, partnerId);
    return given === undefined || !partner
      ? []
      : [{ who: partner.code || partner.name, points: given * 100 }];
  });
  if (live.length > 0) return live;
  const left = new Map(Object.entries(weightSet.unlinked?.shares ?? {})).get(id) ?? [];
  return left.map((share, index) => ({ who: `${index + 1} of ${left.length}`, points: share * 100 }));
}
