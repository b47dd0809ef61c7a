import { listOf } from '../../../shared/model/collection';
import type { Gate } from '../../../shared/model/gates';
import type { GateId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { useDispatch } from '../../store/project-context';
import { IconButton } from '../../ui/button';
import { Tag } from '../../ui/layout';
import { ScrollRegion } from '../../ui/scroll-region';
import { GateVerdictCell } from './gate-verdict-cell';
import styles from './gates.module.css';
import { isBaseline } from './option-types';

export interface GateTableProps {
  readonly project: Project;
  readonly gates: readonly Gate[];
  readonly onEdit: (id: GateId) => void;
}

/** Options down, gates across; the two baselines are what the others are compared with and always stay. */
export function GateTable({ project, gates, onEdit }: GateTableProps) {
  const dispatch = useDispatch();
  return (
    <ScrollRegion className={styles.scroll} label="Gates">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Option</th>
            {gates.map((gate) => (
              <th key={gate.id} scope="col">
                <span className={styles.gateHead}>
                  {gate.name}
                  <span className={styles.gateActions}>
                    <IconButton
                      compact
                      icon="edit"
                      label={`Edit gate ${gate.name}`}
                      onClick={() => onEdit(gate.id)}
                    />
                    <IconButton
                      compact
                      icon="bin"
                      label={`Remove gate ${gate.name}`}
                      onClick={() => dispatch({ type: 'gate/remove', id: gate.id })}
                    />
                  </span>
                </span>
                <span className={styles.question}>{gate.question}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listOf(project.options).map((option) => (
            <tr key={option.id}>
              <th scope="row">
                <span className={styles.code}>{option.code}</span> {option.title.split(':')[0]}
                {option.list === 'ruled-out' && (
                  <span className={styles.tags}>
                    <Tag tone="caution">ruled out</Tag>
                  </span>
                )}
              </th>
              {isBaseline(option.type) ? (
                <td colSpan={gates.length} className={styles.muted}>
                  Always kept: the others are compared with it.
                </td>
              ) : (
                gates.map((gate) => (
                  <td key={gate.id}>
                    <GateVerdictCell gate={gate} option={option} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
