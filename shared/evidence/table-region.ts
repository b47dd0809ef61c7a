/** A table found on a sheet. Rows and columns count from 0 and both ends are inside; `[n, n - 1]` is an empty range. */
export interface TableRegion {
  /** The rows of headings; empty where the table has none. */
  readonly headerRows: [from: number, to: number];
  /** First and last row of data. Bands and subtotals between them are listed in `bandRows` and `summaryRows`. */
  readonly dataRows: [from: number, to: number];
  readonly columns: [from: number, to: number];
  /** One text for each column from A on (`headers[0]` is column A), stacked headings joined by “ – ”. */
  readonly headers: string[];
  /** Texts below the table: footnotes, sources. */
  readonly notes: string[];
  /** Texts above the table. */
  readonly titles: string[];
  /** The unit each column's heading names, from A on; '' where it names none. */
  readonly units: string[];
  /** Rows that only name the group of rows below them. */
  readonly bandRows: number[];
  /** Totals, subtotals and averages, also those just below the data. */
  readonly summaryRows: number[];
  /** Reasons in words, most important first. */
  readonly why: string[];
  /** 0 to 1: how sure the finding is; below 0.5 a person should look. */
  readonly confidence: number;
}
