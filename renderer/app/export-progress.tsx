import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './export-progress.module.css';
import type { ExportJob } from './use-export-job';

/** A longer export under way: how far it is, and a way to stop it. The rest of the window stays usable. */
export function ExportProgress({ what, fraction, cancel }: ExportJob) {
  return (
    <div className={styles.corner}>
      <Notice
        tone="info"
        title={what}
        live
        actions={
          <Button compact onClick={cancel}>
            Cancel
          </Button>
        }
      >
        <progress
          className={styles.progress}
          aria-label={what}
          {...(fraction === undefined ? {} : { max: 1, value: fraction })}
        />
      </Notice>
    </div>
  );
}
