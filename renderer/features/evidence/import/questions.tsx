import { useState } from 'react';
import type { Answer, ImportQuestion } from '../../../../shared/evidence/import/import-types';
import { alikeQuestions } from '../../../../shared/evidence/import/questions';
import { useWriteFile } from '../../../host/file-writer';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { DataTable } from '../../../ui/data-table';
import { TextField } from '../../../ui/text-field';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';

export interface QuestionsProps {
  /** The first of the open questions. */
  readonly questions: readonly ImportQuestion[];
  /** How many there are in all. */
  readonly count: number;
  readonly wizard: ImportWizard;
}

/** The open questions, each with its cell; one answer may settle every cell that says the same. */
export function Questions({ questions, count, wizard }: QuestionsProps) {
  return (
    <>
      <DataTable
        withTools={false}
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
            cell: (question) => <AnswerTo question={question} questions={questions} wizard={wizard} />,
          },
        ]}
      />
      {count > questions.length && <p>{count - questions.length} more follow as these are answered.</p>}
    </>
  );
}

interface AnswerToProps extends Omit<QuestionsProps, 'count'> {
  readonly question: ImportQuestion;
}

function AnswerTo({ question, questions, wizard }: AnswerToProps) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  // Of those on screen; the answer reaches the ones that are not listed yet too.
  const isAlone = alikeQuestions(questions, question).length < 2;
  const give = (kind: Answer['kind']) => void wizard.answerLike(question, kind, all);
  return (
    <div className={styles.answers} role="group" aria-label={`Answer for ${question.cell}`}>
      {question.suggestion && (
        <Button compact onClick={() => give('use')}>
          {question.suggestion.label}
        </Button>
      )}
      {!question.cell.startsWith('row') && (
        <form
          className={styles.typed}
          onSubmit={(event) => {
            event.preventDefault();
            const value = typed.trim();
            if (value !== '') void wizard.answerLike(question, { value }, all);
          }}
        >
          <TextField
            label={`What ${question.cell} should say`}
            hideLabel
            compact
            placeholder="or type it"
            value={typed}
            onChange={setTyped}
          />
          {typed.trim() !== '' && (
            <Button compact type="submit">
              Use
            </Button>
          )}
        </form>
      )}
      <Button compact tone="quiet" onClick={() => give('missing')}>
        Leave empty
      </Button>
      <Button compact tone="quiet" onClick={() => give('skip-row')}>
        Leave out row
      </Button>
      {!isAlone && <Checkbox label="and all that say the same" checked={all} onChange={setAll} />}
    </div>
  );
}

/** For the person who knows the answers and is not here: a spreadsheet of what is open or refused. */
export function SaveProblems({ wizard }: { readonly wizard: ImportWizard }) {
  const write = useWriteFile();
  const file = wizard.state.workbook?.name ?? '';
  const save = async (): Promise<void> => {
    const bytes = await wizard.problems();
    const suggestedName = `Questions about ${file.replace(/\.[^.]*$/, '')}.csv`;
    await write({ bytes, suggestedName, kind: 'csv' });
  };
  return (
    <Button compact icon="export" onClick={() => void save()}>
      Save the questions as a spreadsheet
    </Button>
  );
}
