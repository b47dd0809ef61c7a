/** A file for the page to open: bytes to put there first, or none to use the file as it was saved. */
export interface PickedFile {
  readonly name: string;
  readonly base64?: string;
}

interface TestAnswers {
  throughlineTestOpen(): Promise<PickedFile[] | null>;
  throughlineTestSave(): Promise<string | null>;
  throughlineTestFault(): Promise<'disk-full' | 'locked-file' | null>;
}

/**
 * Runs in the page before its own scripts: the pickers, which no test can click, hand out real file handles of the
 * page's own file system instead, as the test has chosen.
 */
export function replaceFilePickers(): void {
  // Pages without a secure context (about:blank) have no such file system.
  if (!isSecureContext || !('storage' in navigator)) return;
  const test = globalThis as unknown as TestAnswers;
  const cancelled = (): never => {
    throw new DOMException('The user aborted a request.', 'AbortError');
  };
  type CreateWritable = (this: FileSystemFileHandle) => Promise<FileSystemWritableFileStream>;
  const createWritable: CreateWritable = Reflect.get(FileSystemFileHandle.prototype, 'createWritable');
  async function handleFor({ name, base64 }: PickedFile): Promise<FileSystemFileHandle> {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: base64 !== undefined });
    if (base64 !== undefined) {
      const writable = await createWritable.call(handle);
      await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writable.close();
    }
    return handle;
  }
  Object.assign(window, {
    showOpenFilePicker: async () => {
      const files = await test.throughlineTestOpen();
      return files === null ? cancelled() : Promise.all(files.map(handleFor));
    },
    showSaveFilePicker: async () => {
      const name = await test.throughlineTestSave();
      if (name === null) return cancelled();
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle(name, { create: true });
    },
  });
  FileSystemFileHandle.prototype.createWritable = async function (this: FileSystemFileHandle) {
    const fault = await test.throughlineTestFault();
    if (fault === 'locked-file') {
      throw new DOMException('The file is locked.', 'NoModificationAllowedError');
    }
    const writable = await createWritable.call(this);
    if (fault === 'disk-full') {
      writable.write = () => Promise.reject(new DOMException('The quota is exceeded.', 'QuotaExceededError'));
    }
    return writable;
  };
}
