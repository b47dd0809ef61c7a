import { type ReactNode, useMemo } from 'react';
import { ruleOfCode, rules } from '../../shared/evidence/rules';
import type { CellSource } from '../../shared/model/provenance';
import { cellName, shownAt, type Table } from '../../shared/model/table';
import { tableAround } from '../store/packed-table';
import { useTables } from '../store/project-context';
import { Button } from './button';
import { Dialog } from './dialog';
import { FileOnDisk } from './file-on-disk';
import { formatMoment } from './format';
import styles from './provenance-dialog.module.css';
import { rowsAround, SourceRows } from './source-rows';

export interface ProvenanceDialogProps {
  readonly what: string;
  readonly source?: CellSource | undefined;
  readonly note?: string | undefined;
  readonly edited: boolean;
  readonly onClose: () => void;
}

/** Where one figure is from, down to the cell, and whether the file still says so. */
export function ProvenanceDialog({ what, source, note, edited, onClose }: ProvenanceDialogProps) {
  const tables = useTables();
  const packed = source && tables.get(source.table);
  const table = useMemo(
    () => source && packed && tableAround(packed, rowsAround(packed, source.row)),
    [source, packed],
  );
  return (
    <Dialog
      wide
      title={`Where is this from? ${what}`}
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.stack}>
        {edited && (
          <p className={styles.edited}>
            Typed over since it was imported: the figure shown is no longer the one in the file.
          </p>
        )}
        {(note ?? '') !== '' && <p>{note}</p>}
        {source && table && <Cell source={source} table={table} />}
        {source && !table && (
          <p>
            It was read from cell {cellName(source.row, source.column)} of an imported table that is no longer
            kept with this project.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Cell({ source, table }: { readonly source: CellSource; readonly table: Table }) {
  const raw = shownAt(table, source.row, source.column);
  const rule = ruleOfCode(source.rule);
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Cell">
          {cellName(source.row, source.column)} on sheet “{table.sheet}”
        </Fact>
        <Fact name="As written there">{raw === '' ? '(empty)' : raw}</Fact>
        <Fact name="Read by the rule">{rule === null ? 'not recorded' : rules[rule].words}</Fact>
        <Fact name="File">{table.file.name}</Fact>
        <Fact name="Imported">{formatMoment(table.file.importedAt)}</Fact>
        <Fact name="Fingerprint of the file">
          <code className={styles.hash}>{table.file.sha256}</code>
        </Fact>
      </dl>
      <SourceRows table={table} source={source} />
      <FileOnDisk table={table} source={source} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
