import { listOf } from '../../../shared/model/collection';
import { useProject } from '../../store/project-context';
import styles from './results.module.css';

/** Options ruled out before weighing have no place in the ranking; that they were there, and why they are not, is said. */
export function LeftOut() {
  const options = useProject((project) => project.options);
  const out = listOf(options).filter(({ list }) => list === 'ruled-out');
  if (out.length === 0) return null;
  return (
    <details>
      <summary>
        {out.length === 1 ? 'One option was' : `${out.length} options were`} ruled out and{' '}
        {out.length === 1 ? 'is' : 'are'} not ranked
      </summary>
      <ul className={styles.leftOut}>
        {out.map(({ id, code, title, listReason }) => (
          <li key={id}>
            <strong>
              {code} {title.split(':')[0]}
            </strong>
            {listReason !== '' && `: ${listReason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
