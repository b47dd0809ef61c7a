import type { DecisionCheck } from '../../../shared/checks/decision-checks';
import { Notice } from '../../ui/notice';
import styles from './decide-screen.module.css';

/** What the verdicts clash with. The group may have a reason; it is asked for, not overruled. */
export function DecisionChecks({ checks }: { readonly checks: readonly DecisionCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <Notice
      live
      tone="caution"
      title={checks.length === 1 ? 'One thing to settle' : `${checks.length} things to settle`}
    >
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={`${check.kind}/${check.optionIds.join('/')}`}>{check.message}</li>
        ))}
      </ul>
    </Notice>
  );
}
