export type OpenErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-a-project'
  | 'unpacks-too-large'
  | 'too-many-parts'
  | 'unsafe-names'
  | 'newer-version'
  | 'corrupt'
  | 'invalid-records'
  | 'broken-references';

/** Why a project was not opened. `message`: what happened, what is safe, what to do. */
export interface OpenError {
  readonly code: OpenErrorCode;
  readonly message: string;
  /** For support: the first few members or records at fault. */
  readonly details?: readonly string[];
}

/** Thrown inside this folder only; `openProject` turns it into a Result. */
export class OpenRefusal extends Error {
  readonly error: OpenError;

  constructor(error: OpenError) {
    super(error.message);
    this.name = 'OpenRefusal';
    this.error = error;
  }
}

const UNTOUCHED = 'The file has not been changed.';
const EARLIER_COPY = 'Open an earlier copy, or the previous version kept beside it (.bak).';

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}

function refusal(code: OpenErrorCode, message: string, details?: readonly string[]): OpenRefusal {
  return new OpenRefusal(details === undefined ? { code, message } : { code, message, details });
}

export const openRefusals = {
  empty: () =>
    refusal(
      'empty',
      `This file is empty: saving or copying it may have been interrupted. ${UNTOUCHED} ${EARLIER_COPY}`,
    ),
  tooLarge: (found: number, limit: number) =>
    refusal(
      'too-large',
      `This file is ${megabytes(found)}; a project may be up to ${megabytes(limit)}. Nothing was opened. Check that it is the right file.`,
    ),
  notAProject: (what: string) =>
    refusal(
      'not-a-project',
      `This is ${what}, not a Throughline project. Nothing was opened. Choose a file that ends in .throughline; bring spreadsheets in from the Evidence screen.`,
    ),
  unpacksTooLarge: (limit: number) =>
    refusal(
      'unpacks-too-large',
      `This file unpacks to more than ${megabytes(limit)}, far more than any project. It may be a “zip bomb”. Reading stopped and nothing was opened. Ask whoever sent it for another copy.`,
    ),
  tooManyParts: (found: number, limit: number) =>
    refusal(
      'too-many-parts',
      `This file holds ${found} internal parts; a project holds at most ${limit}. Nothing was opened. Ask whoever sent it for another copy.`,
    ),
  unsafeNames: (name: string) =>
    refusal(
      'unsafe-names',
      'The names inside this file are not those of a project: one appears twice or points outside the file. Nothing was opened. Ask whoever sent it for another copy.',
      [name],
    ),
  newerVersion: (found: number, known: number) =>
    refusal(
      'newer-version',
      `This project was saved by a newer Throughline (format ${found}; this one reads up to ${known}). ${UNTOUCHED} Update Throughline to open it.`,
    ),
  corrupt: (detail: string) =>
    refusal(
      'corrupt',
      `This project is damaged: part of it is missing or is not what was saved. ${UNTOUCHED} ${EARLIER_COPY}`,
      [detail],
    ),
  invalidRecords: (details: readonly string[]) =>
    refusal(
      'invalid-records',
      `Some records in this project cannot be read (${details.length === 1 ? 'one fault' : `${details.length} faults`}, first: ${details[0] ?? 'unknown'}). It may have been edited by hand. ${UNTOUCHED} Undo that edit or open an earlier copy.`,
      details,
    ),
  brokenReferences: (details: readonly string[]) =>
    refusal(
      'broken-references',
      `Some records in this project do not fit together (first: ${details[0] ?? 'unknown'}). ${UNTOUCHED} Undo any edit made by hand or open an earlier copy.`,
      details,
    ),
} as const;
