import type {
  Answer,
  ImportQuestion,
  PlannedRow,
  RowStatus,
} from '../../../../shared/evidence/import/import-types';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Notice } from '../../../ui/notice';
import { Tag } from '../../../ui/layout';
import styles from './import.module.css';
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
  const { plan, answers } = wizard.state;
  if (!plan) return null;
  const open = plan.questions.filter((question) => question.blocking);
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
          title={`${open.length} cells are questions. Each stays empty unless you answer it.`}
        >
          Nothing is guessed: use what we suggest, leave the cell empty, or leave out its row.
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
            onClick={() => void wizard.answer(cell)}
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

function Questions({
  questions,
  wizard,
}: {
  readonly questions: readonly ImportQuestion[];
  readonly wizard: ImportWizard;
}) {
  const { answers } = wizard.state;
  return (
    <DataTable
      caption="Questions, cell by cell"
      rows={questions}
      rowKey={(question) => `${question.cell}-${question.code}`}
      columns={[
        { key: 'cell', header: 'Cell', rowHeader: true, cell: (question) => question.cell },
        {
          key: 'raw',
          header: 'Stands there',
          cell: (question) => (question.raw === '' ? 'nothing' : `“${question.raw}”`),
        },
        { key: 'message', header: 'Question', cell: (question) => question.message },
        {
          key: 'answer',
          header: 'Answer',
          cell: (question) => (
            <span className={styles.answers} role="group" aria-label={`Answer for ${question.cell}`}>
              {question.suggestion && (
                <Button
                  compact
                  onClick={() => {
                    const { value } = question.suggestion!;
                    void wizard.answer(question.cell, { kind: 'use', value });
                  }}
                >
                  {question.suggestion.label}
                </Button>
              )}
              <Button
                compact
                aria-pressed={answers.get(question.cell)?.kind === 'missing'}
                onClick={() => void wizard.answer(question.cell, { kind: 'missing' })}
              >
                Leave empty
              </Button>
              <Button
                compact
                tone="quiet"
                onClick={() => void wizard.answer(question.cell, { kind: 'skip-row' })}
              >
                Leave out row
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
