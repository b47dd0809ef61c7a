import type { ProjectionChoice } from '../../shared/projection/project-views';
import { useProjector, useProjectorState } from '../store/projector-context';
import type { ProjectorPresence } from '../store/projection-publisher';
import { useAnnouncer } from '../ui/announcer';
import { Button } from '../ui/button';
import { Menu, type MenuItem } from '../ui/menu';
import styles from './top-bar.module.css';

const choices: readonly {
  readonly kind: 'ranking' | 'story' | 'decision' | 'waiting' | 'blank';
  readonly label: string;
}[] = [
  { kind: 'ranking', label: 'Ranking' },
  { kind: 'story', label: 'Story' },
  { kind: 'decision', label: 'Decisions' },
  { kind: 'waiting', label: 'Scores so far (counts)' },
  { kind: 'blank', label: 'Blank' },
];

const presenceWords: Record<ProjectorPresence, string> = {
  waiting: 'Projector opening…',
  connected: 'On the projector',
  lost: 'Projector lost',
  closed: 'Projector',
};

/** Opens the second window, and chooses what it shows: nothing is on the wall that was not chosen here. */
export function ProjectorControl({ onOpen }: { readonly onOpen: () => void }) {
  const projector = useProjector();
  const { presence, choice, isHeld } = useProjectorState();
  const { say } = useAnnouncer();

  if (!projector.isOpen) {
    return (
      <Button tone="quiet" icon="screen" onClick={onOpen}>
        Projector
      </Button>
    );
  }

  const items: MenuItem[] = [
    ...choices.map((option) => ({
      key: option.kind,
      label: option.label,
      checked: option.kind === choice.kind,
      onSelect: () => {
        projector.show({ kind: option.kind } satisfies ProjectionChoice);
        say(`The projector shows: ${option.label}`);
      },
    })),
    {
      key: 'hold',
      startsGroup: true,
      label: isHeld ? 'Let the picture follow again' : 'Hold the picture',
      hint: isHeld ? 'The wall catches up with your work' : 'The wall stays while you work on',
      onSelect: () => {
        projector.hold(!isHeld);
        say(isHeld ? 'The projector follows again' : 'The projector is held');
      },
    },
    ...(presence === 'lost' ? [{ key: 'again', label: 'Open the projector again', onSelect: onOpen }] : []),
    { key: 'close', label: 'Close the projector', onSelect: () => void projector.close() },
  ];
  const shown = choices.find((option) => option.kind === choice.kind)?.label ?? 'Option';
  return (
    <span className={styles.projector} role="group" aria-label="Projector">
      <Menu
        icon="screen"
        label={`${presenceWords[presence]}: ${shown}${isHeld ? ' (held)' : ''}`}
        items={items}
      />
    </span>
  );
}
