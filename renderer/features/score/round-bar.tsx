import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/layout';
import { Select } from '../../ui/select';
import styles from './score-screen.module.css';

const stateWords: Record<Round['state'], { readonly tag: string; readonly text: string }> = {
  collecting: { tag: 'collecting', text: 'Scores are private: the room sees only how many have scored.' },
  revealed: { tag: 'revealed', text: 'Everyone may see the scores. Talk about the few cells that matter.' },
  closed: { tag: 'closed', text: 'These scores no longer change.' },
};

/** Which round is shown, and the step that comes next: reveal, close, score once more. */
export function RoundBar({ project, round }: { readonly project: Project; readonly round: Round }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const rounds = listOf(project.rounds);
  const latest = rounds.at(-1);
  const words = stateWords[round.state];

  function openNext() {
    const stamp = { createdAt: origin.at, changedAt: origin.at };
    dispatch({
      type: 'batch',
      label: `Open round ${rounds.length + 1}`,
      commands: [
        ...(round.state === 'closed'
          ? []
          : [{ type: 'round/set-state' as const, id: round.id, state: 'closed' as const }]),
        {
          type: 'round/add',
          round: {
            id: origin.newId('round'),
            name: `Round ${rounds.length + 1}`,
            state: 'collecting',
            ...stamp,
          },
          copyFrom: round.id,
        },
      ],
    });
  }

  return (
    <div className={styles.round} role="group" aria-label="Round">
      {rounds.length > 1 ? (
        <Select
          label="Round"
          hideLabel
          compact
          value={round.id}
          choices={rounds.map((candidate) => ({ value: candidate.id, label: candidate.name }))}
          onChange={(id) => dispatch({ type: 'round/activate', id })}
        />
      ) : (
        <strong>{round.name}</strong>
      )}
      <Tag tone={round.state === 'collecting' ? 'info' : 'good'}>{words.tag}</Tag>
      {round.state === 'collecting' && (
        <Button onClick={() => dispatch({ type: 'round/set-state', id: round.id, state: 'revealed' })}>
          Reveal {round.name.toLowerCase()}
        </Button>
      )}
      {round.state === 'revealed' && round.id === latest?.id && (
        <>
          <Button onClick={() => dispatch({ type: 'round/set-state', id: round.id, state: 'closed' })}>
            Close {round.name.toLowerCase()}
          </Button>
          <Button onClick={openNext}>Score once more</Button>
        </>
      )}
      {round.state === 'closed' && round.id === latest?.id && (
        <Button onClick={openNext}>Score once more</Button>
      )}
    </div>
  );
}

/** What the state of a round means for the room, in a sentence or two. */
export function roundWords(project: Project, round: Round): string {
  const third = project.rounds.order.indexOf(round.id) > 1;
  const words = stateWords[round.state].text;
  return third ? `${words} Two rounds are usually enough: more wear dissent away.` : words;
}
