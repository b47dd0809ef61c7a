import { type KeyboardEvent, useId, useState } from 'react';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import styles from './command-palette.module.css';
import { matchCommands } from './match-commands';
import type { ShellCommand } from './shell-command';

export interface CommandPaletteProps {
  readonly commands: readonly ShellCommand[];
  readonly onClose: () => void;
}

/** Everything the shell can do, by typing a few letters. Focus stays in the box; the arrows choose. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = matchCommands(commands, typed);
  const current = found[Math.min(chosen, found.length - 1)];

  function run(command: ShellCommand | undefined) {
    if (!command) return;
    onClose();
    command.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = found.length - 1;
    const next = { ArrowDown: chosen >= last ? 0 : chosen + 1, ArrowUp: chosen <= 0 ? last : chosen - 1 }[
      event.key
    ];
    if (next !== undefined) {
      event.preventDefault();
      setChosen(next);
      document.getElementById(`${id}-${found[next]?.key ?? ''}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(current);
    }
  }

  return (
    <Dialog title="Find a command" onClose={onClose}>
      <TextField
        label="What do you want to do?"
        hideLabel
        placeholder="Type a few letters"
        value={typed}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.key}` : undefined}
        onChange={(value) => {
          setTyped(value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Commands" className={styles.list}>
        {found.map((command) => (
          // Chosen by the arrow keys of the box above; the pointer is the other way.
          <li
            key={command.key}
            id={`${id}-${command.key}`}
            role="option"
            aria-selected={command === current}
            className={classNames(styles.item, command === current && styles.current)}
            onPointerUp={() => run(command)}
          >
            <span>
              {command.label}{' '}
              {command.group !== 'Go to' && <span className={styles.group}>{command.group}</span>}
            </span>
            {command.shortcut !== undefined && <kbd className={styles.key}>{command.shortcut}</kbd>}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>
        {found.length === 0 ? 'No command has these letters.' : ''}
      </p>
    </Dialog>
  );
}
