import { useMemo } from 'react';
import type { Command } from '../../shared/model/commands';
import { type Dispatch, useDispatch } from './project-context';
import { useGesture } from './use-gesture';

export interface Typing {
  /** Gives a command made of what has been typed so far. */
  readonly dispatch: (command: Command) => ReturnType<Dispatch>;
  /** For `onBlur` of the fields, or of the part of the form that holds them. */
  readonly end: () => void;
}

/** For fields that are kept with every keystroke: all changes until one is left are a single undo step. */
export function useTyping(): Typing {
  const dispatch = useDispatch();
  const gesture = useGesture();
  return useMemo(
    () => ({ dispatch: (command) => dispatch(command, { gesture: gesture.id() }), end: gesture.end }),
    [dispatch, gesture],
  );
}
