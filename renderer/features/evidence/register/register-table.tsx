import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { EvidenceId } from '../../../../shared/model/ids';
import { Button } from '../../../ui/button';
import { DataTable } from '../../../ui/data-table';
import { Tag } from '../../../ui/layout';
import { strengthSigns, strengthWords, typeWords } from '../evidence-words';
import styles from '../evidence.module.css';
import { linkCount } from './matching-evidence';

export interface RegisterTableProps {
  readonly items: readonly EvidenceItem[];
  /** What an item speaks for, in codes. */
  readonly speaksFor: (item: EvidenceItem) => string;
  readonly onOpen: (id: EvidenceId) => void;
}

const strengthTones = { strong: 'good', moderate: 'info', weak: 'caution', 'not-judged': 'caution' } as const;

/** A register short enough to read from top to bottom. */
export function RegisterTable({ items, speaksFor, onOpen }: RegisterTableProps) {
  return (
    <DataTable<EvidenceItem>
      caption="Evidence register"
      hideCaption
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        {
          key: 'title',
          header: 'Evidence',
          rowHeader: true,
          cell: (item) => (
            <Button tone="quiet" compact className={styles.title} onClick={() => onOpen(item.id)}>
              {item.title === '' ? 'Untitled' : item.title}
            </Button>
          ),
        },
        { key: 'type', header: 'Type', cell: (item) => typeWords[item.type] },
        {
          key: 'strength',
          header: 'Strength',
          cell: (item) => (
            <>
              <Tag tone={strengthTones[item.strength]}>
                <span aria-hidden="true">{strengthSigns[item.strength]}</span> {strengthWords[item.strength]}
              </Tag>
              {item.strengthNote !== '' && <p className={styles.strengthNote}>{item.strengthNote}</p>}
            </>
          ),
        },
        { key: 'citation', header: 'Where to find it', cell: (item) => item.citation },
        {
          key: 'links',
          header: 'Speaks for',
          cell: (item) => (linkCount(item) === 0 ? <Tag tone="caution">nothing yet</Tag> : speaksFor(item)),
        },
      ]}
    />
  );
}
