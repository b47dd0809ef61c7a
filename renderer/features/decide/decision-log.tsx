import { find, listOf } from '../../../shared/model/collection';
import type { Snapshot } from '../../../shared/model/decisions';
import type { Project } from '../../../shared/model/project';
import { formatDay } from '../../ui/format';
import styles from './decide-screen.module.css';
import { verdicts } from './decision-row';

/** What was decided, when, by whom, on which weights and order. Newest first; never recomputed. */
export function DecisionLog({ project }: { readonly project: Project }) {
  const snapshots = listOf(project.snapshots).toReversed();
  if (snapshots.length === 0) return null;
  return (
    <section className={styles.record} aria-labelledby="decide-log">
      <h2 id="decide-log">Decision log</h2>
      {snapshots.map((snapshot) => (
        <Entry key={snapshot.id} project={project} snapshot={snapshot} />
      ))}
    </section>
  );
}

function Entry({ project, snapshot }: { readonly project: Project; readonly snapshot: Snapshot }) {
  const taken = listOf(project.options).flatMap((option) => {
    const decision = project.decisions[option.id];
    return decision?.snapshotId === snapshot.id ? [{ option, decision }] : [];
  });
  return (
    <article className={styles.entry}>
      <h3>
        {formatDay(snapshot.at)}
        {snapshot.note !== '' && `: ${snapshot.note}`}
      </h3>
      <p className={styles.muted}>
        {snapshot.present.length === 0
          ? 'Nobody was marked present.'
          : `Present: ${snapshot.present.join(', ')}.`}
      </p>
      <dl className={styles.verdictList}>
        {verdicts.map(({ stance, label }) => {
          const these = taken.filter(({ decision }) => decision.stance === stance);
          if (these.length === 0) return null;
          return (
            <div key={stance}>
              <dt>{label}</dt>
              <dd>
                {these.map(({ option, decision }) => (
                  <p key={option.id}>
                    {option.code} {option.title.split(':')[0]}
                    {decision.reason !== '' && `: ${decision.reason}`}
                    {decision.dissent.map((entry) => (
                      <span key={`${entry.at}/${entry.words}`} className={styles.loggedDissent}>
                        Dissent{entry.who !== '' && `, ${entry.who}`}: “{entry.words}”
                      </span>
                    ))}
                  </p>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <details>
        <summary>Weights and order at the time</summary>
        <p className={styles.muted}>
          {snapshot.weights.map(({ criterion, percent }) => `${criterion} ${percent.toFixed(1)}%`).join(', ')}
        </p>
        <ol className={styles.order}>
          {snapshot.ranking.map((entry) => (
            <li key={entry.optionId}>
              {entry.rank ?? '–'} {find(project.options, entry.optionId)?.code} {entry.title.split(':')[0]}{' '}
              {entry.total === null ? '' : entry.total.toFixed(1)}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}
