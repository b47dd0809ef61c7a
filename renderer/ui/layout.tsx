import { memo, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './layout.module.css';
import type { NoticeTone } from './notice';

export interface PageHeaderProps {
  readonly title: string;
  /** The user's question this screen answers. */
  readonly question?: string;
  readonly actions?: ReactNode;
}

/** The one h1 of a screen. The shell moves focus here when the screen changes. */
export const PageHeader = memo(function PageHeader({ title, question, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1 tabIndex={-1}>{title}</h1>
        {question !== undefined && <p className={styles.question}>{question}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
});

/** A row of controls under one name. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles.toolbar}>
      {children}
    </div>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  /** What will be here and the next step, in a sentence or two. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

const tagTones: Record<NoticeTone, string | undefined> = {
  info: styles.tagInfo,
  good: styles.tagGood,
  caution: styles.tagCaution,
  bad: styles.tagBad,
};

/** One or two words about the thing beside it: "not yet agreed", "statutory". */
export function Tag({ tone, children }: { readonly tone?: NoticeTone; readonly children: ReactNode }) {
  return <span className={classNames(styles.tag, tone && tagTones[tone])}>{children}</span>;
}
