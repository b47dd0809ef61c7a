import { useEffect, useState } from 'react';
import type { ColumnLook } from '../../../../shared/evidence/column-look';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import styles from './import.module.css';
import { SheetGrid } from './sheet-grid';
import type { ImportWizard } from './use-import-wizard';

type Picking = 'header' | 'first' | 'last';

/** Which sheet, which rows. One click on a row corrects the header; first and last data row the same way. */
export function TableStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { state } = wizard;
  const [picking, setPicking] = useState<Picking>('header');
  const looks = useColumnLooks(wizard);
  const { workbook, table } = state;
  const sheet = workbook?.sheets[state.sheet];
  if (!workbook || !sheet) return null;
  const lastRow = sheet.rowCount - 1;
  const hidden = sheet.hiddenRows.length + sheet.hiddenColumns.length;

  const pick = (row: number): void => {
    const data = table?.dataRows ?? [row + 1, lastRow];
    if (picking === 'header') wizard.correct([row, row], [row + 1, Math.max(row + 1, data[1])]);
    else if (picking === 'first')
      wizard.correct(table?.headerRows ?? [row - 1, row - 1], [row, Math.max(row, data[1])]);
    else wizard.correct(table?.headerRows ?? [0, 0], [Math.min(data[0], row), row]);
    setPicking('header');
  };

  return (
    <div className={styles.stack}>
      <div className={styles.controls}>
        <Select
          label="Sheet"
          value={String(state.sheet)}
          choices={workbook.sheets.map((entry) => ({
            value: String(entry.index),
            label: `${entry.name} (${entry.rowCount} × ${entry.columnCount}${entry.hidden ? ', hidden' : ''})`,
          }))}
          onChange={(value) => void wizard.chooseSheet(Number(value))}
        />
        {state.found.length > 1 && (
          <Select
            label={`${state.found.length} tables on this sheet`}
            value={String(state.found.findIndex((found) => found === table))}
            choices={[
              ...(state.corrected ? [{ value: '-1', label: 'As you set it' }] : []),
              ...state.found.map((found, index) => ({
                value: String(index),
                label: `Rows ${found.headerRows[0] + 1} to ${found.dataRows[1] + 1}`,
              })),
            ]}
            onChange={(value) => {
              const found = state.found[Number(value)];
              if (found) wizard.useFound(found);
            }}
          />
        )}
        {hidden > 0 && (
          <Checkbox
            label={`Use ${hiddenWords(sheet.hiddenRows.length, sheet.hiddenColumns.length)} too`}
            checked={state.includeHidden}
            onChange={wizard.setIncludeHidden}
          />
        )}
      </div>
      {table ? (
        <div className={styles.sentence}>
          <p>
            <strong>
              Header in {rowWords(table.headerRows)}, data in {rowWords(table.dataRows)}.
            </strong>{' '}
            {table.why.join(' ')}
          </p>
        </div>
      ) : (
        <Notice tone="caution" title="No table was found on this sheet.">
          Click the row that holds the column names, or choose another sheet. Nothing has been imported.
        </Notice>
      )}
      <div className={styles.pickers}>
        <div className={styles.picker} role="group" aria-label="What a click on a row sets">
          <span>{table ? 'Not right? ' : ''}Click a row, or press Enter on it, to make it the</span>
          {(['header', 'first', 'last'] as const).map((choice) => (
            <Button key={choice} compact aria-pressed={picking === choice} onClick={() => setPicking(choice)}>
              {pickWords[choice]}
            </Button>
          ))}
        </div>
        <p className={styles.legend}>○ no figure, with a reason · ⚠ does not fit its column</p>
      </div>
      <SheetGrid
        sheet={sheet}
        headerRows={table?.headerRows}
        dataRows={table?.dataRows}
        looks={looks}
        load={wizard.pages.preview}
        onPickRow={pick}
      />
      {workbook.warnings.length > 0 && (
        <Notice tone="info" title="About this file">
          <ul>
            {workbook.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

const none: readonly ColumnLook[] = [];

/**
 * What the columns of the table in force hold; undefined until the worker has looked at the sheet. While it
 * looks again at a corrected table, nothing is said of the columns.
 */
function useColumnLooks({ state, pages }: ImportWizard): readonly ColumnLook[] | undefined {
  const { table, sheet } = state;
  const [seen, setSeen] = useState<{
    readonly sheet: number;
    readonly table: unknown;
    readonly looks: readonly ColumnLook[];
  }>();
  useEffect(() => {
    if (!table) return undefined;
    let wanted = true;
    const { headerRows, dataRows } = table;
    pages.looks({ sheet, headerRows, dataRows, skipHidden: false }).then(
      (looks) => wanted && setSeen({ sheet, table, looks }),
      // The session has ended; there is nothing left to look at.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [table, sheet, pages]);
  if (!table) return none;
  if (seen?.sheet !== sheet) return undefined;
  return seen.table === table ? seen.looks : none;
}

const pickWords: Record<Picking, string> = {
  header: 'header',
  first: 'first data row',
  last: 'last data row',
};

function rowWords([from, to]: readonly [number, number]): string {
  if (to < from) return 'no row';
  return from === to ? `row ${from + 1}` : `rows ${from + 1} to ${to + 1}`;
}

function hiddenWords(rows: number, columns: number): string {
  const parts = [
    rows === 0 ? [] : [rows === 1 ? 'the hidden row' : `the ${rows} hidden rows`],
    columns === 0 ? [] : [columns === 1 ? 'the hidden column' : `the ${columns} hidden columns`],
  ];
  return parts.flat().join(' and ');
}
