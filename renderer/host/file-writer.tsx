import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import type { ExportKind } from '../../shared/host/host-bridge';
import { useAnnouncer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { alternativeName } from './file-names';
import { useHost } from './host-context';

export interface FileToWrite {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly kind: ExportKind;
}

/** Writes a file where the person chooses and says what came of it. */
export type WriteFile = (file: FileToWrite) => Promise<'written' | 'given-up' | 'failed'>;

const WriteFileContext = createContext<WriteFile | null>(null);

export function useWriteFile(): WriteFile {
  const write = use(WriteFileContext);
  if (!write) throw new Error('useWriteFile needs a FileWriter above it');
  return write;
}

/** Undefined where nothing can be written, such as in a window that only shows. */
export function useWriteFileIfAny(): WriteFile | undefined {
  return use(WriteFileContext) ?? undefined;
}

interface HeldFile {
  readonly name: string;
  readonly answer: (answer: 'again' | 'other-name' | 'give-up') => void;
}

/**
 * Everything people take away is written through here: a target that is open in another program is said, with another
 * name to write to, and what was made is kept until the person has chosen.
 */
export function FileWriter({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const { show } = useAnnouncer();
  const [held, setHeld] = useState<HeldFile>();

  const write = useCallback<WriteFile>(
    async (file) => {
      let { suggestedName } = file;
      for (;;) {
        const result = await host.files.exportFile({ ...file, suggestedName });
        if (result.ok) {
          const { confirmed, file: written } = result.value;
          const { name } = written;
          show('good', confirmed ? `Exported to ${name}.` : `${name} was handed to the browser to download.`);
          return 'written';
        }
        if (result.error.code === 'cancelled') return 'given-up';
        if (result.error.code !== 'locked') {
          show('bad', result.error.message);
          return 'failed';
        }
        const name = result.error.name ?? suggestedName;
        const answer = await new Promise<Parameters<HeldFile['answer']>[0]>((resolve) =>
          setHeld({ name, answer: resolve }),
        );
        setHeld(undefined);
        if (answer === 'give-up') return 'given-up';
        suggestedName = answer === 'again' ? name : alternativeName(name);
      }
    },
    [host, show],
  );

  return (
    <WriteFileContext value={write}>
      {children}
      {held && <HeldFileDialog {...held} />}
    </WriteFileContext>
  );
}

function HeldFileDialog({ name, answer }: HeldFile) {
  return (
    <Dialog
      title={`“${name}” is open in another program`}
      onClose={() => answer('give-up')}
      actions={
        <>
          <Button onClick={() => answer('give-up')}>Do not export</Button>
          <Button onClick={() => answer('again')}>Try again</Button>
          <Button tone="primary" onClick={() => answer('other-name')}>
            Save as “{alternativeName(name)}”…
          </Button>
        </>
      }
    >
      <p>
        It is probably open in Excel, or being copied by OneDrive, and cannot be replaced while it is. The
        file there is as it was, and what was made is kept here until you choose.
      </p>
      <p>Close it there and try again, or save under another name.</p>
    </Dialog>
  );
}
