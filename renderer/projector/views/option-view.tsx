import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

/** One option to talk about: what it is, what it costs and reaches, and what it is for. */
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
      {view.outcomes.length > 0 && (
        <section className={styles.meant} aria-label="Meant to help">
          <h2>Meant to help</h2>
          <ul>
            {view.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
