import { type DragEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import styles from './import.module.css';

export interface ChooseFileProps {
  readonly onBrowse: () => void;
  readonly onFile: (name: string, bytes: Uint8Array) => void;
}

/** Drop a file or browse for one. Every kind a council has is taken as it is. */
export function ChooseFile({ onBrowse, onFile }: ChooseFileProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void file.arrayBuffer().then((buffer) => onFile(file.name, new Uint8Array(buffer)));
  };
  return (
    <div
      className={classNames(styles.drop, over && styles.dropOver)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles.dropTitle}>Drop a spreadsheet here</p>
      <p>
        Excel, LibreOffice or CSV, just as it is: titles, notes, merged headers and gaps may stay. Nothing is
        written until you have seen what was understood.
      </p>
      <Button tone="primary" onClick={onBrowse}>
        Browse for a file…
      </Button>
    </div>
  );
}
