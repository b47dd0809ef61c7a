import type { BudgetRule } from '../../../shared/appraisal/money/budget-line';
import { fundable } from '../../../shared/findings/budget-line';
import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import { netCostOf, type ProjectResults } from '../../../shared/results/project-results';
import { RadioGroup } from '../../ui/checkbox';
import { formatPounds } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { useBestSet } from '../../workers/use-best-set';
import { BestSetPanel } from './best-set-panel';
import styles from './decide-screen.module.css';
import type { DrawnLine } from './draw-line';

export interface BudgetSummaryProps {
  readonly project: Project;
  readonly results: ProjectResults;
  readonly line: DrawnLine | undefined;
  readonly onRule: (rule: BudgetRule) => void;
}

/** How the line is drawn, and what the priorities chosen so far would cost against it. */
export function BudgetSummary({ project, results, line, onRule }: BudgetSummaryProps) {
  if (!line) {
    return (
      <Notice>
        There is no budget, so no line is drawn. <a href="#/frame">Give a budget on Frame</a> to see how far
        the money goes.
      </Notice>
    );
  }
  const priorities = listOf(project.options).filter(
    (option) => project.decisions[option.id]?.stance === 'priority',
  );
  const costs = priorities.map(netCostOf);
  const cost = costs.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const unknown = costs.filter((part) => part === null).length;
  const over = cost > line.budget;
  return (
    <>
      <section className={styles.budget} aria-label="The money">
        <div className={styles.figures}>
          <p>
            <strong>{formatPounds(line.budget)}</strong> {project.frame.budget?.basis}
          </p>
          <p>
            Down the ranking the money reaches {line.within.size} options: {formatPounds(line.cost)}, leaving{' '}
            {formatPounds(line.left)}.
          </p>
          {priorities.length > 0 && (
            <p className={over ? styles.over : undefined}>
              {priorities.length === 1
                ? 'The priority chosen costs'
                : `The ${priorities.length} priorities chosen cost`}{' '}
              {formatPounds(cost)}
              {unknown > 0 && ` without ${unknown} whose cost is not known`}
              {over ? `: ${formatPounds(cost - line.budget)} more than there is.` : '.'}
            </p>
          )}
          {line.withoutCost.length > 0 && (
            <p>
              The cost of{' '}
              {line.withoutCost.map((result) => result.option.code || result.option.title).join(', ')} is not
              known; the line leaves {line.withoutCost.length === 1 ? 'it' : 'them'} out.
            </p>
          )}
        </div>
        <RadioGroup
          legend="The line"
          value={line.rule}
          choices={[
            { value: 'strict', label: 'stops at the first option that does not fit' },
            { value: 'fill', label: 'passes over it and takes cheaper ones further down' },
          ]}
          onChange={onRule}
        />
      </section>
      <BestSet results={results} budget={line.budget} />
    </>
  );
}

/** Worked out only where there is a line to compare it with. */
function BestSet({ results, budget }: { readonly results: ProjectResults; readonly budget: number }) {
  const best = useBestSet(fundable(results), budget);
  return <BestSetPanel results={results} budget={budget} best={best} />;
}
