import { classNames } from '../ui/class-names';
import styles from './rail.module.css';
import { screens } from './screens';

/** The ten steps, in the order of the work; each is a link, so the browser's back button works. */
export function Rail({ current }: { readonly current: string | undefined }) {
  return (
    <nav aria-label="Steps" className={styles.rail}>
      <ol className={styles.steps}>
        {screens.map((screen, index) => (
          <li key={screen.key}>
            <a
              href={`#/${screen.key}`}
              title={screen.question}
              aria-current={screen.key === current ? 'page' : undefined}
              className={classNames(styles.step, screen.key === current && styles.current)}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              {screen.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
