import { useRef, useState } from 'react';
import type { Answer, ImportQuestion, RowStatus } from '../../../../shared/evidence/import/import-types';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Notice } from '../../../ui/notice';
import type { PlanSummary } from '../../../workers/spreadsheet-protocol';
import styles from './import.module.css';
import { PlannedRowsGrid } from './planned-rows-grid';
import { Questions, SaveProblems } from './questions';
import { statuses, statusWords } from './status-words';
import type { ImportWizard } from './use-import-wizard';
import { useKeptFocus } from './use-kept-focus';

/** Everything an import would do, before it does it: the counts, the open questions by cell, and every row. */
export function CheckStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { plan, answers } = wizard.state;
  const [status, setStatus] = useState<RowStatus>();
  const questions = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(questions, plan);
  if (!plan) return null;
  const shown = status !== undefined && plan.counts[status] > 0 ? status : undefined;
  const all = statuses.reduce((sum, each) => sum + plan.counts[each], 0);
  const isProblem = plan.openCount > 0 || plan.counts.refuse > 0;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{summaryOf(plan)}</p>
      {plan.refusal !== undefined && (
        <Notice tone="bad" title="The project would not take this.">
          {plan.refusal} Change the columns or leave out the rows; nothing has been written.
        </Notice>
      )}
      {plan.vanishedCount > 0 && <Vanished names={plan.vanished} count={plan.vanishedCount} />}
      {plan.notes.length > 0 && (
        <Notice tone="info" title="About the whole table">
          <ul className={styles.notes}>
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {plan.openCount > 0 && (
        <Notice
          tone="caution"
          title={`${plan.openCount} ${plan.openCount === 1 ? 'cell is a question. It' : 'cells are questions. Each'} stays empty unless you answer.`}
          actions={isProblem && <SaveProblems wizard={wizard} />}
        >
          Nothing is guessed: take what is suggested, type what it should say, leave the cell empty, or leave
          out its row.
        </Notice>
      )}
      <div ref={questions} className={`${styles.stack} ${styles.questions}`} tabIndex={-1} {...kept}>
        {plan.openCount > 0 && <Questions questions={plan.open} count={plan.openCount} wizard={wizard} />}
        {answers.size > 0 && <Answered wizard={wizard} />}
      </div>
      {plan.noticeCount > 0 && <Notices notices={plan.notices} count={plan.noticeCount} />}
      <section className={styles.stack} aria-labelledby="row-by-row">
        <div className={styles.rowsHead}>
          <h2 id="row-by-row">Row by row</h2>
          <div className={styles.counts} role="group" aria-label="Which rows are listed">
            <Button compact aria-pressed={shown === undefined} onClick={() => setStatus(undefined)}>
              {`${all} in all`}
            </Button>
            {statuses
              .filter((each) => plan.counts[each] > 0)
              .map((each) => (
                <Button key={each} compact aria-pressed={shown === each} onClick={() => setStatus(each)}>
                  {`${plan.counts[each]} ${statusWords[each]}`}
                </Button>
              ))}
          </div>
          {plan.openCount === 0 && isProblem && <SaveProblems wizard={wizard} />}
        </div>
        <PlannedRowsGrid load={wizard.pages.rows} plan={plan} status={shown} />
      </section>
    </div>
  );
}

/** "16 rows will be added and 2 left out. 3 questions are open." */
function summaryOf({ counts, openCount }: PlanSummary): string {
  const parts = statuses
    .filter((status) => counts[status] > 0)
    .map(
      (status, index) =>
        `${counts[status]} ${index === 0 ? `${rowsWill(counts[status], status)} ` : ''}${statusWords[status]}`,
    );
  const rows = parts.length === 0 ? 'No row of this table can be imported' : joined(parts);
  if (openCount === 0) return `${rows}. Nothing is written yet.`;
  return `${rows}. ${openCount === 1 ? '1 question is' : `${openCount} questions are`} open. Nothing is written yet.`;
}

function rowsWill(count: number, status: RowStatus): string {
  const rows = count === 1 ? 'row' : 'rows';
  if (status === 'same') return count === 1 ? 'row is' : 'rows are';
  return `${rows} will be`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Rows of last time that are gone: told, never acted on. */
function Vanished({ names, count }: { readonly names: readonly string[]; readonly count: number }) {
  return (
    <Notice
      tone="caution"
      title={
        count === 1
          ? '1 row of the last file is not in this one'
          : `${count} rows of the last file are not in this one`
      }
    >
      {names.join(', ')}
      {count > names.length && `, and ${count - names.length} more`}. Nothing is removed: what came from them
      stays until you remove it.
    </Notice>
  );
}

/** Cells that were read without asking, by a rule someone may want to see. */
function Notices({
  notices,
  count,
}: {
  readonly notices: readonly ImportQuestion[];
  readonly count: number;
}) {
  return (
    <details className={styles.details}>
      <summary>
        {count === 1
          ? '1 cell was read by a rule worth knowing'
          : `${count} cells were read by a rule worth knowing`}
      </summary>
      <DataTable
        caption="Cells read by a rule worth knowing"
        hideCaption
        rows={notices}
        rowKey={(notice) => `${notice.cell}-${notice.code}`}
        columns={[
          { key: 'cell', header: 'Cell', rowHeader: true, cell: (notice) => notice.cell },
          {
            key: 'raw',
            header: 'Stands there',
            cell: (notice) => (notice.raw === '' ? 'nothing' : `“${notice.raw}”`),
          },
          { key: 'message', header: 'How it is read', cell: (notice) => notice.message },
        ]}
      />
      {count > notices.length && <p>The first {notices.length} are listed.</p>}
    </details>
  );
}

/** What the person has answered; cells with the same answer stand together, and each answer can be taken back. */
function Answered({ wizard }: { readonly wizard: ImportWizard }) {
  const groups = new Map<string, string[]>();
  for (const [cell, answer] of wizard.state.answers) {
    const words = answerWords(answer);
    groups.set(words, [...(groups.get(words) ?? []), cell]);
  }
  return (
    <ul className={styles.answered} aria-label="Your answers">
      {[...groups].map(([words, cells]) => (
        <li key={words}>
          <span>
            <span className={styles.letters}>{cells.slice(0, 8).join(', ')}</span>
            {cells.length > 8 && ` and ${cells.length - 8} more`} {words}
          </span>
          <Button
            compact
            tone="quiet"
            aria-label={`Take back the answer for ${cells.slice(0, 8).join(', ')}`}
            onClick={() => void wizard.answer(new Map(cells.map((cell) => [cell, undefined])))}
          >
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}

function answerWords(answer: Answer): string {
  if (answer.kind === 'use') return `read as ${answer.value}`;
  return answer.kind === 'missing' ? 'left empty' : 'left out';
}
