/** How much a file may hold before it is refused. Counted by us while reading; what the file declares is not trusted. */
export interface Limits {
  /** Size of a workbook file. */
  readonly fileBytes: number;
  /** Size of a text file (CSV, TSV). */
  readonly textBytes: number;
  /** One part of a zip, unpacked. */
  readonly partBytes: number;
  /** All parts of a zip, unpacked. */
  readonly unpackedBytes: number;
  /** content.xml of an OpenDocument file, unpacked. */
  readonly openDocumentBytes: number;
  readonly parts: number;
  /** Rows that hold something, in one sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Filled cells in the whole workbook. */
  readonly cells: number;
  /** Merged ranges in one sheet. */
  readonly merges: number;
  readonly sheets: number;
}

const MEBIBYTE = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 50 * MEBIBYTE,
  textBytes: 100 * MEBIBYTE,
  partBytes: 300 * MEBIBYTE,
  unpackedBytes: 500 * MEBIBYTE,
  openDocumentBytes: 120 * MEBIBYTE,
  parts: 5_000,
  rows: 120_000,
  columns: 16_384,
  cells: 2_500_000,
  merges: 20_000,
  sheets: 1_000,
};

/** Positions of the largest sheet a spreadsheet program can hold; anything beyond is damage or malice. */
export const LAST_ROW = 1_048_576;

/** Rows are kept as dense arrays, so a few far-right cells cost memory: at most this many positions for each allowed cell. */
export const POSITIONS_PER_CELL = 4;
