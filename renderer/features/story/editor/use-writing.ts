import { useState } from 'react';
import type { DraftBox } from './draft-box';

/** Words typed so far into a box. */
export interface TypedWords {
  readonly id: string;
  readonly text: string;
}

export interface Writing {
  /** A new box that has no words yet. */
  readonly draft: DraftBox | undefined;
  /** The box whose words are being typed. */
  readonly renaming: string | undefined;
  /** What has been typed, so that the box can grow with it. */
  readonly typed: TypedWords | undefined;
  readonly type: (words: TypedWords) => void;
  readonly startDraft: (draft: DraftBox) => void;
  readonly startRename: (id: string) => void;
  /** Stops typing; a draft is forgotten. */
  readonly drop: () => void;
}

/** One box at a time is written, in place. */
export function useWriting(): Writing {
  const [draft, setDraft] = useState<DraftBox>();
  const [renaming, setRenaming] = useState<string>();
  const [typed, setTyped] = useState<TypedWords>();

  function drop() {
    setDraft(undefined);
    setRenaming(undefined);
    setTyped(undefined);
  }

  return {
    draft,
    renaming,
    typed,
    type: setTyped,
    startDraft: (next) => {
      drop();
      setDraft(next);
      setRenaming(next.id);
    },
    startRename: (id) => {
      drop();
      setRenaming(id);
    },
    drop,
  };
}
