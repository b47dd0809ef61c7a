import { useState } from 'react';
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
            label: `${entry.name} (${entry.rowCount} rows${entry.hidden ? ', hidden' : ''})`,
          }))}
          onChange={(value) => void wizard.chooseSheet(Number(value))}
        />
        {state.found.length > 1 && (
          <Select
            label="Tables found on this sheet"
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
        <p>
          <strong>
            Header in {rowWords(table.headerRows)}, data in {rowWords(table.dataRows)}.
          </strong>{' '}
          {table.why.join(' ')} If that is wrong, click the row that holds the column names.
        </p>
      ) : (
        <Notice tone="caution" title="No table was found on this sheet.">
          Click the row that holds the column names, or choose another sheet. Nothing has been imported.
        </Notice>
      )}
      <div className={styles.pickers} role="group" aria-label="What a click on a row sets">
        <span>A click on a row sets the</span>
        {(['header', 'first', 'last'] as const).map((choice) => (
          <Button key={choice} compact aria-pressed={picking === choice} onClick={() => setPicking(choice)}>
            {pickWords[choice]}
          </Button>
        ))}
      </div>
      <SheetGrid
        sheet={sheet}
        headerRows={table?.headerRows}
        dataRows={table?.dataRows}
        load={wizard.preview}
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
