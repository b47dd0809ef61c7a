import type { OptionId } from '../../../shared/model/ids';
import {
  smallestChange,
  smallestChangeInWords,
  smallestChangeWorkedOut,
} from '../../../shared/findings/smallest-change';
import { WorkedOut } from '../../charts/worked-out';
import { OptionChoice } from './option-choice';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

export interface SmallestChangeSectionProps {
  readonly view: ResultsView;
  readonly chosen: OptionId | undefined;
  readonly onChoose: (key: string) => void;
}

/** Ways listed beside the smallest. */
const mostListed = 4;

/** The smallest change of one weight or one mean score that puts an option first. */
export function SmallestChangeSection({ view, chosen, onChoose }: SmallestChangeSectionProps) {
  const { results, model } = view;
  const ranked = results.ranking.filter((option) => option.rank !== null);
  const option = ranked.find((entry) => entry.option.id === chosen) ?? ranked[1] ?? ranked[0];
  if (option === undefined) return null;
  const index = results.options.indexOf(option);
  const wanted = { atMost: 1 } as const;
  const change = smallestChange(model, index, wanted);
  const others = [...change.weights.slice(1), ...change.scores.slice(1)].slice(0, mostListed);
  return (
    <section className={styles.section}>
      <h2>What would put another option first?</h2>
      <OptionChoice label="Option" results={results} value={option.option.id} onChange={onChoose} />
      <p className={styles.sentence}>{smallestChangeInWords(model, index, wanted, change)}</p>
      {others.length > 0 && option.rank !== 1 ? (
        <ul className={styles.sentences} aria-label="Other single changes that would do it">
          {others.map((other) => (
            <li key={other.sentence}>Or {other.sentence}.</li>
          ))}
        </ul>
      ) : null}
      {option.rank === 1 ? null : <WorkedOut sentences={smallestChangeWorkedOut(model, index, change)} />}
    </section>
  );
}
