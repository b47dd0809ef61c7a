import type { Range, Sheet } from '../../../../shared/evidence/workbook';

/** A sheet and where a person sees its headings and its data, in rows counted from 1 as a spreadsheet shows them. */
export interface LabelledTable {
  readonly name: string;
  readonly sheet: Sheet;
  readonly header: readonly [number, number];
  readonly data: readonly [number, number];
}

export const merge = (top: number, left: number, bottom: number, right: number): Range => ({
  top,
  left,
  bottom,
  right,
});

export interface Labels {
  readonly header: [number, number];
  readonly data: [number, number];
  readonly merges?: Range[];
}

export function drawn(
  name: string,
  rows: Sheet['rows'],
  { header, data, merges = [] }: Labels,
): LabelledTable {
  return {
    name,
    sheet: { name, hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] },
    header,
    data,
  };
}

/** Layouts that are easily taken for something else. */
export const awkwardTables: readonly LabelledTable[] = [
  drawn(
    'title, blank row, headings, blank row, data',
    [
      ['Housing 2025'],
      [],
      ['Ward', 'Homes', 'Empty'],
      [],
      ['Abbey', 2300, 41],
      ['Docks', 1900, 88],
      ['Mill', 1500, 12],
    ],
    { header: [3, 3], data: [5, 7] },
  ),
  drawn(
    'two merged heading rows and a blank row under them',
    [
      ['Area', '2024', null, '2025', null],
      [null, 'Number', '%', 'Number', '%'],
      [],
      ['Abbey', 23, 4.1, 30, 5],
      ['Docks', 19, 8.8, 21, 9.9],
      ['Mill', 15, 1.2, 16, 1.3],
    ],
    { header: [1, 2], data: [4, 6], merges: [merge(0, 1, 0, 2), merge(0, 3, 0, 4)] },
  ),
  drawn(
    'a row of units and a blank row under it',
    [
      ['Energy'],
      ['Site', 'Gas', 'Electricity'],
      [null, 'kWh', 'kWh'],
      [],
      ['Library', 100, 200],
      ['Depot', 300, 400],
    ],
    { header: [2, 3], data: [5, 6] },
  ),
  drawn(
    'three heading rows, the first column merged down',
    [
      ['Spend by service'],
      ['Service', 'Revenue', null, null, null, 'Capital', null],
      [null, 'Actual', null, 'Budget', null, 'Actual', 'Budget'],
      [null, '£000', '%', '£000', '%', '£000', '£000'],
      ['Adults', 100, 20, 110, 21, 5, 6],
      ['Children', 90, 18, 95, 19, 4, 3],
      ['Place', 50, 10, 60, 11, 9, 9],
    ],
    {
      header: [2, 4],
      data: [5, 7],
      merges: [merge(1, 0, 3, 0), merge(1, 1, 1, 4), merge(1, 5, 1, 6), merge(2, 1, 2, 2), merge(2, 3, 2, 4)],
    },
  ),
  drawn(
    'three heading rows whose last one names the first columns',
    [
      [null, null, '2021/22', null, '2022/23', null],
      [null, null, 'Actual', 'Budget', 'Actual', 'Budget'],
      ['Area code', 'Area name', '£000', '£000', '£000', '£000'],
      ['E05099701', 'Abbey', 12.5, 264, 850, 541],
      ['E05099702', 'Docks', 30.8, 13.9, 250, 578],
    ],
    { header: [1, 3], data: [4, 5], merges: [merge(0, 2, 0, 3), merge(0, 4, 0, 5)] },
  ),
  drawn(
    'two tables side by side, the first one longer',
    [
      ['Table A: wards', null, null, null, 'Table B: weights'],
      [],
      ['Ward', 'Homes', 'Empty', null, 'Partner', 'Points'],
      ['Abbey', 23, 1, null, 'NHS', 40],
      ['Docks', 19, 2, null, 'Police', 60],
      ['Mill', 15, 3],
      ['Fen', 12, 4],
      ['Holt', 9, 1],
    ],
    { header: [3, 3], data: [4, 8] },
  ),
  drawn(
    'a key of codes left of the table',
    [
      ['Code', 'Label', null, 'Ref', 'Option', 'Cost', 'Reach'],
      ['Y', 'Yes', null, 'A1', 'Retrofit', 100, 3],
      ['N', 'No', null, 'A2', 'Damp', 50, 4],
      [null, null, null, 'A3', 'Advice', 20, 5],
      [null, null, null, 'A4', 'Bus', 70, 6],
    ],
    { header: [1, 1], data: [2, 5] },
  ),
  drawn(
    'the first column merged over its rows',
    [
      ['Theme', 'Option', 'Cost'],
      ['Housing', 'Retrofit', 100],
      [null, 'Damp', 50],
      [null, 'Advice', 20],
      ['Transport', 'Bus', 70],
      [null, 'Cycle', 30],
    ],
    { header: [1, 1], data: [2, 6], merges: [merge(1, 0, 3, 0), merge(4, 0, 5, 0)] },
  ),
  drawn(
    'blank columns between the years',
    [
      ['Ward', null, '2023', null, '2024'],
      ['Abbey', null, 23, null, 24],
      ['Docks', null, 19, null, 20],
      ['Mill', null, 15, null, 16],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'who returned it and when, right above the headings',
    [
      ['Partner:', 'NHS'],
      ['Returned:', '13/03/2026'],
      ['Ref', 'Option', 'Fit', 'Innovation'],
      ['A1', 'Retrofit', 4, 3],
      ['A2', 'Damp', 2, 3],
      ['A3', 'Advice', 3, 'DK'],
    ],
    { header: [3, 3], data: [4, 6] },
  ),
  drawn(
    'years over numbers that count',
    [
      ['Area', 2021, null, 2022, null],
      [null, 'No.', '%', 'No.', '%'],
      ['Abbey', 1, 2, 3, 4],
      ['Docks', 5, 6, 7, 8],
      ['Mill', 9, 9, 9, 9],
    ],
    { header: [1, 2], data: [3, 5], merges: [merge(0, 1, 0, 2), merge(0, 3, 0, 4)] },
  ),
  drawn(
    'scores from 1 to 5 as headings',
    [
      ['Statement', 1, 2, 3, 4, 5],
      ['I feel safe', 10, 20, 30, 40, 50],
      ['I trust the council', 11, 12, 13, 14, 15],
    ],
    { header: [1, 1], data: [2, 3] },
  ),
  drawn(
    'dates still to be given in the first rows',
    [
      ['Ref', 'Option', 'Lead partner', 'Status', 'Start date', 'Comments'],
      ['A01', 'Retrofit homes', 'NHS', 'New', 'ASAP', 'Depends on the grant.'],
      ['A02', 'Damp repairs', 'POLICE', 'Expand', '01/06/2026', null],
      ['A03', 'Advice line', 'COUNCIL', 'Expand', '07-Sep-26', 'Not sure it is ours to do.'],
      ['A04', 'Carers plan', 'NHS', 'Continue', 'Sept 2026', null],
    ],
    { header: [1, 1], data: [2, 5] },
  ),
  drawn(
    'an option nobody has scored yet in the first row',
    [
      ['Ref', 'Option', 'Fit', 'Deliverability', 'Comments'],
      ['A01', 'Retrofit homes'],
      ['A02', 'Damp repairs', 'DK', 1, 'Depends on the grant.'],
      ['A03', 'Advice line', 2, 2],
      ['A04', 'Carers plan', 5, 4],
    ],
    { header: [1, 1], data: [2, 5] },
  ),
  drawn(
    'a form nobody has filled in',
    [
      ['Ref', 'Option', 'Fit', 'Innovation', 'Comment'],
      ['A1', 'Retrofit'],
      ['A2', 'Damp'],
      ['A3', 'Advice'],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'bands with blank rows between them and unscored options',
    [
      ['Ref', 'Option', 'Fit', 'Innovation'],
      [],
      ['Theme 1'],
      ['A1', 'Retrofit', 3, 4],
      ['A2', 'Damp', 2, null],
      [],
      ['Theme 2'],
      ['A3', 'Advice', null, null],
      ['A4', 'Bus', 5, 1],
    ],
    { header: [1, 1], data: [4, 9] },
  ),
  drawn(
    'a source and a date right under the rows',
    [
      ['Option', 'Statutory?', 'Lead partner'],
      ['Retrofit homes', 'Yes – partly', 'POLICE'],
      ['Damp repairs', 'Yes', 'COUNCIL'],
      ['Advice line', 'No', 'HOMES'],
      ['Source: partner returns'],
      ['Last updated', null, 'March'],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'a contact block below',
    [
      ['Area', 'Count'],
      ['Abbey', 1],
      ['Docks', 2],
      ['Mill', 3],
      [],
      ['Contact: statistics@example.gov.uk'],
      ['Telephone', '01234 567890'],
      ['Next release', 'March 2027'],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'mostly empty columns',
    [
      ['Id', 'Title', 'Currency', 'Amount', 'Start', 'End', 'Recipient', 'Postcode', 'Website', 'Notes'],
      ['1', 'Choir', 'GBP', 100, null, null, 'Abbey Voices'],
      ['2', 'Garden', 'GBP', 200, null, null, 'Docks Growers'],
      ['3', 'Football', 'GBP', 300, null, null, 'Mill Rovers'],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
];
