/** Ashmere as the facilitator has it before the day: everything but the scores, and the six sheets as partners return them. */
import { unzipSync } from 'fflate';
import { read, utils, write } from 'xlsx';
import { saveProject } from '../../../shared/project-file/save';
import type { Project } from '../../../shared/model/project';
import { ashmereProject } from '../../support/ashmere-project';
import { readFixtureCsv, readFixtureJson } from '../../support/read-fixture';

/** Worked out independently of this program (tests/fixtures/ashmere/README). */
export const expected = readFixtureJson('ashmere/expected.json') as {
  most_disputed: [option: string, criterion: string, sd: number, range: number, scores: number][];
  final_all_six: {
    cells_possible: number;
    cells_scored: number;
    totals: Record<string, number>;
    order: string[];
  };
  what_if_halve_VFM: {
    weights_leaf_pct: Record<string, number>;
    totals: Record<string, number>;
    order: string[];
  };
  cost_line_3000000: { stop_at_first: string[] };
};

/** The project with no score in it yet. */
export function ashmereBeforeTheDay(
  change: (project: Project) => Project = (project) => project,
): Uint8Array {
  return saveProject(change({ ...ashmereProject().project, scores: {} }), new Map());
}

/** The forms of a zip made by the app, filled in a spreadsheet program as each partner scored. */
export function filledSheets(zip: Uint8Array): { readonly name: string; readonly bytes: Uint8Array }[] {
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => {
    const book = read(bytes, { type: 'array' });
    // "Scores HOMES.xlsx"
    fill(book, name.replace(/^Scores (.*)\.xlsx$/, '$1'));
    return { name, bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer) };
  });
}

function fill(book: ReturnType<typeof read>, partner: string): void {
  const given = new Map(
    readFixtureCsv('ashmere/clean/scores_long.csv')
      .filter((row) => row['partner_id'] === partner)
      .map((row) => [`${row['option_id']}/${row['criterion_id']}`, row['score']!]),
  );
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
    const header = rows.findIndex((row) => row.includes('Ref') && row.includes('Option'));
    if (header < 0) continue;
    const headings = rows[header]!.map(String);
    const ref = headings.indexOf('Ref');
    rows.forEach((row, index) => {
      headings.forEach((heading, column) => {
        // A heading begins with the criterion's code: "IMP-L Impact after three years".
        const score = given.get(`${String(row[ref])}/${heading.split(/[\s:]/)[0] ?? ''}`);
        if (index <= header || score === undefined || score === '') return;
        const value = Number.isNaN(Number(score)) ? score : Number(score);
        utils.sheet_add_aoa(sheet, [[value]], { origin: { r: index, c: column } });
      });
    });
    return;
  }
  throw new Error('no sheet has the scores');
}
