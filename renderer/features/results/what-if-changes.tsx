import { useState } from 'react';
import { find } from '../../../shared/model/collection';
import type { ScenarioId } from '../../../shared/model/ids';
import type { ResultOption } from '../../../shared/results/project-results';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useDispatch } from '../../store/project-context';
import { useTyping } from '../../store/use-typing';
import { points } from '../../../shared/findings/figures-in-words';
import { shortLabelOf } from './contribution-rows';
import styles from './what-if.module.css';
import type { ResultsView } from './results-view';

/** Places listed at first; the rest follow in words. */
const mostListed = 10;

interface PlaceMoved {
  readonly option: ResultOption;
  readonly was: number;
}

interface WhatIfChangesProps {
  readonly id: ScenarioId;
  readonly name: string;
  /** The view as it was when the weights last rested. */
  readonly view: ResultsView;
}

/** What the what-if changes: how many places, and behind that its name, what moved, and its removal. */
export function WhatIfChanges(props: WhatIfChangesProps) {
  const [open, setOpen] = useState(false);
  const moved = placesMoved(props.view).length;
  return (
    <details className={styles.popover} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{moved === 0 ? 'No place changed' : `${moved} places changed`}</summary>
      {open ? <Changes {...props} /> : null}
    </details>
  );
}

function Changes({ id, name, view }: WhatIfChangesProps) {
  const typing = useTyping();
  const dispatch = useDispatch();
  const places = placesMoved(view);
  return (
    <div>
      <div className={styles.named}>
        <TextField
          label="Name of this what-if"
          compact
          value={name}
          onChange={(next) => typing.dispatch({ type: 'scenario/change', id, changes: { name: next } })}
          onBlur={typing.end}
        />
        <Button compact onClick={() => dispatch({ type: 'scenario/remove', id })}>
          Remove it
        </Button>
      </div>
      <h3>Weights, of 100</h3>
      <ul className={styles.changes} aria-label="Weights this what-if changes">
        {weightChanges(view).map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <h3>Places</h3>
      <ul className={styles.changes} aria-label="Places this what-if changes">
        {places.slice(0, mostListed).map(({ option, was }) => (
          <li key={option.option.id}>
            {shortLabelOf(option)}: {was} → {option.rank}
          </li>
        ))}
        {places.length > mostListed ? <li>and {places.length - mostListed} more places</li> : null}
      </ul>
    </div>
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

/** The options that stand elsewhere than in the base case, best first. */
function placesMoved({ results, base }: ResultsView): readonly PlaceMoved[] {
  const before = new Map(base.options.map((option) => [option.option.id, option.rank]));
  return results.ranking.flatMap((option) => {
    const was = before.get(option.option.id) ?? null;
    return was === null || option.rank === null || was === option.rank ? [] : [{ option, was }];
  });
}
