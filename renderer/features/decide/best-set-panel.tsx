import {
  bestLine,
  bestSetInWords,
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
  const lines = [strictLine(results, budget), fill, ...(bestOne ? [bestOne] : [])];
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
            {lines.map((line) => (
              <tr key={line.rule}>
                <th scope="row">{ruleNames[line.rule]}</th>
                <td>{line.chosen.map(({ option }) => option.code || option.title).join(', ')}</td>
                <td className={styles.number}>{formatPounds(line.cost)}</td>
                <td className={styles.number}>{formatPounds(line.left)}</td>
                <td className={styles.number}>{line.benefit.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p role="status">
        {bestOne
          ? `${bestSetInWords(fill, bestOne)} Shown for comparison only: it draws no line and gives no verdict.`
          : best.message}
      </p>
    </section>
  );
}
