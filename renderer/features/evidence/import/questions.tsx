import { useState } from 'react';
import type { Answer, ImportQuestion } from '../../../../shared/evidence/import/import-types';
import { alikeQuestions, answersTo, questionsCsv } from '../../../../shared/evidence/import/questions';
import { useHost } from '../../../host/host-context';
import { useAnnouncer } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { DataTable } from '../../../ui/data-table';
import { TextField } from '../../../ui/text-field';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';

export interface QuestionsProps {
  readonly questions: readonly ImportQuestion[];
  readonly wizard: ImportWizard;
}

/** Enough to work through; the rest follows as these are answered. */
const shownAtOnce = 100;

/** The open questions, each with its cell; one answer may settle every cell that says the same. */
export function Questions({ questions, wizard }: QuestionsProps) {
  return (
    <>
      <DataTable
        caption="Questions, cell by cell"
        rows={questions.slice(0, shownAtOnce)}
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
      {questions.length > shownAtOnce && <p>{questions.length - shownAtOnce} more follow.</p>}
    </>
  );
}

function AnswerTo({ question, questions, wizard }: QuestionsProps & { readonly question: ImportQuestion }) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const alike = alikeQuestions(questions, question);
  const chosen = all ? alike : [question];
  const give = (kind: Answer['kind']) => void wizard.answer(answersTo(chosen, kind));
  return (
    <div className={styles.answers} role="group" aria-label={`Answer for ${question.cell}`}>
      {question.suggestion && (
        <Button compact onClick={() => give('use')}>
          {question.suggestion.label}
        </Button>
      )}
      <Button compact onClick={() => give('missing')}>
        Leave empty
      </Button>
      <Button compact tone="quiet" onClick={() => give('skip-row')}>
        Leave out row
      </Button>
      {!question.cell.startsWith('row') && (
        <form
          className={styles.answers}
          onSubmit={(event) => {
            event.preventDefault();
            const value = typed.trim();
            if (value !== '')
              void wizard.answer(new Map(chosen.map(({ cell }) => [cell, { kind: 'use', value }])));
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
          <Button compact type="submit" disabled={typed.trim() === ''}>
            Use
          </Button>
        </form>
      )}
      {alike.length > 1 && (
        <Checkbox label={`Apply to all ${alike.length} alike`} checked={all} onChange={setAll} />
      )}
    </div>
  );
}

/** For the person who knows the answers and is not here: a spreadsheet of the open questions. */
export function SaveQuestions({ questions, wizard }: QuestionsProps) {
  const host = useHost();
  const { show } = useAnnouncer();
  const file = wizard.state.workbook?.name ?? '';
  const save = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(questionsCsv(file, questions));
    const suggestedName = `Questions about ${file.replace(/\.[^.]*$/, '')}.csv`;
    const saved = await host.files.exportFile({ bytes, suggestedName, kind: 'csv' });
    if (saved.ok) show('good', `${saved.value.file.name} is written.`);
    else if (saved.error.code !== 'cancelled') show('bad', saved.error.message);
  };
  return (
    <Button compact icon="export" onClick={() => void save()}>
      Save the questions as a spreadsheet
    </Button>
  );
}
