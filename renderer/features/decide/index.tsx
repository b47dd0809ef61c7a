import { useState } from 'react';
import { checkDecisions } from '../../../shared/checks/decision-checks';
import type { OptionId } from '../../../shared/model/ids';
import { projectResults } from '../../../shared/results/project-results';
import { useDispatch, useProject } from '../../store/project-context';
import { LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { BudgetSummary } from './budget-summary';
import { DecisionChecks } from './decision-checks';
import { DecisionLog } from './decision-log';
import { rowId } from './decision-row';
import { DecisionTable } from './decision-table';
import { drawLine } from './draw-line';
import { RecordDecisions } from './record-decisions';
import { useDecide } from './use-decide';
import { VerdictBoard } from './verdict-board';
import styles from './decide-screen.module.css';

/** What now, later, less, stop? The line, the verdicts with their reasons, and what stood when they were taken. */
export function DecideScreen() {
  const project = useProject();
  const dispatch = useDispatch();
  const decide = useDecide(project);
  const [open, setOpen] = useState<OptionId>();
  const [dragged, setDragged] = useState<OptionId>();
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
  const line = drawLine(results.ranking, project.frame.budget?.amount, project.frame.lineRule ?? 'strict');
  const checks = checkDecisions(project);
  return (
    <>
      {header}
      <div className={styles.stack}>
        {!ranked && (
          <p className={styles.muted}>
            Nothing is scored yet, so the options stand in project order without a rank.
          </p>
        )}
        <BudgetSummary
          project={project}
          results={results}
          line={line}
          onRule={(lineRule) => dispatch({ type: 'frame/change', changes: { lineRule } })}
        />
        <VerdictBoard
          project={project}
          ranking={results.ranking}
          dragged={dragged}
          onDrag={setDragged}
          onDecide={decide}
          onOpen={(id) => {
            setOpen(id);
            // Focus brings the row into view and puts the keys where they are needed.
            const row = document.getElementById(rowId(id));
            row?.querySelector<HTMLElement>('[data-verdicts] [tabindex="0"]')?.focus();
          }}
        />
        <DecisionChecks checks={checks} />
        <DecisionTable
          project={project}
          ranking={results.ranking}
          line={line}
          checks={checks}
          open={open}
          onOpen={setOpen}
          onDrag={setDragged}
          onDecide={decide}
        />
        <RecordDecisions project={project} results={results} line={line} />
        <DecisionLog project={project} />
      </div>
    </>
  );
}
