import type { RefObject } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { Criterion } from '../../../shared/model/criteria';
import type { EvidenceItem } from '../../../shared/model/evidence';
import type { EvidenceId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import { useProject } from '../../store/project-context';
import { IconButton } from '../../ui/button';
import { FigureSource } from '../../ui/figure-source';
import { Select } from '../../ui/select';
import styles from './cell-panel.module.css';

export interface ScoreEvidenceProps {
  readonly option: Option;
  readonly criterion: Criterion;
  readonly ids: readonly EvidenceId[];
  /** Nothing can be linked: a closed round, or no score yet. */
  readonly disabled: boolean;
  readonly selectRef: RefObject<HTMLSelectElement | null>;
  readonly onChange: (ids: EvidenceId[]) => void;
  /** Escape in the list: back to the cell. */
  readonly onLeave: () => void;
}

const strengthWords: Record<EvidenceItem['strength'], string> = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  'not-judged': 'strength not judged',
};

/** What a score rests on: items of the evidence register, each with its strength and where it comes from. */
export function ScoreEvidence(props: ScoreEvidenceProps) {
  const { option, criterion, ids, disabled, selectRef, onChange, onLeave } = props;
  const evidence = useProject((project) => project.evidence);
  const linked = ids.flatMap((id) => find(evidence, id) ?? []);
  const free = listOf(evidence).filter(({ id }) => !ids.includes(id));
  const fits = (item: EvidenceItem) =>
    Number(item.optionIds.includes(option.id)) + Number(item.criterionIds.includes(criterion.id));
  const sorted = free.toSorted((a, b) => fits(b) - fits(a));

  if (listOf(evidence).length === 0) {
    return (
      <p className={styles.evidenceNone}>
        No evidence to rest a score on yet: <a href="#/evidence">add some on the Evidence screen</a>.
      </p>
    );
  }
  return (
    <div className={styles.evidence}>
      <Select<EvidenceId | ''>
        ref={selectRef}
        label="Evidence (E)"
        hideLabel
        compact
        value=""
        disabled={disabled || free.length === 0}
        choices={[
          { value: '', label: disabled ? 'Give a score first, then its evidence' : 'Rests on… (E)' },
          ...sorted.map((item) => ({ value: item.id, label: choiceWords(item, fits(item)) })),
        ]}
        onChange={(id) => {
          if (id !== '') onChange([...ids, id]);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onLeave();
        }}
      />
      {linked.length > 0 && (
        <ul className={styles.evidenceList} aria-label="This score rests on">
          {linked.map((item) => (
            <li key={item.id}>
              <FigureSource what={item.title} source={item.cell} note={item.citation}>
                {item.title}
              </FigureSource>{' '}
              <span className={styles.strength}>{strengthWords[item.strength]}</span>
              <IconButton
                compact
                icon="close"
                label={`Take “${item.title}” away from this score`}
                disabled={disabled}
                onClick={() => onChange(ids.filter((id) => id !== item.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is about this very cell comes first, and says so. */
function choiceWords({ title, strength }: EvidenceItem, fits: number): string {
  const about = fits === 2 ? ', about this cell' : fits === 1 ? ', related' : '';
  return `${title} (${strengthWords[strength]}${about})`;
}
