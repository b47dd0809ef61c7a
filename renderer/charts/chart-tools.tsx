import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import styles from './chart-figure.module.css';
import type { ChartTable } from './chart-table';
import { tableAsText, tableRows } from './chart-table';
import { fileNameFor } from '../host/file-names';
import { useWriteFileIfAny } from '../host/file-writer';
import { copyText } from '../ui/copy-text';
import { writeCsv } from '../../shared/export/write-csv';
import { copyPicture } from './copy-chart';
import { standaloneSvg } from './standalone-svg';

export interface ChartToolsProps {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly title: string;
  readonly source: string;
  readonly table: ChartTable;
  readonly asTable: boolean;
  readonly onAsTable: (asTable: boolean) => void;
}

/** "Show as table" and copying, under every chart. */
export function ChartTools({ picture, title, source, table, asTable, onAsTable }: ChartToolsProps) {
  const [message, setMessage] = useState('');
  const report = (copying: Promise<string>) => {
    void copying.then(setMessage);
  };
  const svg = () =>
    picture.current === null ? undefined : standaloneSvg(picture.current, { title, source });
  const copySvg = () => {
    const text = svg();
    if (text !== undefined) report(copyText(text.markup, 'The chart is on the clipboard as SVG.'));
  };
  const copyPng = () => {
    const drawn = svg();
    if (drawn !== undefined) report(copyPicture(drawn, 2));
  };
  const write = useWriteFileIfAny();
  const saveCsv = () => {
    const bytes = new TextEncoder().encode(writeCsv(tableRows(table)));
    void write?.({ bytes, suggestedName: fileNameFor(table.caption, 'csv'), kind: 'csv' });
  };
  const tableButton = useRef<HTMLButtonElement>(null);
  // The table is not as high as the picture: the button someone has just pressed stays in view.
  useLayoutEffect(() => {
    const button = tableButton.current;
    if (button !== null && document.activeElement === button) button.scrollIntoView({ block: 'nearest' });
  }, [asTable]);
  return (
    <div className={styles.tools} role="group" aria-label={`Chart: ${title}`}>
      <button ref={tableButton} type="button" aria-pressed={asTable} onClick={() => onAsTable(!asTable)}>
        Show as table
      </button>
      <button
        type="button"
        onClick={() => report(copyText(tableAsText(table), 'The table is on the clipboard.'))}
      >
        Copy table
      </button>
      {write && (
        <button type="button" onClick={saveCsv}>
          Save as CSV
        </button>
      )}
      <button type="button" onClick={copyPng}>
        Copy as PNG
      </button>
      <button type="button" onClick={copySvg}>
        Copy as SVG
      </button>
      <span role="status">{message}</span>
    </div>
  );
}
