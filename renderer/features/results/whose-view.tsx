import { leaveOneOut } from '../../../shared/findings/leave-one-out';
import { Notice } from '../../ui/notice';
import { AgreementSection } from './agreement-section';
import { LeaveOneOutStrip } from './leave-one-out-strip';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

/** Whose view decides: the top of the ranking without each partner in turn, and how far their own orders agree. */
export function WhoseView({ view }: { readonly view: ResultsView }) {
  const { project, results } = view;
  const found = leaveOneOut(project, results);
  return (
    <>
      {found.mayShowPartners && found.strips.length > 0 ? (
        <LeaveOneOutStrip view={view} found={found} />
      ) : (
        <section className={styles.section}>
          <h2>{found.sentence}</h2>
          <Notice>
            {project.frame.anonymity === 'anonymous'
              ? 'This project is anonymous: no breakdown by partner is shown.'
              : 'A breakdown by partner needs four voting partners or more.'}
          </Notice>
        </section>
      )}
      <AgreementSection view={view} />
    </>
  );
}
