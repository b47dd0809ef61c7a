import { useMemo, useState } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/layout';
import { ChartSwitch } from './chart-switch';
import { originWords } from './ranking-worked-out';
import shared from './results.module.css';
import styles from './weights.module.css';
import { type ResultsView, usePacedView } from './results-view';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { useDispatch, useOrigin, useProjectStore } from '../../store/project-context';
import { useGesture } from '../../store/use-gesture';
import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import { contributionColumns, seriesOf } from './contribution-rows';
import { moveCommand, type SliderMode } from './what-if';
import { WeightSlider } from './weight-slider';

export interface WeightPanelProps {
  readonly view: ResultsView;
  /** True while a weight moves. */
  readonly isMoving: boolean;
}

const sliderModes = [
  { value: 'what-if', label: 'tries a what-if' },
  { value: 'set', label: 'sets the group’s weights' },
] as const;

/** The weights beside every result: move one and the ranking follows; its neighbours keep their proportions. */
export function WeightPanel({ view, isMoving }: WeightPanelProps) {
  const { project, scenario, results, base } = view;
  const store = useProjectStore();
  const dispatch = useDispatch();
  const origin = useOrigin();
  const gesture = useGesture();
  const agreed = find(project.weightSets, project.activeWeightSetId)?.agreed ?? false;
  const someoneWeighed = agreed || results.weighting.origin === 'partners';
  // The weight in hand is drawn with every move, and the bars with it; its neighbours a moment later.
  const [inHand, setInHand] = useState<CriterionId | undefined>(undefined);
  const isBehind = usePacedView(view) !== view;
  const [chosenMode, setMode] = useState<SliderMode | undefined>(undefined);
  const mode = chosenMode ?? (someoneWeighed ? 'what-if' : 'set');
  const tree = criterionTree(project.criteria);
  const columns = contributionColumns(view);
  const move = (changed: CriterionId, percent: number) => {
    setInHand(changed);
    // Not the project as drawn: a slider that waited was drawn some moves ago.
    dispatch(moveCommand(store.getProject(), { changed, percent, mode }, origin), { gesture: gesture.id() });
  };
  const slider = (criterion: Criterion, series: number | undefined) => (
    <WeightSlider
      key={criterion.id}
      label={criterion.label}
      percent={(results.weighting.local.get(criterion.id) ?? 0) * 100}
      {...(scenario ? { basePercent: (base.weighting.local.get(criterion.id) ?? 0) * 100 } : {})}
      {...(series === undefined ? {} : { series })}
      isMoving={isMoving}
      isWaiting={isBehind && criterion.id !== inHand}
      onFocus={() => setInHand(criterion.id)}
      onMove={(percent) => move(criterion.id, percent)}
      onEnd={gesture.end}
    />
  );
  const isWhatIf = scenario !== undefined;
  const modeSwitch = useMemo(
    () => (
      <ChartSwitch<SliderMode>
        label="Moving a weight"
        value={isWhatIf ? 'what-if' : mode}
        choices={sliderModes}
        onChange={setMode}
        {...(isWhatIf
          ? { fixedBecause: 'A what-if is shown: go back to the base case to set the group’s weights.' }
          : {})}
      />
    ),
    [isWhatIf, mode],
  );
  return (
    <section className={styles.panel} aria-label="Weights">
      <div className={styles.panelHead}>
        <h2>Weights</h2>
        {agreed ? null : <Tag tone="caution">not yet agreed</Tag>}
      </div>
      {/* Stays while a what-if is shown: a panel that grew shorter would move the slider from under the pointer. */}
      {modeSwitch}
      <div className={styles.sliders}>
        {tree.top.map((criterion) => slider(criterion, seriesOf(columns, criterion.id)))}
      </div>
      {tree.top.map((parent) => {
        const children = tree.children.get(parent.id);
        return children === undefined ? null : (
          <details key={parent.id} className={styles.within}>
            <summary>Within {parent.label}</summary>
            <div className={styles.sliders}>{children.map((child) => slider(child, undefined))}</div>
          </details>
        );
      })}
      <p className={shared.quiet}>
        Points out of 100: {originWords[results.weighting.origin]}. The others keep their proportions.
      </p>
      {scenario === undefined &&
      results.weighting.origin === 'group' &&
      listOf(project.partners).length > 0 ? (
        <Button
          compact
          onClick={() => dispatch({ type: 'weights/clear-group', id: project.activeWeightSetId })}
        >
          Back to the partners’ mean
        </Button>
      ) : null}
    </section>
  );
}
