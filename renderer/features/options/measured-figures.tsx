import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { criterionTree } from '../../../shared/results/leaf-criteria';
import { FigureField } from './figure-field';
import type { ChangeOption } from './option-types';
import styles from './options-screen.module.css';
import { Section } from './section';

export interface MeasuredFiguresProps {
  readonly option: Option;
  readonly project: Project;
  readonly onChange: ChangeOption;
}

/** One box for each criterion that is measured rather than judged. */
export function MeasuredFigures({ option, project, onChange }: MeasuredFiguresProps) {
  const measured = criterionTree(project.criteria).leaves.filter((leaf) => leaf.basis === 'measured');
  if (measured.length === 0) return null;
  return (
    <Section title="Measured criteria">
      <div className={styles.columns}>
        {measured.map((criterion) => (
          <FigureField
            key={criterion.id}
            label={criterion.label}
            unit={criterion.unit}
            figure={option.measured[criterion.id]}
            onChange={(figure) => {
              const { [criterion.id]: _before, ...others } = option.measured;
              onChange({ measured: figure ? { ...option.measured, [criterion.id]: figure } : others });
            }}
          />
        ))}
      </div>
    </Section>
  );
}
