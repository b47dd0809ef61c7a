import { useDeferredValue, useMemo, useState } from 'react';
import { useProject, useProjectStore } from '../store/project-context';
import { useProjector, useProjectorState } from '../store/projector-context';
import type { ProjectorPresence } from '../store/projection-publisher';
import { useAnnouncer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Menu, type MenuItem } from '../ui/menu';
import { choiceInWords, nextInWords, offeredViews } from './projector-choices';
import styles from './top-bar.module.css';
import { type ProjectorKeys, useProjectorKeys } from './use-projector-keys';

const presenceWords: Record<ProjectorPresence, string> = {
  waiting: 'Projector opening…',
  connected: 'On the projector',
  lost: 'Projector lost',
  closed: 'Projector',
};

interface ProjectorControlProps {
  readonly onOpen: () => void;
}

/** Opens the second window, and chooses what it shows: nothing is on the wall that was not chosen here. */
export function ProjectorControl({ onOpen }: ProjectorControlProps) {
  const projector = useProjector();
  // Followed for its opening and closing.
  useProjectorState();
  if (projector.isOpen) return <OpenProjector onOpen={onOpen} />;
  return (
    <Button tone="quiet" icon="screen" onClick={onOpen}>
      Projector
    </Button>
  );
}

/** What is on the wall, what comes next, and the keys that change it. */
function OpenProjector({ onOpen }: ProjectorControlProps) {
  const projector = useProjector();
  const store = useProjectStore();
  // The menu may lag behind a slider; the wall does not.
  const project = useDeferredValue(useProject());
  const { presence, choice, isHeld, isBlank } = useProjectorState();
  const { say } = useAnnouncer();
  const [hasKeys, setHasKeys] = useState(true);
  const keys = useMemo<ProjectorKeys>(
    () => ({
      hold: () => {
        const held = projector.getState().isHeld;
        projector.hold(!held);
        say(held ? 'The projector follows again' : 'The projector is held');
      },
      blank: () => {
        projector.toggleBlank();
        say(projector.getState().isBlank ? 'The projector is blank' : 'The picture is back');
      },
      turn: (by) => {
        projector.turn(by);
        const now = choiceInWords(store.getProject(), projector.getState().choice);
        say(`The projector shows: ${now}, ${by > 0 ? 'one on' : 'one back'}`);
      },
    }),
    [projector, say, store],
  );
  useProjectorKeys(hasKeys, keys);

  const next = nextInWords(project, choice);
  const items: MenuItem[] = [
    ...offeredViews(project).map((offered): MenuItem => ({
      key: offered.kind,
      label: offered.label,
      checked: offered.kind === choice.kind,
      disabled: offered.choice === undefined,
      ...(offered.hint === undefined ? {} : { hint: offered.hint }),
      onSelect: () => {
        if (!offered.choice) return;
        projector.show(offered.choice);
        say(`The projector shows: ${offered.label}`);
      },
    })),
    {
      key: 'blank',
      startsGroup: true,
      label: isBlank ? 'Bring the picture back' : 'Blank',
      shortcut: 'B',
      onSelect: keys.blank,
    },
    ...(next === undefined
      ? []
      : [{ key: 'next', label: `Next: ${next}`, shortcut: 'Page Down', onSelect: () => keys.turn(1) }]),
    {
      key: 'keys',
      label: hasKeys
        ? 'Turn off the keys H, B and Page Up, Page Down'
        : 'Turn on the keys H, B and Page Up, Page Down',
      onSelect: () => setHasKeys(!hasKeys),
    },
    ...(presence === 'lost' ? [{ key: 'again', label: 'Open the projector again', onSelect: onOpen }] : []),
    { key: 'close', label: 'Close the projector', onSelect: () => void projector.close() },
  ];
  const shown = isBlank ? 'Blank' : choiceInWords(project, choice);
  return (
    <span className={styles.projector} role="group" aria-label="Projector">
      <Menu icon="screen" label={`${presenceWords[presence]}: ${shown}`} items={items} />
      <Button
        tone={isHeld ? 'secondary' : 'quiet'}
        aria-pressed={isHeld}
        title={
          isHeld
            ? 'The wall keeps its picture while you work. Press H to let it follow.'
            : 'The wall follows your work. Press H to keep the picture as it is.'
        }
        onClick={keys.hold}
      >
        Hold
      </Button>
    </span>
  );
}
