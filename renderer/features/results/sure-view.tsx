import { useState } from 'react';
import { acceptabilityInWords } from '../../../shared/findings/acceptability-in-words';
import type { WeightingScope } from '../../../shared/findings/acceptability-run';
import { ShowOnProjector } from '../../store/show-on-projector';
import { AcceptabilityFigure } from './acceptability-figure';
import { ChartSwitch } from './chart-switch';
import styles from './results.module.css';
import type { ResultsView } from './results-view';
import { SecondOpinionsSection } from './second-opinions-section';
import { useAcceptability } from './use-acceptability';

/** How sure we are: how often each option comes first when the weights are drawn at random, and under other methods. */
export function SureView({ view }: { readonly view: ResultsView }) {
  const { model } = view;
  const [scope, setScope] = useState<WeightingScope>('around');
  const around = useAcceptability(model, 'around', true);
  const [anyWanted, setAnyWanted] = useState(false);
  const any = useAcceptability(model, 'any', anyWanted);
  // One simulation at a time, the one looked at first; once wanted, the other keeps its answer.
  if (!anyWanted && (scope === 'any' || around.isComplete)) setAnyWanted(true);
  const { acceptability, failure } = scope === 'around' ? around : any;
  return (
    <>
      {/* Above the picture, not in it: the choice keeps the focus while its picture is drawn. */}
      <ChartSwitch<WeightingScope>
        label="Weightings tried"
        value={scope}
        choices={[
          { value: 'around', label: 'around the weights shown' },
          { value: 'any', label: 'every mix, equally likely' },
        ]}
        onChange={setScope}
      />
      <ShowOnProjector choice={{ kind: 'acceptability', scope }} />
      {failure === '' ? (
        <AcceptabilityFigure view={view} scope={scope} acceptability={acceptability} />
      ) : (
        <p className={styles.sentence} role="status">
          {failure}
        </p>
      )}
      {scope === 'any' ? null : (
        <p className={`${styles.sentence} ${styles.awaited}`}>
          {any.acceptability === undefined
            ? ''
            : `Over every mix of weights, all equally likely: ${acceptabilityInWords(model, any.acceptability)}.`}
        </p>
      )}
      <SecondOpinionsSection view={view} />
    </>
  );
}
