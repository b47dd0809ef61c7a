import { useMemo } from 'react';
import { choiceInWords } from '../../shared/projection/offered-views';
import { type ProjectionChoice, timerOf } from '../../shared/projection/projection-choice';
import type { Turn } from '../../shared/projection/walk';
import { useAnnouncer } from '../ui/announcer';
import { useProjectStore } from './project-context';
import type { ProjectorController } from './projector-controller';

/** What a facilitator does with the wall, each said aloud, for buttons, keys and the command palette alike. */
export interface ProjectorActions {
  readonly open: () => void;
  readonly close: () => void;
  readonly show: (choice: ProjectionChoice) => void;
  /** A countdown that begins now. */
  readonly startTimer: (minutes: number) => void;
  readonly hold: () => void;
  /** The view that is held, as it is now. */
  readonly refresh: () => void;
  readonly blank: () => void;
  readonly turn: (by: Turn) => void;
  readonly swapDisplay: () => void;
}

export function useProjectorActions(projector: ProjectorController): ProjectorActions {
  const store = useProjectStore();
  const { say, show: notify } = useAnnouncer();
  return useMemo(() => {
    const words = () => choiceInWords(store.getProject(), projector.getState().choice);
    const open = async () => {
      const failure = await projector.open();
      if (failure) notify('caution', failure.message);
      return !failure;
    };
    const show = (choice: ProjectionChoice) => {
      projector.show(choice);
      say(`The projector shows: ${words()}`);
      // Choosing what to show is asking for the wall.
      if (!projector.isOpen) void open();
    };
    return {
      open: () => void open(),
      close: () => void projector.close(),
      show,
      startTimer: (minutes) => show(timerOf(minutes, Date.now())),
      hold() {
        const held = projector.getState().isHeld;
        projector.hold(!held);
        say(held ? 'The projector follows again' : 'The projector is held');
      },
      refresh: () => show(projector.getState().choice),
      blank() {
        projector.toggleBlank();
        say(projector.getState().isBlank ? 'The projector is blank' : 'The picture is back');
      },
      turn(by) {
        projector.turn(by);
        say(`The projector shows: ${words()}, ${by > 0 ? 'one on' : 'one back'}`);
      },
      swapDisplay: () =>
        void projector.swapDisplay().then((moved) => {
          if (moved.ok) say(`The projector is on ${moved.value.display}`);
          else notify('info', moved.error.message);
        }),
    };
  }, [projector, store, say, notify]);
}
