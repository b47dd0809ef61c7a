import { memo, useState } from 'react';
import { NumberField } from '../../ui/number-field';
import { Button } from '../../ui/button';
import { useDispatch } from '../../store/project-context';
import { BudgetSection } from './budget-section';
import { CostPlaneSection } from './cost-plane-section';
import styles from './results.module.css';
import { type ResultsView, useNextInTurn } from './results-view';
import { ValueForMoneySection } from './value-for-money-section';

const Budget = memo(BudgetSection);
const Plane = memo(CostPlaneSection);
const ValueForMoney = memo(ValueForMoneySection);

export interface MoneyViewProps {
  readonly view: ResultsView;
  /** True while the weights are on their way to another view. */
  readonly isMoving: boolean;
}

/** What the money buys: cost against benefit, the order by cost for each point, and the budget line three ways. */
export function MoneyView({ view, isMoving }: MoneyViewProps) {
  const { project, results } = view;
  const plane = useNextInTurn(view);
  const order = useNextInTurn(plane);
  const dispatch = useDispatch();
  const agreed = project.frame.budget?.amount ?? null;
  const [tried, setTried] = useState<number | null>(agreed);
  const costed = results.options.filter((option) => option.netCost !== null);
  if (costed.length === 0) {
    return (
      <p className={styles.sentence}>
        No option has a net cost yet. Costs are entered, or imported, on the Options screen.
      </p>
    );
  }
  const madeFromCost = results.criteria.filter((criterion) => criterion.madeFromCost);
  return (
    <>
      <div className={styles.choice}>
        <NumberField
          label="Money to commit, net £ a year"
          compact
          value={tried}
          min={0}
          step={50_000}
          format={(value) => value.toLocaleString('en-GB')}
          onChange={setTried}
        />
        {tried !== null && tried !== agreed ? (
          <Button
            compact
            onClick={() =>
              dispatch({
                type: 'frame/change',
                changes: {
                  budget: { amount: tried, basis: project.frame.budget?.basis ?? 'net, each year' },
                },
              })
            }
          >
            Keep as the project’s budget
          </Button>
        ) : null}
      </div>
      {tried === null ? null : <Budget view={view} budget={tried} isMoving={isMoving} />}
      <div className={styles.section}>
        <Plane view={plane} />
      </div>
      <ValueForMoney view={order} />
      <p className={styles.quiet}>
        {madeFromCost.length === 0
          ? 'Benefit is the whole total: no criterion is marked as made from cost.'
          : `Benefit leaves out ${madeFromCost.map((criterion) => criterion.label).join(', ')}, which is made from cost, and scales the other weights up to 100%: counting cost on both sides would count it twice.`}
      </p>
    </>
  );
}
