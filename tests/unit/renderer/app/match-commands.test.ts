import { describe, expect, it } from 'vitest';
import { matchCommands } from '../../../../renderer/app/match-commands';
import type { ShellCommand } from '../../../../renderer/app/shell-command';

const commands = ['Undo', 'Go to Results', 'Go to Criteria', 'Save as…', 'Export to Excel, values only'].map(
  (label): ShellCommand => ({ key: label, label, group: 'Edit', run: () => undefined }),
);
const found = (typed: string) => matchCommands(commands, typed).map((command) => command.label);

describe('matchCommands', () => {
  it('gives everything in its own order while nothing is typed', () => {
    expect(found('  ')).toEqual(commands.map((command) => command.label));
  });

  it('finds by the beginnings of words, in any order', () => {
    expect(found('crit')).toEqual(['Go to Criteria']);
    expect(found('val exc')).toEqual(['Export to Excel, values only']);
  });

  it('finds by letters in order when no word begins so', () => {
    expect(found('gtr')).toEqual(['Go to Results', 'Go to Criteria']);
  });

  it('finds nothing for letters no label has', () => {
    expect(found('xyz')).toEqual([]);
  });

  it('puts a label that begins with the words before one that holds them', () => {
    expect(found('un')[0]).toBe('Undo');
  });
});
