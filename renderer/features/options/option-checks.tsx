import { useState } from 'react';
import type { OptionCheck } from '../../../shared/checks/option-checks';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import styles from './options-screen.module.css';

/** Questions the list raises; folded away when there are many, never in the way. */
export function OptionChecks({ checks }: { readonly checks: readonly OptionCheck[] }) {
  const [open, setOpen] = useState(false);
  if (checks.length === 0) return null;
  const title = checks.length === 1 ? 'One thing to look at' : `${checks.length} things to look at`;
  return (
    <Notice
      tone="caution"
      title={title}
      actions={
        checks.length > 1 && (
          <Button compact tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide' : 'Show'}
          </Button>
        )
      }
    >
      {(open || checks.length === 1) && (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={`${check.kind}/${check.optionIds.join('/')}`}>{check.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
