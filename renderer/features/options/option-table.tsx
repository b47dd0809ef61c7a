import { find } from '../../../shared/model/collection';
import type { OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import { NetCost, Reach } from '../../figures/option-figures';
import { IconButton } from '../../ui/button';
import { Tag } from '../../ui/layout';
import { listWords } from './list-filter';
import { ScrollRegion } from '../../ui/scroll-region';
import { TableTools } from '../../ui/table-tools';
import styles from './option-table.module.css';

export interface OptionTableProps {
  readonly options: readonly Option[];
  readonly partners: Project['partners'];
  /** False while only a part of the list is shown: "up" would then mean two different things. */
  readonly movable: boolean;
  readonly onEdit: (id: OptionId) => void;
  readonly onRemove: (id: OptionId) => void;
  readonly onMove: (id: OptionId, by: 1 | -1) => void;
}

const typeWords: Partial<Record<Option['type'], string>> = {
  'do-nothing': 'do nothing',
  'do-minimum': 'do minimum',
  'existing-activity': 'existing activity',
};

/** The options in order; each title opens its card. */
export function OptionTable({ options, partners, movable, onEdit, onRemove, onMove }: OptionTableProps) {
  return (
    // A scrolling region needs a tab stop, or the keyboard cannot reach what is out of view (WCAG 2.1.1).
    <>
      <ScrollRegion className={styles.scroll} label="Options">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Ref</th>
              <th scope="col">Option</th>
              <th scope="col">Lead</th>
              <th scope="col" className={styles.number}>
                Net cost a year
              </th>
              <th scope="col" className={styles.number}>
                Reach
              </th>
              <th scope="col">List</th>
              <th scope="col">
                <span className={styles.hiddenHeader}>Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {options.map((option, index) => (
              <tr key={option.id} className={option.list === 'ruled-out' ? styles.out : undefined}>
                <td className={styles.code}>{option.code}</td>
                <th scope="row">
                  <button type="button" className={styles.title} onClick={() => onEdit(option.id)}>
                    {option.title.trim() === '' ? 'Untitled option' : option.title}
                  </button>
                  {(typeWords[option.type] !== undefined || option.statutory) && (
                    <span className={styles.tags}>
                      {typeWords[option.type] !== undefined && (
                        <Tag tone="info">{typeWords[option.type]}</Tag>
                      )}
                      {option.statutory && <Tag>statutory</Tag>}
                    </span>
                  )}
                </th>
                <td>{leadOf(option, partners)}</td>
                <td className={styles.number}>
                  <NetCost option={option} />
                </td>
                <td className={styles.number}>
                  <Reach option={option} />
                </td>
                <td>
                  {listWords[option.list]}
                  {option.list === 'ruled-out' && <span className={styles.reason}>{option.listReason}</span>}
                </td>
                <td>
                  <span className={styles.actions}>
                    {movable && (
                      <>
                        <IconButton
                          compact
                          icon="up"
                          label={`Move ${nameOf(option)} up`}
                          aria-disabled={index === 0}
                          onClick={() => index > 0 && onMove(option.id, -1)}
                        />
                        <IconButton
                          compact
                          icon="down"
                          label={`Move ${nameOf(option)} down`}
                          aria-disabled={index === options.length - 1}
                          onClick={() => index < options.length - 1 && onMove(option.id, 1)}
                        />
                      </>
                    )}
                    <IconButton
                      compact
                      icon="edit"
                      label={`Edit ${nameOf(option)}`}
                      onClick={() => onEdit(option.id)}
                    />
                    <IconButton
                      compact
                      icon="bin"
                      label={`Remove ${nameOf(option)}`}
                      onClick={() => onRemove(option.id)}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableTools name="Options" />
    </>
  );
}

function leadOf(option: Option, partners: Project['partners']): string {
  const partner = option.leadPartnerId && find(partners, option.leadPartnerId);
  return partner ? partner.code || partner.name : option.lead;
}

const nameOf = (option: Option): string => option.code || option.title || 'this option';
