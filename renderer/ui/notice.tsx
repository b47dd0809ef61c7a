import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import styles from './notice.module.css';
import { VisuallyHidden } from './visually-hidden';

export type NoticeTone = 'info' | 'good' | 'caution' | 'bad';

const signs: Record<NoticeTone, { readonly icon: IconName; readonly word: string }> = {
  info: { icon: 'info', word: 'Note: ' },
  good: { icon: 'check', word: 'Done: ' },
  caution: { icon: 'warning', word: 'Take care: ' },
  bad: { icon: 'warning', word: 'Problem: ' },
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** True for a notice that appears while the person works: it is read out. */
  readonly live?: boolean;
}

/** What happened, what is safe, what to do. */
export function Notice({ tone = 'info', title, children, actions, live }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={live === true ? 'status' : undefined}>
      <span className={styles.icon}>
        <Icon name={signs[tone].icon} />
      </span>
      <div className={styles.body}>
        {title !== undefined && (
          <p className={styles.title}>
            <VisuallyHidden>{signs[tone].word}</VisuallyHidden>
            {title}
          </p>
        )}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
