import { useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import { offeredViews } from '../../../shared/projection/offered-views';
import { cellSummaries } from '../../../shared/results/cell-summaries';
import { disputedCells } from '../../../shared/results/disagreement';
import { projectResults } from '../../../shared/results/project-results';
import { useProject } from '../../store/project-context';
import { ShowOnProjector } from '../../store/show-on-projector';
import { LinkButton } from '../../ui/button';
import { EmptyState, PageHeader } from '../../ui/layout';
import { TextField } from '../../ui/text-field';
import { formatDay } from '../../ui/format';
import { clockAfter, makeRunSheet, type RunSheetFacts } from './run-sheet';
import { ProjectorPanel } from './projector-panel';
import { WhoHasScored } from './who-has-scored';
import styles from './workshop-screen.module.css';

/** Run it in the room: the day’s run sheet, made from the project as it stands. */
export function WorkshopScreen() {
  const project = useProject();
  const [start, setStart] = useState('09:30');
  const facts = factsOf(project);
  const header = <PageHeader title="Workshop" question="How do we run it in the room?" />;
  if (facts.options === 0) {
    return (
      <>
        {header}
        <EmptyState
          title="No run sheet yet"
          actions={
            <LinkButton href="#/options" tone="primary">
              Add options
            </LinkButton>
          }
        >
          Once there are options, this screen makes a run sheet for the day from the project: how long to
          allow for each step, who still has to score, and which disagreements to talk about. Joining from
          phones is not part of this version; partners’ sheets are typed or imported.
        </EmptyState>
      </>
    );
  }
  const steps = makeRunSheet(facts);
  const views = offeredViews(project);
  const whole = steps.reduce((sum, step) => sum + step.minutes, 0);
  let passed = 0;
  return (
    <>
      {header}
      <div className={styles.screen}>
        <section className={styles.section} aria-labelledby="workshop-run">
          <div className={styles.head}>
            <h2 id="workshop-run">Run sheet</h2>
            <TextField label="Starts at" type="time" compact value={start} onChange={setStart} />
          </div>
          <p className={styles.muted}>
            {project.frame.workshopOn !== undefined && `${formatDay(project.frame.workshopOn)}. `}
            {Math.floor(whole / 60)} hours {whole % 60} minutes, ending at {clockAfter(start, whole)}. Made
            from the project: it changes as scores come in.
          </p>
          <ol className={styles.steps}>
            {steps.map((step) => {
              const at = clockAfter(start, passed);
              const choice = views.find((view) => view.kind === step.view)?.choice;
              passed += step.minutes;
              return (
                <li key={step.title} className={styles.step}>
                  <span className={styles.time}>{at}</span>
                  <div>
                    <h3>
                      <a href={step.href}>{step.title}</a>
                    </h3>
                    <p>{step.detail}</p>
                    {choice && <ShowOnProjector choice={choice} />}
                  </div>
                  <span className={styles.minutes}>{step.minutes} min</span>
                </li>
              );
            })}
          </ol>
        </section>
        <div className={styles.aside}>
          <ProjectorPanel />
          <WhoHasScored project={project} />
        </div>
      </div>
    </>
  );
}

function factsOf(project: Project): RunSheetFacts {
  const results = projectResults(project, { scenarioId: null });
  const judged = results.criteria.filter((criterion) => criterion.basis === 'judged');
  const summaries = cellSummaries(project, project.activeRoundId);
  const unanswered = results.options.reduce(
    (sum, { option }) =>
      sum + judged.reduce((cells, { id }) => cells + (summaries.get(option.id)?.get(id)?.notScored ?? 0), 0),
    0,
  );
  return {
    options: listOf(project.options).filter((option) => option.list !== 'ruled-out').length,
    unanswered,
    disputed: disputedCells(project, results, 'range').length,
    anonymity: project.frame.anonymity,
    hasBudget: project.frame.budget !== undefined,
  };
}
