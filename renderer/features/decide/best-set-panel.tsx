import {
  bestLine,
  bestSetInWords,
  type BudgetLine,
  fillLine,
  ruleNames,
  strictLine,
} from '../../../shared/findings/budget-line';
import type { ProjectResults } from '../../../shared/results/project-results';
import type { BestSet } from '../../workers/use-best-set';
import { formatPounds } from '../../ui/format';
import { ScrollRegion } from '../../ui/scroll-region';
import styles from './decide-screen.module.css';

export interface BestSetPanelProps {
  readonly results: ProjectResults;
  readonly budget: number;
  readonly best: BestSet;
}

/** The three ways to spend the money beside each other. The best set is a question for the group, never applied. */
export function BestSetPanel({ results, budget, best }: BestSetPanelProps) {
  const fill = fillLine(results, budget);
  const bestOne = best.chosen && bestLine(results, budget, best.chosen);
  const lines = [strictLine(results, budget), fill, bestOne];
  return (
    <section className={styles.best} aria-label="Three ways to spend the money">
      <ScrollRegion label="Three ways to spend the money, compared" className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Options, in order of rank</th>
              <th scope="col" className={styles.number}>
                Net cost
              </th>
              <th scope="col" className={styles.number}>
                Left over
              </th>
              <th scope="col" className={styles.number}>
                Benefit
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line === undefined ? (
                <tr key="best">
                  <th scope="row">{ruleNames.best}</th>
                  {/* As tall as the set probably is, so that nothing below moves when it arrives. */}
                  <td className={styles.awaited}>
                    <span>{best.message}</span>
                    <span className={styles.reserved} aria-hidden="true">
                      {namesIn(fill)}
                    </span>
                  </td>
                  <td colSpan={3} />
                </tr>
              ) : (
                <tr key={line.rule}>
                  <th scope="row">{ruleNames[line.rule]}</th>
                  <td>{namesIn(line)}</td>
                  <td className={styles.number}>{formatPounds(line.cost)}</td>
                  <td className={styles.number}>{formatPounds(line.left)}</td>
                  <td className={styles.number}>{line.benefit.toFixed(1)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollRegion>
      <p role="status" className={styles.bestInWords}>
        {bestOne
          ? `${bestSetInWords(fill, bestOne)} Shown for comparison only: it draws no line and gives no verdict.`
          : best.message}
      </p>
    </section>
  );
}

function namesIn({ chosen }: BudgetLine): string {
  return chosen.map(({ option }) => option.code || option.title).join(', ');
}
