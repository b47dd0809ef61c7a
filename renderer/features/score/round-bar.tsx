import { useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { useDispatch, useOrigin } from '../../store/project-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Tag } from '../../ui/layout';
import { Select } from '../../ui/select';
import styles from './score-screen.module.css';

const stateWords: Record<Round['state'], { readonly tag: string; readonly text: string }> = {
  collecting: { tag: 'collecting', text: 'Scores are private: the room sees only how many have scored.' },
  revealed: { tag: 'revealed', text: 'Everyone may see the scores. Talk about the few cells that matter.' },
  closed: { tag: 'closed', text: 'These scores no longer change.' },
};

/** In an anonymous project closing a round is the point of no return. */
const anonymousWords: Record<Round['state'], string> = {
  collecting: stateWords.collecting.text,
  revealed: `${stateWords.revealed.text} Closing the round destroys who gave what and cannot be undone.`,
  closed: 'These scores no longer change, and nobody can say any more who gave which.',
};

/** Which round is shown, and the step that comes next: reveal, close, score once more. */
export function RoundBar({ project, round }: { readonly project: Project; readonly round: Round }) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const rounds = listOf(project.rounds);
  const latest = rounds.at(-1);
  const words = stateWords[round.state];
  const [asking, setAsking] = useState<'close' | 'next'>();
  const isFinal = project.frame.anonymity === 'anonymous' && round.state !== 'closed';

  function close() {
    dispatch({ type: 'round/set-state', id: round.id, state: 'closed' });
  }

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
          <Button onClick={() => (isFinal ? setAsking('close') : close())}>
            Close {round.name.toLowerCase()}
          </Button>
          <Button onClick={() => (isFinal ? setAsking('next') : openNext())}>Score once more</Button>
        </>
      )}
      {round.state === 'closed' && round.id === latest?.id && (
        <Button onClick={openNext}>Score once more</Button>
      )}
      {asking && (
        <DestroyDialog
          name={round.name}
          onCancel={() => setAsking(undefined)}
          onConfirm={() => {
            setAsking(undefined);
            if (asking === 'next') openNext();
            else close();
          }}
        />
      )}
    </div>
  );
}

interface DestroyDialogProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Closing a round of an anonymous project is the one step that undo does not bring back. */
function DestroyDialog({ name, onCancel, onConfirm }: DestroyDialogProps) {
  return (
    <Dialog
      title={`Close ${name} and destroy who gave what?`}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Keep it open</Button>
          <Button tone="danger" onClick={onConfirm}>
            Close {name.toLowerCase()}
          </Button>
        </>
      }
    >
      <p>
        Scores are anonymous. Every number, count and reason stays and the results do not change, but nobody
        will be able to say whose they were: the partners’ sheets, the files they were imported from and the
        log’s lines about single scores go, and so do the partners’ own weights, of which the mean stays. This
        cannot be undone, nor can anything done before it.
      </p>
    </Dialog>
  );
}

/** What the state of a round means for the room, in a sentence or two. */
export function roundWords(project: Project, round: Round): string {
  const third = project.rounds.order.indexOf(round.id) > 1;
  const words =
    project.frame.anonymity === 'anonymous' ? anonymousWords[round.state] : stateWords[round.state].text;
  return third ? `${words} Two rounds are usually enough: more wear dissent away.` : words;
}
