import { find, listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import { isUnlinked } from '../../../shared/model/unlink-scores';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import styles from './workshop-screen.module.css';

/** For the facilitator: who is still to score. The room sees counts only. */
export function WhoHasScored({ project }: { readonly project: Project }) {
  const voters = listOf(project.partners).filter((partner) => partner.votes);
  const round = find(project.rounds, project.activeRoundId);
  if (voters.length === 0 || !round) return null;
  if (isUnlinked(project, round.id)) {
    return (
      <p className={styles.muted}>{round.name} is closed and anonymous: it no longer says who scored what.</p>
    );
  }
  const judged = criterionTree(project.criteria).leaves.filter((leaf) => leaf.basis === 'judged');
  const options = listOf(project.options).filter((option) => option.list !== 'ruled-out');
  return (
    <section className={styles.section} aria-labelledby="workshop-scored">
      <h2 id="workshop-scored">Who has scored, {round.name.toLowerCase()}</h2>
      <ul className={styles.people}>
        {voters.map((partner) => {
          const sheet = project.scores[round.id]?.[partner.id];
          const left = options.reduce((sum, option) => {
            if (partner.interests[option.id] !== undefined) return sum;
            return (
              sum +
              judged.filter(({ id }) => (sheet?.[option.id]?.[id]?.state ?? 'not-scored') === 'not-scored')
                .length
            );
          }, 0);
          return (
            <li key={partner.id}>
              <strong>{partner.name}</strong>
              <span className={styles.muted}>
                {left === 0 ? 'complete' : `${left} ${left === 1 ? 'cell' : 'cells'} to go`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
