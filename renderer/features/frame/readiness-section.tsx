import type { Frame, ReadinessAnswer } from '../../../shared/model/frame';
import { type ReadinessQuestion, readinessQuestions } from '../../../shared/model/readiness-questions';
import { useOrigin } from '../../store/project-context';
import { useTyping } from '../../store/use-typing';
import { RadioGroup } from '../../ui/checkbox';
import { TextField } from '../../ui/text-field';
import styles from './frame-screen.module.css';

const empty: ReadinessAnswer = { answer: 'unanswered', note: '', by: '' };

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
  { value: 'unanswered', label: 'Not answered' },
] as const;

const parts = [
  { key: 'before-prioritising', title: 'Before we prioritise' },
  { key: 'outcome-focused', title: 'Are we working towards outcomes?' },
] as const;

/** The seven questions to ask before scoring, each with its answer, what it rests on, who says so and when. */
export function ReadinessSection({ readiness }: { readonly readiness: Frame['readiness'] }) {
  return (
    <>
      <p className={styles.muted}>
        A “no” stops nothing. It says what to see to first, and it stands in the record.
      </p>
      {parts.map((part) => (
        <section key={part.key} className={styles.section} aria-label={part.title}>
          <h2>{part.title}</h2>
          {readinessQuestions
            .filter((question) => question.part === part.key)
            .map((question) => (
              <Question key={question.key} question={question} readiness={readiness} />
            ))}
        </section>
      ))}
    </>
  );
}

interface QuestionProps {
  readonly question: ReadinessQuestion;
  readonly readiness: Frame['readiness'];
}

function Question({ question, readiness }: QuestionProps) {
  const origin = useOrigin();
  const typing = useTyping();
  const given = readiness[question.key] ?? empty;

  function change(changes: Partial<ReadinessAnswer>) {
    const next: ReadinessAnswer = {
      ...given,
      ...changes,
      on: changes.on ?? given.on ?? origin.at.slice(0, 10),
    };
    typing.dispatch({ type: 'frame/change', changes: { readiness: { ...readiness, [question.key]: next } } });
  }

  return (
    <div className={styles.question} onBlur={typing.end}>
      <div className={styles.answer}>
        <RadioGroup
          legend={question.question}
          value={given.answer}
          choices={answers}
          onChange={(answer) => change({ answer })}
        />
      </div>
      <p className={styles.muted}>{question.hint}</p>
      {given.answer !== 'unanswered' && (
        <div className={styles.evidence}>
          <TextField label="What this rests on" value={given.note} onChange={(note) => change({ note })} />
          <TextField label="Who says so" value={given.by} onChange={(by) => change({ by })} />
          <TextField label="On" type="date" value={given.on ?? ''} onChange={(on) => change({ on })} />
        </div>
      )}
    </div>
  );
}
