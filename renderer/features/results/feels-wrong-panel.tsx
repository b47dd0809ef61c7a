import { useState } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { Note } from '../../../shared/model/decisions';
import { type Feeling, feelsWrong } from '../../../shared/findings/feels-wrong';
import type { ResultOption } from '../../../shared/results/project-results';
import { IconButton, Button } from '../../ui/button';
import { TextArea } from '../../ui/text-field';
import { useDispatch, useOrigin } from '../../store/project-context';
import { ChartSwitch } from './chart-switch';
import { labelOf } from './contribution-rows';
import { OptionChoice } from './option-choice';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

export interface FeelsWrongPanelProps {
  readonly view: ResultsView;
  readonly option: ResultOption;
  readonly onChoose: (key: string) => void;
}

const feelings = [
  { value: 'too-high', label: 'too high' },
  { value: 'too-low', label: 'too low' },
] as const;

/** Unease about a rank: what put the option there, the smallest change that would satisfy, and a note that stays. */
export function FeelsWrongPanel({ view, option, onChoose }: FeelsWrongPanelProps) {
  const { project, model, results } = view;
  const [feels, setFeels] = useState<Feeling>('too-high');
  const [text, setText] = useState('');
  const dispatch = useDispatch();
  const origin = useOrigin();
  const found = feelsWrong(project, model, results.options.indexOf(option), feels);
  const add = () => {
    const at = origin.at;
    const note: Note = {
      id: origin.newId('note'),
      about: { kind: 'rank', optionId: option.option.id, feels },
      text: text.trim(),
      createdAt: at,
      changedAt: at,
    };
    if (dispatch({ type: 'note/add', note }).ok) setText('');
  };
  return (
    <section className={styles.section} aria-label="This feels wrong">
      <h2>This feels wrong</h2>
      <div className={styles.choice}>
        <OptionChoice label="The place of" results={results} value={option.option.id} onChange={onChoose} />
        <ChartSwitch<Feeling> label="feels" value={feels} choices={feelings} onChange={setFeels} />
      </div>
      <p className={styles.sentence}>{found.because}</p>
      <p className={styles.sentence}>{found.change}</p>
      <TextArea
        label="Because…"
        hint="Kept with the decision, word for word."
        value={text}
        onChange={setText}
        rows={2}
      />
      <div className={styles.buttons}>
        <Button compact onClick={add} disabled={text.trim() === ''}>
          Keep this note
        </Button>
      </div>
      <Notes view={view} />
    </section>
  );
}

function Notes({ view: { project, results } }: { readonly view: ResultsView }) {
  const dispatch = useDispatch();
  const notes = listOf(project.notes).filter((note) => note.about.kind === 'rank');
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Notes on ranks">
      {notes.map((note) => (
        <li key={note.id}>
          <span>
            <strong>{headOf(note, results.options)}</strong> {note.text}
          </span>
          <IconButton
            icon="bin"
            compact
            label={`Remove the note on ${headOf(note, results.options)}`}
            onClick={() => dispatch({ type: 'note/remove', id: note.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function headOf({ about }: Note, options: readonly ResultOption[]): string {
  if (about.kind !== 'rank') return '';
  const option = options.find((entry) => entry.option.id === about.optionId);
  const words = { 'too-high': 'too high', 'too-low': 'too low', 'about-right': 'about right' }[about.feels];
  return `${option === undefined ? 'A removed option' : labelOf(option)}, ${words}:`;
}
