import type { Patch } from 'immer';

/**
 * The patches that turn one plain-data root into another, for undo and redo (a command has its own from Immer).
 *
 * Unchanged parts are shared between roots, so whole branches are skipped by identity. An array that differs is
 * replaced as one: order lists are short, and moving a row would otherwise rewrite every place after it.
 */
export function diffPlain(before: unknown, after: unknown, path: (string | number)[] = []): Patch[] {
  if (Object.is(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [{ op: 'replace', path, value: after }];
  const patches: Patch[] = [];
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) patches.push({ op: 'remove', path: [...path, key] });
  }
  for (const [key, value] of Object.entries(after)) {
    if (Object.hasOwn(before, key)) patches.push(...diffPlain(before[key], value, [...path, key]));
    else patches.push({ op: 'add', path: [...path, key], value });
  }
  return patches;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
