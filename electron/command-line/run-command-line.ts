import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { appraiseProject, appraiseTables, type Outcome } from '../../shared/command-line/appraise';
import { type AppraiseRequest, readArguments, usage } from '../../shared/command-line/arguments';
import type { InputFile } from '../../shared/command-line/input-table';
import { createIdSource } from '../../shared/model/ids';

/** Where the words of an answer go: the ranking to `out`, what stands in its way to `error`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** `npm run appraise`: the core without a window. Gives the exit code: 0 ranked, 2 wrong use, 3 input refused. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  const request = readArguments(words);
  if (!request.ok) {
    terminal.error(`${request.error.message}\n\n${usage}`);
    return 2;
  }
  if (request.value.kind === 'help') {
    terminal.out(usage);
    return words.length > 0 ? 0 : 2;
  }
  return rank(request.value, terminal);
}

async function rank(asked: Exclude<AppraiseRequest, { kind: 'help' }>, terminal: Terminal): Promise<number> {
  let outcome: Outcome;
  try {
    outcome = await appraise(asked);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    terminal.error(`${error.message}\n`);
    return 3;
  }
  if (outcome.workbook && asked.out !== undefined) {
    const problem = await writeWhole(asked.out, outcome.workbook);
    if (problem !== undefined) {
      terminal.error(`${problem}\n`);
      return 3;
    }
  }
  terminal.out(outcome.out);
  terminal.error(outcome.error);
  return outcome.exitCode;
}

async function appraise(asked: Exclude<AppraiseRequest, { kind: 'help' }>): Promise<Outcome> {
  const wantsWorkbook = asked.out !== undefined;
  if (asked.kind === 'project') return appraiseProject(await input(asked.project), wantsWorkbook);
  const files = {
    options: await input(asked.options),
    criteria: await input(asked.criteria),
    scores: await Promise.all(asked.scores.map(input)),
    weights: await Promise.all(asked.weights.map(input)),
    valueFunctions: await Promise.all(asked.valueFunctions.map(input)),
  };
  const origin = { at: new Date().toISOString(), newId: createIdSource(Date.now, Math.random) };
  return appraiseTables(files, origin, wantsWorkbook);
}

class UnreadableFile extends Error {}

async function input(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'There is no such file.' : 'It could not be read.';
    throw new UnreadableFile(`${path}: ${reason} Nothing was written.`);
  }
}

/** Beside the target first, then moved: a workbook that is half there is worse than none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    const open = ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error));
    return open
      ? `${path} could not be written: it may be open in another program. Close it there, or give another name after --out.`
      : `${path} could not be written (${codeOf(error)}). Nothing was written.`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
