/**
 * A local log of what went wrong in the shell, for people to attach to a message. It never holds what is in a project:
 * of an error only its kind, its system code and the places in our code are kept, never its message.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './files/file-failure';

export interface Log {
  write(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, error: unknown): void;
}

export interface LogOptions {
  readonly path: string;
  readonly now: () => Date;
  /** At this size the log becomes `<name>.1` and a new one starts; one old log is kept. */
  readonly largest?: number;
}

export function createLog({ path, now, largest = 256 * 1024 }: LogOptions): Log {
  function append(event: string, facts: Readonly<Record<string, string | number | boolean>>): void {
    try {
      mkdirSync(dirname(path), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`);
    } catch {
      // A log that cannot be written must not stop the work it was to describe.
    }
  }
  return {
    write: (event, facts = {}) => append(event, facts),
    error: (event, error) => append(event, describeError(error)),
  };
}

/** What may be kept of an error: messages can quote a cell or a path, so they are left out. */
export function describeError(error: unknown): { kind: string; code: string; where: string } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', where: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inOurCode = frames.map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^ ()]*[\\/]/g, '('));
  return { kind: error.name, code: systemCode(error), where: inOurCode.slice(0, 6).join(' < ') };
}
