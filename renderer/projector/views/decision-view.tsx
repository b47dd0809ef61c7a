import type { ProjectionView } from '../../../shared/projection/projection-state';
import { usePaging } from './use-paging';
import styles from './views.module.css';

type DecisionProjection = Extract<ProjectionView, { kind: 'decision' }>;

/** More names than this under one heading go on the next page. */
const namesAPage = 8;

/** The verdicts side by side; where one has many options, all turn their pages together. */
export function DecisionView({ view }: { readonly view: DecisionProjection }) {
  const longest = view.groups.reduce((most, group) => Math.max(most, group.titles.length), 0);
  const { page, pages } = usePaging(longest, namesAPage);
  const first = page * namesAPage;
  return (
    <div className={styles.stack}>
      <h1>What we have decided</h1>
      <div className={styles.groups}>
        {view.groups.map((group) => (
          <section key={group.heading}>
            <h2>
              {group.heading} ({group.titles.length})
            </h2>
            <ul className={styles.titles}>
              {group.titles.slice(first, first + namesAPage).map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={styles.notes}>
        {[undecidedWords(view.undecided), pages > 1 ? `page ${page + 1} of ${pages}` : '']
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
    </div>
  );
}

function undecidedWords(undecided: number): string {
  if (undecided === 0) return '';
  return `${undecided === 1 ? '1 option is' : `${undecided} options are`} still to be decided`;
}
