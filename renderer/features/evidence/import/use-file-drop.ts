import { type DragEvent, useState } from 'react';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Handlers for an element that takes files; `over` while they hang above it. */
export function useFileDrop(onFiles: (files: readonly DroppedFile[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void Promise.all(
          [...event.dataTransfer.files].map(async (file) => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })),
        ).then((files) => {
          if (files.length > 0) onFiles(files);
        });
      },
    },
  };
}
