import type { Answer, PlannedRow, RowStatus } from '../../../../shared/evidence/import/import-types';
import { isAnswered } from '../../../../shared/evidence/import/questions';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Notice } from '../../../ui/notice';
import { Tag } from '../../../ui/layout';
import styles from './import.module.css';
import { Questions, SaveQuestions } from './questions';
import type { ImportWizard } from './use-import-wizard';

const statusWords: Record<RowStatus, string> = {
  add: 'added',
  change: 'changed',
  same: 'already there',
  skip: 'left out',
  refuse: 'not imported',
};

/** Everything an import would do, before it does it: the counts, the open questions by cell, and every row. */
export function CheckStep({ wizard }: { readonly wizard: ImportWizard }) {
  const { plan, answers, vanished } = wizard.state;
  if (!plan) return null;
  const open = plan.questions.filter((question) => question.blocking && !isAnswered(question, answers));
  const notices = plan.questions.filter((question) => !question.blocking);
  return (
    <div className={styles.stack}>
      <p className={styles.counts}>
        {(Object.keys(statusWords) as RowStatus[])
          .filter((status) => plan.counts[status] > 0)
          .map((status) => (
            <span key={status}>
              <strong>{plan.counts[status]}</strong> {statusWords[status]}
            </span>
          ))}
      </p>
      {vanished.length > 0 && (
        <Notice
          tone="caution"
          title={`${vanished.length} ${vanished.length === 1 ? 'row' : 'rows'} of the last file ${vanished.length === 1 ? 'is' : 'are'} not in this one`}
        >
          {vanished.slice(0, 20).join(', ')}
          {vanished.length > 20 && `, and ${vanished.length - 20} more`}. Nothing is removed: what came from
          them stays until you remove it.
        </Notice>
      )}
      {plan.notes.length > 0 && (
        <Notice tone="info" title="About the whole table">
          <ul>
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {open.length > 0 && (
        <Notice
          tone="caution"
          title={`${open.length} ${open.length === 1 ? 'cell is a question. It' : 'cells are questions. Each'} stays empty unless you answer.`}
          actions={<SaveQuestions questions={open} wizard={wizard} />}
        >
          Nothing is guessed: use what we suggest, type what it should say, leave the cell empty, or leave out
          its row.
        </Notice>
      )}
      {open.length > 0 && <Questions questions={open} wizard={wizard} />}
      {answers.size > 0 && <Answered wizard={wizard} />}
      {notices.length > 0 && (
        <details>
          <summary>{notices.length} cells were read with a rule that is worth knowing</summary>
          <ul>
            {notices.map((question) => (
              <li key={`${question.cell}-${question.code}`}>
                <span className={styles.letters}>{question.cell}</span> “{question.raw}”: {question.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <DataTable<PlannedRow>
        caption="Row by row"
        rows={plan.rows.slice(0, rowsShown)}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', header: 'Row', cell: (row) => row.row + 1, align: 'end' },
          { key: 'label', header: 'What', rowHeader: true, cell: (row) => row.label },
          {
            key: 'status',
            header: 'Will be',
            cell: (row) => <Tag tone={tones[row.status]}>{statusWords[row.status]}</Tag>,
          },
          { key: 'detail', header: 'Detail', cell: (row) => row.detail.join('; ') },
        ]}
      />
      {plan.rows.length > rowsShown && (
        <p>
          The first {rowsShown} of {plan.rows.length} rows are listed; the counts above are for all of them.
        </p>
      )}
    </div>
  );
}

const rowsShown = 300;
const tones = { add: 'good', change: 'info', same: 'info', skip: 'caution', refuse: 'bad' } as const;

/** What the person has answered; each answer can be taken back. */
function Answered({ wizard }: { readonly wizard: ImportWizard }) {
  return (
    <ul className={styles.answered} aria-label="Your answers">
      {[...wizard.state.answers].map(([cell, answer]) => (
        <li key={cell}>
          <span className={styles.letters}>{cell}</span> {answerWords(answer)}
          <Button
            compact
            tone="quiet"
            aria-label={`Take back the answer for ${cell}`}
            onClick={() => void wizard.answer(new Map([[cell, undefined]]))}
          >
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}

function answerWords(answer: Answer): string {
  if (answer.kind === 'use') return `is read as ${answer.value}`;
  return answer.kind === 'missing' ? 'stays empty' : 'leaves its row out';
}
