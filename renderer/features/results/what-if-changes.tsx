import { find } from '../../../shared/model/collection';
import type { Scenario } from '../../../shared/model/scores';
import { TextField } from '../../ui/text-field';
import { useTyping } from '../../store/use-typing';
import { points } from '../../../shared/findings/figures-in-words';
import { labelOf } from './contribution-rows';
import styles from './what-if.module.css';
import { type ResultsView, useRestedView } from './results-view';

/** Places listed at first; the rest follow in words. */
const mostListed = 10;

/** What the what-if changes: the weights that moved and the places that moved with them; and its name. */
export function WhatIfChanges(props: { readonly view: ResultsView; readonly scenario: Scenario }) {
  const { scenario } = props;
  const view = useRestedView(props.view);
  const typing = useTyping();
  const weights = weightChanges(view);
  const ranks = rankChanges(view);
  return (
    <details className={styles.popover}>
      <summary>{ranks.length === 0 ? 'No place changed' : `${ranks.length} places changed`}</summary>
      <div>
        <TextField
          label="Name of this what-if"
          compact
          value={scenario.name}
          onChange={(name) =>
            typing.dispatch({ type: 'scenario/change', id: scenario.id, changes: { name } })
          }
          onBlur={typing.end}
        />
        <h3>Weights, of 100</h3>
        <ul className={styles.changes} aria-label="Weights this what-if changes">
          {weights.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <h3>Places</h3>
        <ul className={styles.changes} aria-label="Places this what-if changes">
          {ranks.slice(0, mostListed).map((change) => (
            <li key={change}>{change}</li>
          ))}
          {ranks.length > mostListed ? <li>and {ranks.length - mostListed} more places</li> : null}
        </ul>
      </div>
    </details>
  );
}

function weightChanges({ project, results, base }: ResultsView): string[] {
  return [...results.weighting.shares]
    .map(([id, share]) => ({
      label: find(project.criteria, id)?.label ?? '',
      from: (base.weighting.shares.get(id) ?? 0) * 100,
      to: share * 100,
    }))
    .filter(({ from, to }) => Math.abs(from - to) >= 0.05)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .map(({ label, from, to }) => `${label}: ${points(from)} → ${points(to)}`);
}

function rankChanges({ results, base }: ResultsView): string[] {
  const before = new Map(base.options.map((option) => [option.option.id, option.rank]));
  return results.ranking.flatMap((option) => {
    const was = before.get(option.option.id);
    return was === undefined || was === null || option.rank === null || was === option.rank
      ? []
      : [`${labelOf(option)}: ${was} → ${option.rank}`];
  });
}
