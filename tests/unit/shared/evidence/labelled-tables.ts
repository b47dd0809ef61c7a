import { awkwardTables, drawn, merge, type LabelledTable } from './drawn-tables';
import { readAshmere, sheetOf } from './read-ashmere';

function ashmere(
  file: string,
  sheet: string | undefined,
  header: [number, number],
  data: [number, number],
): LabelledTable {
  return { name: `${file} ${sheet ?? ''}`, sheet: sheetOf(readAshmere(file), sheet), header, data };
}

const partners = ['COUNCIL', 'NHS', 'HOMES', 'POLICE', 'COLLEGE_LATE'];

export const labelledTables: readonly LabelledTable[] = [
  ...awkwardTables,
  ashmere('01_options_longlist.xlsx', 'Longlist v0.7', [5, 6], [8, 25]),
  ashmere('01_options_longlist.ods', 'Longlist v0.7', [5, 6], [8, 25]),
  ashmere('01_options_longlist_semicolon_cp1252.csv', undefined, [4, 4], [6, 23]),
  ashmere('01_options_longlist.xlsx', 'Change log', [1, 1], [2, 3]),
  ashmere('02_performance_indicators.xlsx', 'Contents', [2, 2], [3, 7]),
  ashmere('02_performance_indicators.xlsx', 'Notes', [3, 3], [4, 12]),
  ashmere('02_performance_indicators.xlsx', 'Table_1', [6, 6], [7, 12]),
  ashmere('02_performance_indicators.xlsx', 'Table_2', [6, 7], [8, 13]),
  ashmere('02_performance_indicators.xlsx', 'Table_3', [6, 6], [7, 9]),
  ashmere('02_performance_indicators.xlsx', 'Table_4', [6, 6], [7, 18]),
  ashmere('02_performance_indicators.xlsx', 'Table_5', [6, 6], [7, 16]),
  ashmere('03_fingertips_layout_indicators.csv', undefined, [1, 1], [2, 283]),
  ashmere('04_costs.xlsx', 'Budget 2026-27', [4, 4], [6, 27]),
  ashmere('04_costs.xlsx', 'Three years', [3, 3], [4, 19]),
  ashmere('04_costs.xlsx', 'Assumptions', [3, 3], [4, 9]),
  ashmere('04_costs_no_stored_results.xlsx', 'Budget 2026-27', [4, 4], [6, 27]),
  ashmere('05_scores_ALLIANCE_messy.xlsx', 'Sheet1', [6, 6], [7, 23]),
  ashmere('05_scores_ALLIANCE_messy.xlsx', 'How to score', [7, 7], [8, 15]),
  ...partners.map((partner) => ashmere(`05_scores_${partner}.xlsx`, 'Scores', [4, 4], [5, 20])),
  ashmere('05_scores_COUNCIL.xlsx', 'Swing', [3, 3], [4, 12]),
  ashmere('06_monthly_ready_to_leave_hospital.csv', undefined, [1, 1], [2, 37]),
  ashmere('07_driver_diagram.xlsx', 'Nodes', [1, 1], [2, 90]),
  ashmere('07_driver_diagram.xlsx', 'Links', [1, 1], [2, 92]),
  ashmere('08_decision_matrix_200x12.csv', undefined, [1, 1], [2, 201]),
  drawn(
    'years as numbers',
    [
      ['Homelessness by ward'],
      [],
      ['Ward', 2021, 2022, 2023, 2024],
      ['Abbey', 12, 14, 11, 9],
      ['Docks', 3, 5, 8, 2],
      ['Mill', 7, 7, 6, 5],
    ],
    { header: [3, 3], data: [4, 6] },
  ),
  drawn(
    'no title, total at the end',
    [
      ['Service', 'Spend £000', 'Staff'],
      ['Parks', 120, 4],
      ['Roads', 340, 9],
      ['Total', 460, 13],
    ],
    { header: [1, 1], data: [2, 3] },
  ),
  drawn(
    'source and notes below',
    [
      ['Area', 'Rate (%)', 'Number'],
      ['Abbey', 4.5, 120],
      ['Docks', '[c]', '[c]'],
      ['Mill', 3.9, 88],
      [],
      ['Source: council records, March 2026'],
      ['[c] means confidential'],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'units in a row of their own',
    [
      ['Table 4'],
      ['Site', 'Gas', 'Electricity', 'Cost'],
      [null, '(kWh)', '(kWh)', '£'],
      ['Library', 12000, 9000, 4100],
      ['Depot', 30100, 15000, 9900],
    ],
    { header: [2, 3], data: [4, 5] },
  ),
  drawn(
    'three stacked headings',
    [
      ['Waiting times'],
      [null, '2024/25', null, null, null],
      [null, 'Adults', null, 'Children', null],
      ['Trust', 'Seen', 'Waiting', 'Seen', 'Waiting'],
      ['North', 120, 30, 80, 12],
      ['South', 99, 41, 76, 9],
      ['West', 140, 22, 91, 15],
    ],
    { header: [2, 4], data: [5, 7], merges: [merge(1, 1, 1, 4), merge(2, 1, 2, 2), merge(2, 3, 2, 4)] },
  ),
  drawn(
    'group headings without merges',
    [
      ['Area', 'Before', null, 'After', null],
      [null, 'Men', 'Women', 'Men', 'Women'],
      ['Abbey', 10, 12, 8, 7],
      ['Docks', 14, 9, 11, 6],
      ['Mill', 8, 8, 7, 7],
    ],
    { header: [1, 2], data: [3, 5] },
  ),
  drawn(
    'table away from the corner',
    [
      [],
      [],
      [null, null, 'Complaints this year'],
      [],
      [null, null, 'Month', 'Received', 'Upheld'],
      [null, null, 'Apr-25', 12, 3],
      [null, null, 'May-25', 9, 1],
      [null, null, 'Jun-25', 15, 4],
    ],
    { header: [5, 5], data: [6, 8] },
  ),
  drawn(
    'bands between rows',
    [
      ['Ref', 'Project', 'Cost', 'Score'],
      ['Transport'],
      ['P1', 'Bus lane', 50000, 3],
      ['P2', 'Cycle hub', 20000, 4],
      ['Housing'],
      ['P3', 'Retrofit', 90000, 5],
    ],
    { header: [1, 1], data: [3, 6] },
  ),
  drawn(
    'money as text',
    [
      ['Capital bids 2026'],
      ['Bid', 'Amount', 'Lead'],
      ['School roof', '£1.2m', 'Estates'],
      ['Playground', '£85k', 'Parks'],
      ['Bridge', 'c. £400,000', 'Highways'],
    ],
    { header: [2, 2], data: [3, 5] },
  ),
  drawn(
    'suppressed figures everywhere',
    [
      ['LA code', 'LA name', '2022/23', '2023/24'],
      ['E06000001', 'Ashmere', '[c]', '*'],
      ['E06000002', 'Holtwick', 12.5, '-'],
      ['E06000003', 'Tidewell', '..', 14.1],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
  drawn(
    'a blank line under the headings',
    [['Ward', 'Homes', 'Empty'], [], ['Abbey', 2300, 41], ['Docks', 1900, 88], ['Mill', 1500, 12]],
    { header: [1, 1], data: [3, 5] },
  ),
  drawn(
    'all words',
    [
      ['Action plan'],
      [],
      ['Action', 'Owner', 'By when', 'State'],
      ['Train staff', 'HR', 'spring', 'open'],
      ['Write guide', 'Comms', 'summer', 'done'],
    ],
    { header: [3, 3], data: [4, 5] },
  ),
  drawn(
    'subtotals and a grand total',
    [
      ['Budget £'],
      ['Team', 'Pay', 'Other'],
      ['Planning', 100, 20],
      ['Building control', 80, 10],
      ['Subtotal', 180, 30],
      ['Parks', 60, 40],
      ['Grand total', 240, 70],
      ['Figures are provisional.'],
    ],
    { header: [2, 2], data: [3, 6] },
  ),
  drawn(
    'England first',
    [
      ['Area', 'Value', 'Lower CI', 'Upper CI'],
      ['England', 71.2, 71, 71.4],
      ['Ashmere', 68.9, 66.1, 71.5],
      ['Holtwick', 73.4, 70.2, 76.4],
    ],
    { header: [1, 1], data: [2, 4] },
  ),
];
