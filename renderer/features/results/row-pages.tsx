import { Button } from '../../ui/button';
import styles from './results.module.css';

/** More than anyone reads at once, few enough to follow a slider however many options there are. */
export const rowsOnAPage = 16;

export interface RowPagesProps {
  /** Index of the first row shown. */
  readonly from: number;
  readonly size: number;
  readonly of: number;
  readonly onGoTo: (from: number) => void;
}

/** Which places of a long ranking are shown, and the way to the others. Nothing where all of them fit. */
export function RowPages({ from, size, of, onGoTo }: RowPagesProps) {
  if (of <= size) return null;
  const end = Math.min(of, from + size);
  return (
    <div className={styles.choice} role="group" aria-label="Places shown">
      <Button compact disabled={from === 0} onClick={() => onGoTo(Math.max(0, from - size))}>
        Higher
      </Button>
      <span role="status">{`Places ${from + 1} to ${end} of ${of}`}</span>
      <Button compact disabled={end === of} onClick={() => onGoTo(from + size)}>
        Lower
      </Button>
    </div>
  );
}
