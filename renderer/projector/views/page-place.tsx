import styles from './views.module.css';

export interface PagePlaceProps {
  /** Index of the page's first row. */
  readonly first: number;
  readonly rowsAPage: number;
  readonly rows: number;
}

/** "10–16 of 16", kept free where one page holds all, so that nothing moves when a second page comes. */
export function PagePlace({ first, rowsAPage, rows }: PagePlaceProps) {
  return (
    <p className={styles.pages}>
      {rows > rowsAPage ? `${first + 1}–${Math.min(rows, first + rowsAPage)} of ${rows}` : ''}
    </p>
  );
}
