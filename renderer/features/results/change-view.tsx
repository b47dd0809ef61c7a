import { useState } from 'react';
import type { CriterionId, OptionId } from '../../../shared/model/ids';
import { mostFragile } from '../../../shared/findings/stability';
import { Select } from '../../ui/select';
import styles from './results.module.css';
import type { ResultsView } from './results-view';
import { SmallestChangeSection } from './smallest-change-section';
import { StabilitySection } from './stability-section';
import { SweepChart } from './sweep-chart';
import { TornadoSection } from './tornado-section';

export interface ChangeViewProps {
  readonly view: ResultsView;
  readonly chosen: OptionId | undefined;
  readonly onChoose: (key: string) => void;
}

/** What would change first place: one weight, one score, one assumption at a time. */
export function ChangeView({ view, chosen, onChoose }: ChangeViewProps) {
  const { model, results } = view;
  const [criterionId, setCriterion] = useState<CriterionId | undefined>(undefined);
  const fragile = mostFragile(model);
  if (fragile === undefined) return <p className={styles.sentence}>Nothing is ranked yet.</p>;
  const leafChoices = results.criteria.flatMap((criterion, index) =>
    model.blocks.some((block) => block.criterion.id === criterion.id) ? [] : [{ criterion, leaves: [index] }],
  );
  const choices = [...model.blocks, ...leafChoices];
  const block = choices.find(({ criterion }) => criterion.id === criterionId) ?? fragile.block;
  return (
    <>
      <div className={styles.choice}>
        <Select
          label="Weight to move from 0 to 100%"
          compact
          value={block.criterion.id}
          choices={choices.map(({ criterion }) => ({ value: criterion.id, label: criterion.label }))}
          onChange={setCriterion}
        />
      </div>
      <SweepChart view={view} block={block} chosen={chosen} />
      <StabilitySection view={view} onChoose={setCriterion} />
      <SmallestChangeSection view={view} chosen={chosen} onChoose={onChoose} />
      <TornadoSection view={view} chosen={chosen} onChoose={onChoose} />
    </>
  );
}
