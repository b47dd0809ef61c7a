import { offeredViews } from '../../shared/projection/offered-views';
import type { Project } from '../../shared/model/project';
import type { ProjectorController } from '../store/projector-controller';
import type { ProjectorActions } from '../store/use-projector-actions';
import { goTo } from '../ui/route';
import type { ShellCommand } from './shell-command';

/** A length on one key; any other is chosen on the Workshop screen. */
const timerMinutes = [2, 5, 10] as const;

/**
 * Everything the wall can do. Each is worked out anew when it is chosen: the project goes on changing while the palette
 * is open.
 */
export function projectorCommands(
  projector: ProjectorController,
  actions: ProjectorActions,
  getProject: () => Project,
): readonly ShellCommand[] {
  const whenOpen = (deed: () => void) => () => (projector.isOpen ? deed() : actions.open());
  return [
    {
      key: 'projector',
      label: 'Open the projector',
      group: 'Projector',
      shortcut: 'Ctrl+Shift+P',
      run: actions.open,
    },
    ...offeredViews(getProject()).map(({ kind, label }): ShellCommand => ({
      key: `wall-${kind}`,
      label: `Projector: ${label}`,
      group: 'Projector',
      run: () => {
        const now = offeredViews(getProject()).find((offered) => offered.kind === kind);
        if (now?.choice) actions.show(now.choice);
        else goTo('workshop');
      },
    })),
    ...timerMinutes.map((minutes): ShellCommand => ({
      key: `wall-timer-${minutes}`,
      label: `Projector: timer, ${minutes} minutes`,
      group: 'Projector',
      run: () => actions.startTimer(minutes),
    })),
    {
      key: 'wall-hold',
      label: 'Projector: hold the picture, or let it follow',
      group: 'Projector',
      shortcut: 'H',
      run: whenOpen(actions.hold),
    },
    {
      key: 'wall-blank',
      label: 'Projector: blank, or bring the picture back',
      group: 'Projector',
      shortcut: 'B',
      run: whenOpen(actions.blank),
    },
    {
      key: 'wall-next',
      label: 'Projector: next page',
      group: 'Projector',
      shortcut: 'Page Down',
      run: whenOpen(() => actions.turn(1)),
    },
    {
      key: 'wall-back',
      label: 'Projector: page before',
      group: 'Projector',
      shortcut: 'Page Up',
      run: whenOpen(() => actions.turn(-1)),
    },
    {
      key: 'wall-display',
      label: 'Projector: move to the next display',
      group: 'Projector',
      run: whenOpen(actions.swapDisplay),
    },
    { key: 'wall-close', label: 'Projector: close', group: 'Projector', run: actions.close },
  ];
}
