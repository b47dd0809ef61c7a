import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

export function DecisionView({ view }: { readonly view: Extract<ProjectionView, { kind: 'decision' }> }) {
  return (
    <div className={styles.stack}>
      <h1>What we have decided</h1>
      <div className={styles.groups}>
        {view.groups.map((group) => (
          <section key={group.heading}>
            <h2>{group.heading}</h2>
            <ul className={styles.titles}>
              {group.titles.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {view.undecided > 0 && (
        <p className={styles.notes}>
          {view.undecided === 1 ? '1 option is' : `${view.undecided} options are`} still to be decided
        </p>
      )}
    </div>
  );
}
