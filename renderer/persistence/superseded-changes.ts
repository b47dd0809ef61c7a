import type { Patch } from 'immer';
import type { ProjectChange } from '../store/project-store';

/**
 * The patches of a batch of changes, without those the next change takes back word for word: every move of one drag
 * replaces the same few values, and only the last of them is worth keeping.
 *
 * A change is left out when all of its patches replace a value and the change after it replaces each of those values as
 * well, with nothing added or removed in between that could make a path mean something else.
 */
export function patchesOf(changes: readonly ProjectChange[]): Patch[] {
  return changes.flatMap(({ patches }, index) => {
    const next = changes[index + 1];
    return next !== undefined && isSuperseded(patches, next.patches) ? [] : patches;
  });
}

function isSuperseded(patches: readonly Patch[], by: readonly Patch[]): boolean {
  if (![...patches, ...by].every(({ op }) => op === 'replace')) return false;
  const replaced = new Set(by.map(({ path }) => JSON.stringify(path)));
  return patches.every(({ path }) => replaced.has(JSON.stringify(path)));
}
