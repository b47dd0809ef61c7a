import { agreementInWords, agreementWorkedOut } from '../../../shared/findings/agreement-in-words';
import { partnerAgreement } from '../../../shared/results/partner-agreement';
import { WorkedOut } from '../../charts/worked-out';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

/** One number for how far the partners' own orders agree, in words first. Nothing where it cannot be said. */
export function AgreementSection({ view: { project, results } }: { readonly view: ResultsView }) {
  const agreement = partnerAgreement(project, results);
  if (agreement === null) return null;
  return (
    <section className={styles.section}>
      <h2>{agreementInWords(agreement)}</h2>
      <p className={styles.sentence}>
        Over the {agreement.options} options that all of them scored. A weak W is a reason to talk, not a
        fault: the Score screen shows where they differ.
      </p>
      <WorkedOut sentences={agreementWorkedOut(project, agreement)} />
    </section>
  );
}
