import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import styles from './import.module.css';
import { type DroppedFile, useFileDrop } from './use-file-drop';

export interface ChooseFileProps {
  readonly onBrowse: () => void;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

/** Drop files or browse for them. Every kind a council has is taken as it is; several are worked through in turn. */
export function ChooseFile({ onBrowse, onFiles }: ChooseFileProps) {
  const { over, handlers } = useFileDrop(onFiles);
  return (
    <div className={classNames(styles.drop, over && styles.dropOver)} {...handlers}>
      <p className={styles.dropTitle}>Drop spreadsheets here</p>
      <p>
        Excel, LibreOffice or CSV, just as they are: titles, notes, merged headers and gaps may stay. Several
        files are worked through one after the other. Nothing is written until you have seen what was
        understood.
      </p>
      <Button tone="primary" onClick={onBrowse}>
        Browse for a file or several…
      </Button>
    </div>
  );
}
