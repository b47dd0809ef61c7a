import { useState } from 'react';
import type { BudgetRule } from '../../../shared/appraisal/money/budget-line';
import { projectResults } from '../../../shared/results/project-results';
import { useProject } from '../../store/project-context';
import { LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { BudgetSummary } from './budget-summary';
import { DecisionLog } from './decision-log';
import { DecisionTable } from './decision-table';
import { drawLine } from './draw-line';
import { RecordDecisions } from './record-decisions';
import styles from './decide-screen.module.css';

/** What now, later, less, stop? The line, the verdicts with their reasons, and what stood when they were taken. */
export function DecideScreen() {
  const project = useProject();
  const [rule, setRule] = useState<BudgetRule>('strict');
  // Decisions stand on the base case, never on a what-if that happens to be shown.
  const results = projectResults(project, { scenarioId: null });
  const ranked = results.ranking.some((result) => result.rank !== null);

  const header = <PageHeader title="Decide" question="What now, later, less, stop?" />;
  if (results.ranking.length === 0) {
    return (
      <>
        {header}
        <EmptyState
          title="Nothing to decide on yet"
          actions={
            <LinkButton href="#/options" tone="primary">
              Add options
            </LinkButton>
          }
        >
          Here the ranking meets the money: you draw the line, give each option its verdict with a reason, and
          record dissent word for word.
        </EmptyState>
      </>
    );
  }
  const line = drawLine(results.ranking, project.frame.budget?.amount, rule);
  return (
    <>
      {header}
      <div className={styles.stack}>
        {!ranked && (
          <p className={styles.muted}>
            Nothing is scored yet, so the options stand in project order without a rank.
          </p>
        )}
        <BudgetSummary project={project} line={line} rule={rule} onRule={setRule} />
        <DecisionTable project={project} ranking={results.ranking} line={line} />
        <RecordDecisions project={project} results={results} />
        <DecisionLog project={project} />
      </div>
    </>
  );
}
