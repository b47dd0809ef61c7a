import { useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import type { ProjectResults } from '../../../shared/results/project-results';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './decide-screen.module.css';
import type { DrawnLine } from './draw-line';
import { takeSnapshot } from './take-snapshot';

export interface RecordDecisionsProps {
  readonly project: Project;
  readonly results: ProjectResults;
  readonly line: DrawnLine | undefined;
}

/** Keeps what stood when the verdicts were taken: weights, totals, order and who was in the room. */
export function RecordDecisions({ project, results, line }: RecordDecisionsProps) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const [note, setNote] = useState('');
  const decisions = listOf(project.options).flatMap((option) => project.decisions[option.id] ?? []);
  const open = decisions.filter((decision) => decision.snapshotId === undefined);
  if (decisions.length === 0) return null;
  const present = listOf(project.participants).filter(
    (person) => person.present && person.name.trim() !== '',
  );
  const withoutReason = open.filter((decision) => decision.reason.trim() === '').length;

  function record() {
    const snapshot = takeSnapshot(project, { results, line, decisions: open, note: note.trim(), origin });
    const done = dispatch({
      type: 'batch',
      label: `Record ${open.length} decisions`,
      commands: open.map((decision) => ({
        type: 'decision/set',
        decision: { ...decision, snapshotId: snapshot.id },
        snapshot,
      })),
    });
    if (done.ok) setNote('');
  }

  return (
    <section className={styles.record} aria-labelledby="decide-record">
      <h2 id="decide-record">Record what was decided</h2>
      {open.length === 0 ? (
        <p className={styles.muted}>
          Every verdict is recorded with the weights and the order it was taken on.
        </p>
      ) : (
        <>
          <p>
            {open.length} {open.length === 1 ? 'verdict is' : 'verdicts are'} not on record yet
            {withoutReason > 0 && `, ${withoutReason} without a reason`}. Recording keeps the verdicts, the
            weights, the scores, the order and{' '}
            {present.length === 0
              ? 'the people marked present on Frame (nobody so far)'
              : `the ${present.length} people marked present on Frame`}
            .
          </p>
          <div className={styles.recordForm}>
            <TextField label="Note for the record" value={note} onChange={setNote} />
            <Button tone="primary" onClick={record}>
              Record {open.length === 1 ? 'this decision' : `these ${open.length} decisions`}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
