import { useRef } from 'react';
import { tableCsv, tableTsv } from '../../shared/export/table-text';
import { fileNameFor } from '../host/file-names';
import { useWriteFileIfAny } from '../host/file-writer';
import { useAnnouncer } from './announcer';
import { copyText } from './copy-text';
import { shownTable } from './shown-table';
import styles from './table-tools.module.css';

/** Copying and CSV of the table just before it, for every table of the app. */
export function TableTools({ name }: { readonly name: string }) {
  const place = useRef<HTMLDivElement>(null);
  const write = useWriteFileIfAny();
  const { show } = useAnnouncer();

  const rows = () => {
    const before = place.current?.previousElementSibling;
    const table = before instanceof HTMLTableElement ? before : before?.querySelector('table');
    return table ? shownTable(table) : [];
  };
  const copy = () => {
    void copyText(tableTsv(rows()), 'The table is on the clipboard.').then((said) => show('info', said));
  };
  const save = () => {
    const bytes = new TextEncoder().encode(tableCsv(rows()));
    void write?.({ bytes, suggestedName: fileNameFor(name, 'csv'), kind: 'csv' });
  };

  return (
    <div ref={place} className={styles.tools}>
      <button type="button" onClick={copy}>
        Copy table
      </button>
      {write && (
        <button type="button" onClick={save}>
          Save as CSV
        </button>
      )}
    </div>
  );
}
