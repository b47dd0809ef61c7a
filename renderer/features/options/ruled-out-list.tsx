import type { Option } from '../../../shared/model/options';
import styles from './gates.module.css';

/** Every option ruled out, by a gate or by hand, with its reason: what the record shows. */
export function RuledOutList({ options }: { readonly options: readonly Option[] }) {
  const out = options.filter(({ list }) => list === 'ruled-out');
  if (out.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="options-ruled-out">
      <h2 id="options-ruled-out">Ruled out</h2>
      <dl className={styles.outList}>
        {out.map((option) => (
          <div key={option.id}>
            <dt>
              {option.code} {option.title.split(':')[0]}
            </dt>
            <dd>{option.listReason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
