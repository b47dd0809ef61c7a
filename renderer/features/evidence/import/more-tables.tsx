import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';
import type { TablePlace } from './wizard-state';

export interface MoreTablesProps {
  readonly wizard: ImportWizard;
  readonly tables: readonly TablePlace[];
}

/** One table of a workbook is in; the others are offered, because nobody should have to find the file again. */
export function MoreTables({ wizard, tables }: MoreTablesProps) {
  const { workbook, imported } = wizard.state;
  const nameOf = (sheet: number) => workbook?.sheets[sheet]?.name ?? '';
  const last = imported.at(-1);
  return (
    <div className={styles.stack}>
      <Notice tone="good" title={`${last ? nameOf(last.sheet) : 'The table'} is in.`} live>
        This workbook holds {tables.length === 1 ? 'one more table' : `${tables.length} more tables`}. Import
        {tables.length === 1 ? ' it too' : ' another'}, or go on.
      </Notice>
      <ul className={styles.tables} aria-label="Tables not imported yet">
        {tables.map(({ sheet, table }) => (
          <li key={`${sheet}-${table.headerRows[0]}`}>
            <Button onClick={() => void wizard.chooseTable(sheet, table)}>
              {nameOf(sheet)}, rows {table.headerRows[0] + 1} to {table.dataRows[1] + 1}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
