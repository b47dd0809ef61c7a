import type { ShellCommand } from './shell-command';

/**
 * Commands for what was typed, best first: words that begin a word of the label, then letters in order ("exp" or
 * "gtr"). Everything, in its own order, while nothing is typed.
 */
export function matchCommands(commands: readonly ShellCommand[], typed: string): readonly ShellCommand[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return commands;
  return commands
    .map((command) => ({ command, score: scoreOf(command.label.toLowerCase(), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

function scoreOf(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 4;
  const words = label.split(/[^a-z0-9]+/);
  if (wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (label.includes(wanted)) return 2;
  return hasLettersInOrder(label, wanted.replace(/\s+/g, '')) ? 1 : 0;
}

function hasLettersInOrder(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
