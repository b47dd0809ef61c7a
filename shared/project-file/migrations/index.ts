import { firstVersion } from './0001-first-version';
import type { FileData, Migration } from './migration';

/** Every step ever, in order; none is removed, so that the oldest file still opens. */
export const migrations: readonly Migration[] = [firstVersion];

/**
 * Brings plain data up to the newest version, step by step.
 *
 * @param from the version the data has
 * @throws RangeError when the steps do not count up by one (a fault in this folder, not in a file)
 */
export function migrate(data: FileData, from: number, steps: readonly Migration[] = migrations): FileData {
  assertNoGaps(steps);
  return steps.filter(({ version }) => version > from).reduce((current, step) => step.up(current), data);
}

/** Steps are numbered 1, 2, 3, … */
export function assertNoGaps(steps: readonly Migration[]): void {
  for (const [index, step] of steps.entries()) {
    if (step.version !== index + 1) {
      throw new RangeError(`migrations: step ${index + 1} is numbered ${step.version}`);
    }
  }
}
