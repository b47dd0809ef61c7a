import { listOf } from '../../../../shared/model/collection';
import type { EvidenceId } from '../../../../shared/model/ids';
import { useProject } from '../../../store/project-context';
import { IconButton } from '../../../ui/button';
import { Select } from '../../../ui/select';
import styles from './panels.module.css';

export interface EvidenceChoiceProps {
  readonly chosen: readonly EvidenceId[];
  readonly onChange: (chosen: EvidenceId[]) => void;
}

const STRENGTH = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  'not-judged': 'not judged',
} as const;

/** Evidence from the register, each with its strength. */
export function EvidenceChoice({ chosen, onChange }: EvidenceChoiceProps) {
  const register = useProject((project) => project.evidence);
  const items = listOf(register);
  const picked = items.filter((item) => chosen.includes(item.id));
  const left = items.filter((item) => !chosen.includes(item.id));
  return (
    <div className={styles.group}>
      <h4>Evidence</h4>
      {picked.length > 0 && (
        <ul className={styles.plainList}>
          {picked.map((item) => (
            <li key={item.id} className={styles.lineItem}>
              <span>
                {item.title} <span className={styles.muted}>({STRENGTH[item.strength]})</span>
              </span>
              <IconButton
                compact
                icon="close"
                label={`Take “${item.title}” away`}
                onClick={() => onChange(chosen.filter((id) => id !== item.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <Select
          label="Add from the register"
          value="none"
          choices={[
            { value: 'none', label: 'Choose…' },
            ...left.map((item) => ({ value: String(item.id), label: item.title })),
          ]}
          onChange={(value) => {
            const item = left.find((each) => each.id === value);
            if (item) onChange([...chosen, item.id]);
          }}
        />
      )}
      {items.length === 0 && <p className={styles.muted}>The evidence register is empty.</p>}
    </div>
  );
}
