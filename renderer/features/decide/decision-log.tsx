import { find, listOf } from '../../../shared/model/collection';
import type { Snapshot } from '../../../shared/model/decisions';
import type { Project } from '../../../shared/model/project';
import type { OptionId } from '../../../shared/model/ids';
import { formatDay, formatNumber, formatPounds } from '../../ui/format';
import { ScrollRegion } from '../../ui/scroll-region';
import styles from './decide-screen.module.css';
import { verdicts } from './verdicts';

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

type Verdict = NonNullable<Snapshot['verdicts']>[number];

/** As recorded; a snapshot from before verdicts were kept in it shows those that still name it. */
function verdictsOf(project: Project, snapshot: Snapshot): readonly Verdict[] {
  if (snapshot.verdicts) return snapshot.verdicts;
  return listOf(project.options).flatMap((option) => {
    const decision = project.decisions[option.id];
    if (decision?.snapshotId !== snapshot.id) return [];
    const { stance, reason, dissent } = decision;
    return [{ optionId: option.id, title: option.title, stance, reason, dissent }];
  });
}

function Entry({ project, snapshot }: { readonly project: Project; readonly snapshot: Snapshot }) {
  const taken = verdictsOf(project, snapshot);
  const codeOf = (id: OptionId) => find(project.options, id)?.code ?? '';
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
        {snapshot.line &&
          ` ${formatPounds(snapshot.line.budget)} reached ${snapshot.line.optionIds.map(codeOf).join(', ')}.`}
      </p>
      <dl className={styles.verdictList}>
        {verdicts.map(({ stance, label }) => {
          const these = taken.filter((verdict) => verdict.stance === stance);
          if (these.length === 0) return null;
          return (
            <div key={stance}>
              <dt>{label}</dt>
              <dd>
                {these.map((verdict) => (
                  <p key={verdict.optionId}>
                    {codeOf(verdict.optionId)} {verdict.title.split(':')[0]}
                    {verdict.reason !== '' && `: ${verdict.reason}`}
                    {verdict.reviewOn !== undefined && ` (review on ${formatDay(verdict.reviewOn)})`}
                    {project.decisions[verdict.optionId]?.snapshotId !== snapshot.id && (
                      <span className={styles.muted}> Changed since.</span>
                    )}
                    {verdict.dissent.map(({ who, words }) => (
                      <span key={`${who}/${words}`} className={styles.loggedDissent}>
                        Dissent{who !== '' && `, ${who}`}: “{words}”
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
        <summary>Weights, scores and order at the time</summary>
        <SnapshotTable snapshot={snapshot} codeOf={codeOf} />
      </details>
    </article>
  );
}

interface SnapshotTableProps {
  readonly snapshot: Snapshot;
  readonly codeOf: (id: OptionId) => string;
}

/** Criteria across with what they weighed, options down in the order of the day. */
function SnapshotTable({ snapshot, codeOf }: SnapshotTableProps) {
  const { weights, ranking } = snapshot;
  const scored = ranking.some(({ scores }) => scores !== undefined);
  return (
    <ScrollRegion className={styles.scroll} label="Weights, scores and order at the time">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              Rank
            </th>
            <th scope="col">Option</th>
            <th scope="col" className={styles.number}>
              Total
            </th>
            {weights.map(({ criterion, percent }) => (
              <th key={criterion} scope="col" className={styles.snapshotHead}>
                {criterion} {percent.toFixed(1)}%
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ optionId, title, total, rank, scores }) => (
            <tr key={optionId}>
              <td className={styles.number}>{rank ?? '–'}</td>
              <th scope="row">
                {codeOf(optionId)} {title.split(':')[0]}
              </th>
              <td className={styles.number}>{total === null ? '–' : total.toFixed(1)}</td>
              {weights.map(({ criterion }, index) => (
                <td key={criterion} className={styles.number}>
                  {scored ? formatScore(scores?.[index] ?? null) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const formatScore = (score: number | null): string => (score === null ? '–' : formatNumber(score));
