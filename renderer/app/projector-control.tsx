import { useDeferredValue, useState } from 'react';
import { choiceInWords, nextInWords, offeredViews } from '../../shared/projection/offered-views';
import { useProject } from '../store/project-context';
import type { ProjectorPresence } from '../store/projection-publisher';
import { useProjector, useProjectorState } from '../store/projector-context';
import { type ProjectorActions, useProjectorActions } from '../store/use-projector-actions';
import { Button } from '../ui/button';
import { Menu, type MenuItem } from '../ui/menu';
import { goTo } from '../ui/route';
import styles from './top-bar.module.css';
import { useProjectorKeys } from './use-projector-keys';

const presenceWords: Record<ProjectorPresence, string> = {
  waiting: 'Projector opening…',
  connected: 'On the projector',
  lost: 'Projector lost',
  closed: 'Projector',
};

/** Offered at once; any other length is chosen on the Workshop screen. */
const timerMinutes = [2, 5, 10] as const;

/** Opens the second window, and chooses what it shows: nothing is on the wall that was not chosen here. */
export function ProjectorControl() {
  const projector = useProjector();
  const actions = useProjectorActions(projector);
  // Followed for its opening and closing.
  useProjectorState();
  if (projector.isOpen) return <OpenProjector actions={actions} />;
  return (
    <Button tone="quiet" icon="screen" onClick={actions.open}>
      Projector
    </Button>
  );
}

/** What is on the wall, what comes next, and the keys that change it. */
function OpenProjector({ actions }: { readonly actions: ProjectorActions }) {
  // The menu may lag behind a slider; the wall does not.
  const project = useDeferredValue(useProject());
  const { presence, choice, isHeld, isBlank, isBehind } = useProjectorState();
  const [hasKeys, setHasKeys] = useState(true);
  useProjectorKeys(hasKeys, actions);

  const next = nextInWords(project, choice);
  const items: MenuItem[] = [
    ...offeredViews(project).map((offered): MenuItem => ({
      key: offered.kind,
      label: offered.label,
      checked: offered.kind === choice.kind,
      disabled: offered.choice === undefined,
      ...(offered.hint === undefined ? {} : { hint: offered.hint }),
      onSelect: () => {
        if (offered.choice) actions.show(offered.choice);
      },
    })),
    ...timerMinutes.map((minutes, index): MenuItem => ({
      key: `timer-${minutes}`,
      startsGroup: index === 0,
      label: `Timer, ${minutes} minutes`,
      onSelect: () => actions.startTimer(minutes),
    })),
    { key: 'timer', label: 'Timer of another length…', onSelect: () => goTo('workshop') },
    {
      key: 'blank',
      startsGroup: true,
      label: isBlank ? 'Bring the picture back' : 'Blank',
      shortcut: 'B',
      onSelect: actions.blank,
    },
    ...(next === undefined
      ? []
      : [{ key: 'next', label: `Next: ${next}`, shortcut: 'Page Down', onSelect: () => actions.turn(1) }]),
    ...(isBehind ? [{ key: 'refresh', label: 'Show it as it is now', onSelect: actions.refresh }] : []),
    {
      key: 'keys',
      label: hasKeys
        ? 'Turn off the keys H, B and Page Up, Page Down'
        : 'Turn on the keys H, B and Page Up, Page Down',
      onSelect: () => setHasKeys(!hasKeys),
    },
    {
      key: 'swap',
      startsGroup: true,
      label: 'Move to the next display',
      onSelect: actions.swapDisplay,
    },
    ...(presence === 'lost'
      ? [{ key: 'again', label: 'Open the projector again', onSelect: actions.open }]
      : []),
    { key: 'close', label: 'Close the projector', onSelect: actions.close },
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
        onClick={actions.hold}
      >
        Hold
      </Button>
    </span>
  );
}
