import { useState } from 'react';

export interface Selection {
  /** The box the keys are about; it has the focus in the diagram and in the outline. */
  readonly selected: string | undefined;
  /** Every box chosen, the selected one among them; more than one after Shift or Ctrl+A. */
  readonly marked: ReadonlySet<string>;
  readonly select: (id: string | undefined) => void;
  /** The focus has come to a box: it is selected, and what is chosen with it stays chosen. */
  readonly focusOn: (id: string) => void;
  /** Adds a box to those chosen, or takes it out again, and makes it the one the keys are about. */
  readonly toggleMark: (id: string) => void;
  /** Adds a box to those chosen. */
  readonly extendTo: (id: string) => void;
  readonly markAll: (ids: readonly string[]) => void;
}

interface State {
  readonly selected: string | undefined;
  readonly marked: ReadonlySet<string>;
}

const NONE: State = { selected: undefined, marked: new Set() };

/** Which boxes are chosen. Boxes that are no longer shown are no longer chosen. */
export function useSelection(shown: ReadonlyMap<string, unknown>): Selection {
  const [state, setState] = useState(NONE);
  const { selected, marked } = within(state, shown);
  return {
    selected,
    marked,
    select: (id) => setState(id === undefined ? NONE : { selected: id, marked: new Set([id]) }),
    focusOn: (id) => {
      if (id !== selected) setState({ selected: id, marked: marked.has(id) ? marked : new Set([id]) });
    },
    toggleMark: (id) => {
      const next = new Set(marked);
      if (!next.delete(id)) next.add(id);
      const last = next.has(id) ? id : [...next].at(-1);
      setState(last === undefined ? NONE : { selected: last, marked: next });
    },
    extendTo: (id) => setState({ selected: id, marked: new Set([...marked, id]) }),
    markAll: (ids) => setState({ selected: selected ?? ids[0], marked: new Set(ids) }),
  };
}

function within(state: State, shown: ReadonlyMap<string, unknown>): State {
  if (state.selected !== undefined && !shown.has(state.selected)) return NONE;
  const marked = [...state.marked].filter((id) => shown.has(id));
  return marked.length === state.marked.size ? state : { ...state, marked: new Set(marked) };
}

/** A press that adds to what is chosen. */
export function modified(event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}
