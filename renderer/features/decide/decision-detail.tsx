import { useState } from 'react';
import type { Decision } from '../../../shared/model/decisions';
import type { Anonymity } from '../../../shared/model/frame';
import type { Option } from '../../../shared/model/options';
import { useDispatch } from '../../store/project-context';
import { useTyping } from '../../store/use-typing';
import { Button, IconButton } from '../../ui/button';
import { TextArea, TextField } from '../../ui/text-field';
import styles from './decide-screen.module.css';

export interface DecisionDetailProps {
  readonly option: Option;
  readonly decision: Decision | undefined;
  readonly anonymity: Anonymity;
}

/** Why, who disagreed in their own words, and when to look again. */
export function DecisionDetail({ option, decision, anonymity }: DecisionDetailProps) {
  const dispatch = useDispatch();
  const typing = useTyping();
  const [who, setWho] = useState('');
  const [words, setWords] = useState('');
  if (!decision)
    return <p className={styles.muted}>Give a verdict first; its reason and any dissent go with it.</p>;

  function addDissent() {
    const result = dispatch({ type: 'decision/add-dissent', optionId: option.id, who: who.trim(), words });
    if (!result.ok) return;
    setWho('');
    setWords('');
  }

  return (
    <div className={styles.detail} onBlur={typing.end}>
      <TextArea
        label="Reason"
        hint="In words that will still make sense in a year."
        value={decision.reason}
        onChange={(reason) =>
          typing.dispatch({ type: 'decision/change', optionId: option.id, changes: { reason } })
        }
      />
      <TextField
        label="Review on"
        type="date"
        value={decision.reviewOn ?? ''}
        onChange={(day) =>
          typing.dispatch({
            type: 'decision/change',
            optionId: option.id,
            changes: { reviewOn: day === '' ? undefined : day },
          })
        }
      />
      <div className={styles.takeBack}>
        <Button
          compact
          tone="quiet"
          onClick={() => dispatch({ type: 'decision/clear', optionId: option.id })}
        >
          Take this verdict back
          {(decision.reason !== '' || decision.dissent.length > 0) && ', with its reason and dissent'}
        </Button>
      </div>
      <section className={styles.dissent} aria-label={`Dissent on ${option.code || option.title}`}>
        <h2>Dissent, word for word</h2>
        {decision.dissent.map((entry, index) => (
          <blockquote key={`${entry.at}/${entry.words}`} className={styles.quote}>
            <p>“{entry.words}”</p>
            <footer>
              {entry.who === '' ? 'not named' : entry.who}
              <IconButton
                compact
                icon="bin"
                label={`Take back the dissent “${entry.words.slice(0, 30)}”`}
                onClick={() => dispatch({ type: 'decision/remove-dissent', optionId: option.id, index })}
              />
            </footer>
          </blockquote>
        ))}
        <div className={styles.dissentForm}>
          <TextArea label="In their own words" rows={2} value={words} onChange={setWords} />
          {anonymity !== 'anonymous' && (
            <TextField label="Who says so" hint="May stay empty." value={who} onChange={setWho} />
          )}
          <Button disabled={words.trim() === ''} onClick={addDissent}>
            Record dissent
          </Button>
        </div>
      </section>
    </div>
  );
}
