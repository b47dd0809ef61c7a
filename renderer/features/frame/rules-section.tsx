import { useState } from 'react';
import { type Anonymity, anonymityStrictness, type MissingRule } from '../../../shared/model/frame';
import type { Project } from '../../../shared/model/project';
import { hasScores } from '../../../shared/model/unlink-scores';
import { useDispatch } from '../../store/project-context';
import { Button } from '../../ui/button';
import { TightenDialog } from './tighten-dialog';
import { RadioGroup } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import styles from './frame-screen.module.css';

const anonymityChoices: readonly {
  readonly value: Anonymity;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'named', label: 'Named.', hint: 'Scores stand beside the partner and the person who gave them.' },
  {
    value: 'partner-tagged',
    label: 'By partner.',
    hint: 'Scores stand beside the partner, not beside a person.',
  },
  {
    value: 'anonymous',
    label: 'Anonymous.',
    hint: 'While a round is open the project knows whose sheet is whose, and nothing projected or exported says it. Closing the round destroys that for good: the numbers, counts and reasons stay, in no one’s name, and closing cannot be undone.',
  },
];

const missingChoices: readonly {
  readonly value: MissingRule;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    value: 'reweight',
    label: 'Weigh the other criteria up.',
    hint: 'The option is judged on the criteria it has scores for, and the gap is said.',
  },
  {
    value: 'range',
    label: 'Show a range.',
    hint: 'From the worst to the best the missing score could be; no rank.',
  },
  { value: 'refuse', label: 'Give no total.', hint: 'The option waits until someone scores it.' },
];

/** The promises made before scoring: who is seen beside a score, and what a gap does. */
export function RulesSection({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const scored = hasScores(project);
  const { anonymity, missingRule } = project.frame;
  return (
    <section className={styles.section} aria-labelledby="frame-rules">
      <h2 id="frame-rules">Rules for scoring</h2>
      {scored ? (
        <div>
          <h3>Who is seen beside a score</h3>
          <p>
            {anonymityChoices.find(({ value }) => value === anonymity)?.label}{' '}
            {anonymityChoices.find(({ value }) => value === anonymity)?.hint}
          </p>
          <p className={styles.muted}>
            Fixed since scoring began: people scored on that promise. It may be tightened, for everything
            already given; never loosened.
          </p>
          <TightenButtons project={project} />
        </div>
      ) : (
        <>
          <RadioGroup
            legend="Who is seen beside a score"
            value={anonymity}
            choices={anonymityChoices}
            onChange={(value) => dispatch({ type: 'frame/change', changes: { anonymity: value } })}
          />
          <Notice>
            Choose before anyone scores: the level is fixed from the first score on. Workshop records may be
            asked for under freedom of information.
          </Notice>
        </>
      )}
      <RadioGroup
        legend="When nobody scored an option on a criterion"
        value={missingRule}
        choices={missingChoices}
        onChange={(value) => dispatch({ type: 'frame/change', changes: { missingRule: value } })}
      />
    </section>
  );
}

/** The stricter levels. Making scores anonymous destroys, in every closed round, who gave what. */
function TightenButtons({ project }: { readonly project: Project }) {
  const dispatch = useDispatch();
  const [asking, setAsking] = useState<Anonymity>();
  const current = anonymityStrictness[project.frame.anonymity];
  const stricter = anonymityChoices.filter(({ value }) => anonymityStrictness[value] > current);
  if (stricter.length === 0) {
    return (
      <p className={styles.muted}>
        Copies of the project saved or sent elsewhere before a round closed still say who gave what: delete
        them. With fewer than four partners people may guess.
      </p>
    );
  }
  return (
    <>
      {stricter.map(({ value, label, hint }) => (
        <div key={value}>
          <Button compact onClick={() => setAsking(value)}>
            Tighten to “{label.replace('.', '').toLowerCase()}”
          </Button>
          <p className={styles.muted}>{hint}</p>
        </div>
      ))}
      {asking && (
        <TightenDialog
          project={project}
          level={asking}
          onCancel={() => setAsking(undefined)}
          onConfirm={() => {
            setAsking(undefined);
            dispatch({ type: 'frame/change', changes: { anonymity: asking } });
          }}
        />
      )}
    </>
  );
}
