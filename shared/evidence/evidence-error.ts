/** Why a file was refused: a stable code for programs and one sentence for people. */
export type EvidenceErrorCode =
  | 'empty'
  | 'too-big'
  | 'not-a-spreadsheet'
  | 'holds-other-files'
  | 'password-protected'
  | 'damaged'
  | 'unsupported'
  | 'too-many-parts'
  | 'unpacks-too-big'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-merges'
  | 'too-many-sheets'
  | 'document-type';

export interface EvidenceError {
  readonly code: EvidenceErrorCode;
  readonly message: string;
  /** The limit that was passed, where there is one. */
  readonly limit?: number;
  /** What was found against it (a count so far: reading stops there). */
  readonly found?: number;
}

/** Thrown inside the readers only; `readWorkbook` turns it into a Result. */
export class Refusal extends Error {
  readonly error: EvidenceError;

  constructor(error: EvidenceError) {
    super(error.message);
    this.name = 'Refusal';
    this.error = error;
  }
}

/** Whole numbers with thousands separators, without depending on a locale. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A figure as people write it: whole numbers in groups of three, others as they are. */
export function readableFigure(value: number): string {
  return Number.isInteger(value) ? grouped(value) : String(value);
}

function megabytes(bytes: number): string {
  const size = bytes / (1024 * 1024);
  return `${size >= 10 || Number.isInteger(size) ? String(Math.round(size)) : size.toFixed(1)} MB`;
}

const SAVE_AGAIN = 'Open it in Excel or LibreOffice, save it again and import the copy.';

export const refuse = {
  empty: (): Refusal => new Refusal({ code: 'empty', message: 'This file is empty. Nothing was imported.' }),

  tooBig: (found: number, limit: number): Refusal =>
    new Refusal({
      code: 'too-big',
      message: `This file is ${megabytes(found)}; the limit is ${megabytes(limit)}.`,
      found,
      limit,
    }),

  foreign: (what: string, hint = ''): Refusal =>
    new Refusal({
      code: 'not-a-spreadsheet',
      message: `This is ${what}, not a spreadsheet.${hint ? ` ${hint}` : ''} Nothing was imported.`,
    }),

  notText: (): Refusal =>
    new Refusal({
      code: 'not-a-spreadsheet',
      message:
        'This file is neither a spreadsheet nor readable text. Check that it is the right file. Nothing was imported.',
    }),

  zipOf: (inside: string): Refusal =>
    new Refusal({
      code: 'holds-other-files',
      message: `This is a zip folder that holds “${inside}”. Unzip it first and import the file inside.`,
    }),

  password: (): Refusal =>
    new Refusal({
      code: 'password-protected',
      message:
        'This workbook is password-protected. Open it in Excel, remove the password and import the copy.',
    }),

  damaged: (detail = ''): Refusal =>
    new Refusal({
      code: 'damaged',
      message: `The spreadsheet is damaged${detail ? ` (${detail})` : ''}. ${SAVE_AGAIN}`,
    }),

  unsupported: (what: string): Refusal =>
    new Refusal({ code: 'unsupported', message: `${what} ${SAVE_AGAIN}` }),

  tooManyParts: (found: number, limit: number): Refusal =>
    new Refusal({
      code: 'too-many-parts',
      message: `This file holds ${grouped(found)} internal parts; the limit is ${grouped(limit)}. Nothing was imported.`,
      found,
      limit,
    }),

  unpacksTooBig: (limit: number, where = 'This file unpacks'): Refusal =>
    new Refusal({
      code: 'unpacks-too-big',
      message: `${where} to more than ${megabytes(limit)}. It may be a “zip bomb”. Nothing was imported.`,
      limit,
    }),

  tooManyRows: (found: number, limit: number): Refusal =>
    new Refusal({
      code: 'too-many-rows',
      message: `A sheet has more than ${grouped(limit)} rows, which is the limit. Filter or summarise it first.`,
      found,
      limit,
    }),

  tooManyColumns: (limit: number): Refusal =>
    new Refusal({
      code: 'too-many-columns',
      message: `A sheet has more than ${grouped(limit)} columns, which is the limit. Nothing was imported.`,
      limit,
    }),

  tooManyCells: (limit: number): Refusal =>
    new Refusal({
      code: 'too-many-cells',
      message: `This file expands to more than ${grouped(limit)} filled cells, which is the limit. Filter or summarise it first.`,
      limit,
    }),

  tooSparse: (limit: number): Refusal =>
    new Refusal({
      code: 'too-many-cells',
      message: `The cells of this file are spread over more than ${grouped(limit)} positions. Move the table to the left edge of its sheet and import it again.`,
      limit,
    }),

  tooManyMerges: (limit: number): Refusal =>
    new Refusal({
      code: 'too-many-merges',
      message: `A sheet has more than ${grouped(limit)} merged ranges, which is the limit. Nothing was imported.`,
      limit,
    }),

  tooManySheets: (found: number, limit: number): Refusal =>
    new Refusal({
      code: 'too-many-sheets',
      message: `This workbook has ${grouped(found)} sheets; the limit is ${grouped(limit)}.`,
      found,
      limit,
    }),

  documentType: (): Refusal =>
    new Refusal({
      code: 'document-type',
      message:
        'This file contains an XML document type declaration, which real spreadsheets do not need and which can be used to attack a computer. Nothing was imported.',
    }),
} as const;
