/** Project files named from outside (command line, double click, second start), kept until the page can take them. */
import { isAbsolute, resolve } from 'node:path';
import type { HostFailure, OpenedFile } from '../../shared/host/host-bridge';
import type { FileAccess } from './files/file-access';
import { isProjectPath } from './files/file-names';

export interface OpenRequests {
  add(paths: readonly string[]): void;
  /** The page listens from now on. */
  accept(): void;
}

export interface OpenRequestsOptions {
  readonly files: Pick<FileAccess, 'openPath'>;
  readonly deliver: (opened: OpenedFile) => void;
  readonly tell: (failure: HostFailure) => void;
}

export function createOpenRequests({ files, deliver, tell }: OpenRequestsOptions): OpenRequests {
  let waiting: string[] = [];
  let isAccepting = false;
  async function open(path: string): Promise<void> {
    const result = await files.openPath(path);
    if (result.ok) deliver(result.value);
    else tell(result.error);
  }
  function flush(): void {
    const paths = waiting;
    waiting = [];
    for (const path of paths) void open(path);
  }
  return {
    add: (paths) => {
      waiting.push(...paths);
      if (isAccepting) flush();
    },
    accept: () => {
      isAccepting = true;
      flush();
    },
  };
}

/** The project files among the words of a command line; switches and everything else are ignored. */
export function projectPathsIn(words: readonly string[], workingDirectory: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && isProjectPath(word))
    .map((word) => (isAbsolute(word) ? word : resolve(workingDirectory, word)));
}
