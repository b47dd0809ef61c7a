import { Tag } from '../../../ui/layout';
import type { QueuedFile, QueueStatus } from './import-queue';
import styles from './import.module.css';

const words: Record<QueueStatus, string> = {
  waiting: 'waits',
  open: 'now',
  imported: 'imported',
  left: 'left out',
};
const tones = { waiting: undefined, open: 'info', imported: 'good', left: 'caution' } as const;

/** Several files are worked through in turn; this says where the person is among them. */
export function QueueList({ queue }: { readonly queue: readonly QueuedFile[] }) {
  if (queue.length < 2) return null;
  return (
    <ol className={styles.queue} aria-label={`${queue.length} files, one after the other`}>
      {queue.map(({ id, file, status }) => (
        <li key={id} aria-current={status === 'open' ? 'true' : undefined}>
          {file.name} <Tag {...(tones[status] && { tone: tones[status] })}>{words[status]}</Tag>
        </li>
      ))}
    </ol>
  );
}
