import type { DroppedFile } from './use-file-drop';

export type QueueStatus = 'waiting' | 'open' | 'imported' | 'left';

export interface QueuedFile {
  readonly id: number;
  readonly file: DroppedFile;
  readonly status: QueueStatus;
}

export type QueueAction =
  | { readonly type: 'join'; readonly files: readonly DroppedFile[] }
  | { readonly type: 'open'; readonly id: number }
  /** The file that is open is done with; what it gave decides how it stands in the list. */
  | { readonly type: 'settle'; readonly status: 'imported' | 'left' };

/** The files chosen or dropped together, in order; one at a time is open. */
export function queueReducer(queue: readonly QueuedFile[], action: QueueAction): readonly QueuedFile[] {
  switch (action.type) {
    case 'join':
      return [
        ...queue,
        ...action.files.map((file, index): QueuedFile => ({
          id: queue.length + index,
          file,
          status: 'waiting',
        })),
      ];
    case 'open':
      return queue.map((entry) => (entry.id === action.id ? { ...entry, status: 'open' } : entry));
    case 'settle':
      return queue.map((entry) => (entry.status === 'open' ? settled(entry, action.status) : entry));
  }
}

/** The bytes of a file that is done with are let go; its name stays in the list. */
function settled({ id, file }: QueuedFile, status: 'imported' | 'left'): QueuedFile {
  return { id, file: { name: file.name, bytes: new Uint8Array() }, status };
}

export function nextWaiting(queue: readonly QueuedFile[]): QueuedFile | undefined {
  return queue.find(({ status }) => status === 'waiting');
}
