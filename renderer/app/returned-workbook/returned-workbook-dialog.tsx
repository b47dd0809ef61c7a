import { useState } from 'react';
import type { ReturnedChange } from '../../../shared/export/round-trip/read-ranking-workbook';
import type { ReturnProblem } from '../../../shared/export/round-trip/find-inputs';
import { Button } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { Tag } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './returned-workbook.module.css';
import type { ReturnedWorkbookState } from './use-returned-workbook';

/** More lines than these make a slow dialog; the others are shown when asked for, and chosen like the rest. */
const FIRST_LINES = 200;

/** What was changed in a ranking workbook, to take line by line. */
export function ReturnedWorkbookDialog({ returned, chosen, choose, take, close }: ReturnedWorkbookState) {
  const [showsAll, setShowsAll] = useState(false);
  if (!returned) return null;
  const { file, changes, problems, projectMovedOn } = returned;
  const shown = showsAll ? changes : changes.slice(0, FIRST_LINES);
  const conflicts = changes.filter(({ conflict }) => conflict).length;
  const all = changes.map(({ id }) => id);
  return (
    <Dialog
      title="Changes made in the workbook"
      wide
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{changes.length === 0 ? 'Close' : 'Take nothing'}</Button>
          {changes.length > 0 && (
            <Button tone="primary" disabled={chosen.size === 0} onClick={take}>
              {chosen.size === 1 ? 'Take 1 change' : `Take ${chosen.size} changes`}
            </Button>
          )}
        </>
      }
    >
      <p>
        {summary(file, changes.length)} Nothing is written before you say so, and one Undo takes it all back.
      </p>
      {projectMovedOn && (
        <Notice tone="caution" title="The project has changed since this workbook was made">
          {conflicts === 0
            ? 'No line below touches what was changed meanwhile.'
            : `${conflicts === 1 ? 'One line was' : `${conflicts} lines were`} changed on both sides: taking the workbook’s would undo the project’s. They are not chosen to begin with.`}
        </Notice>
      )}
      {changes.length > 0 && (
        <>
          <div className={styles.choices} role="group" aria-label="Choose lines">
            <Button compact onClick={() => choose(all, true)}>
              Choose all {changes.length}
            </Button>
            <Button compact onClick={() => choose(all, false)}>
              Choose none
            </Button>
          </div>
          <DataTable
            withTools={false}
            caption={`Changes in ${file}`}
            hideCaption
            columns={changeColumns(chosen, choose)}
            rows={shown}
            rowKey={({ id }) => id}
          />
          {shown.length < changes.length && (
            <Button compact onClick={() => setShowsAll(true)}>
              Show the other {changes.length - shown.length}
            </Button>
          )}
        </>
      )}
      {problems.length > 0 && (
        <DataTable
          withTools={false}
          caption="Left out, by sheet and cell"
          columns={problemColumns}
          rows={problems}
          rowKey={({ sheet, where, message }) => `${sheet}/${where}/${message}`}
        />
      )}
    </Dialog>
  );
}

function summary(file: string, count: number): string {
  if (count === 0) return `No change in ${file} can be taken.`;
  return count === 1 ? `One cell was changed in ${file}.` : `${count} cells were changed in ${file}.`;
}

function changeColumns(
  chosen: ReadonlySet<string>,
  choose: ReturnedWorkbookState['choose'],
): readonly Column<ReturnedChange>[] {
  return [
    {
      key: 'take',
      header: 'Take',
      cell: ({ id, subject, after }) => (
        <label className={styles.take}>
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={(event) => choose([id], event.currentTarget.checked)}
          />
          <VisuallyHidden>
            Take {subject}: {after}
          </VisuallyHidden>
        </label>
      ),
    },
    {
      key: 'what',
      header: 'What',
      rowHeader: true,
      cell: ({ subject, notes, conflict }) => (
        <span className={styles.what}>
          {subject}
          {conflict && <Tag tone="caution">changed on both sides</Tag>}
          {notes.map((note) => (
            <span key={note} className={styles.note}>
              {note}
            </span>
          ))}
        </span>
      ),
    },
    { key: 'where', header: 'Where', cell: ({ sheet, where }) => `${sheet}, ${where}` },
    {
      key: 'before',
      header: 'In the project',
      cell: ({ before, atExport }) => (
        <>
          {before}
          {atExport !== undefined && <span className={styles.note}>was {atExport} at export</span>}
        </>
      ),
    },
    { key: 'after', header: 'In the workbook', cell: ({ after }) => <strong>{after}</strong> },
  ];
}

const problemColumns: readonly Column<ReturnProblem>[] = [
  { key: 'sheet', header: 'Sheet', cell: ({ sheet }) => sheet },
  { key: 'where', header: 'Cell', cell: ({ where }) => (where === '' ? 'Whole sheet' : where) },
  { key: 'what', header: 'What', rowHeader: true, cell: ({ message }) => message },
];
