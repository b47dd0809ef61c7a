import type { Criterion } from '../../../shared/model/criteria';
import { RadioGroup } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-field';
import styles from './criteria-screen.module.css';
import type { ChangeCriterion } from './criterion-editor-types';

export interface BeforeWeighingProps {
  readonly criterion: Criterion;
  readonly onChange: ChangeCriterion;
}

const answers = [
  { value: 'yes', label: 'Yes, whatever it scores elsewhere' },
  { value: 'no', label: 'No, it depends on another criterion' },
  { value: 'not-asked', label: 'Not asked yet' },
] as const;

/** The two questions that decide whether scores may be added up at all: counted twice? independent of each other? */
export function BeforeWeighing({ criterion, onChange }: BeforeWeighingProps) {
  return (
    <section className={styles.stack} aria-label="Before weighing">
      <h3>Before weighing</h3>
      <TextArea
        label="What does it count that no other criterion counts?"
        hint="If this is hard to say, the same thing may be counted twice."
        rows={2}
        value={criterion.distinct ?? ''}
        onChange={(distinct) => onChange({ distinct: distinct === '' ? undefined : distinct })}
      />
      <RadioGroup
        legend="Could you score an option on this without knowing its other scores?"
        value={criterion.independent ?? 'not-asked'}
        choices={answers}
        onChange={(answer) => onChange({ independent: answer === 'not-asked' ? undefined : answer })}
      />
      {criterion.independent === 'no' && (
        <Notice tone="caution">
          A total adds criteria up as if each stood alone. Ask both in one criterion, or word this one so that
          its score no longer depends on the other.
        </Notice>
      )}
    </section>
  );
}

/** "Counted twice? independent? asked of 3 of 9 criteria". */
export function askedWords(leaves: readonly Criterion[]): string {
  const asked = leaves.filter(
    ({ distinct, independent }) => (distinct ?? '').trim() !== '' && independent !== undefined,
  ).length;
  return `Is anything counted twice, and can each be scored without the others? Asked of ${asked} of ${leaves.length} criteria; both questions are in each criterion’s card.`;
}
