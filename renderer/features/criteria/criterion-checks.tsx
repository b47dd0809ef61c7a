import type { CriterionCheck } from '../../../shared/checks/criterion-checks';
import { Notice } from '../../ui/notice';
import styles from './criteria-screen.module.css';

/** Questions the criteria raise before anyone weighs them. */
export function CriterionChecks({ checks }: { readonly checks: readonly CriterionCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title={checks.length === 1 ? 'One thing to look at' : `${checks.length} things to look at`}
    >
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={`${check.kind}/${check.criterionIds.join('/')}`}>{check.message}</li>
        ))}
      </ul>
    </Notice>
  );
}
