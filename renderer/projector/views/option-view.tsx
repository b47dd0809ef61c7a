import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

export function OptionView({ view }: { readonly view: Extract<ProjectionView, { kind: 'option' }> }) {
  return (
    <div className={styles.card}>
      <h1>{view.title}</h1>
      {view.summary !== '' && <p className={styles.summary}>{view.summary}</p>}
      <dl className={styles.facts}>
        {view.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
