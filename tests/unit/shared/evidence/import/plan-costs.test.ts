import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { listOf } from '../../../../../shared/model/collection';
import { readAshmere, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, requestFor } from './ashmere-project';

const origin = countingOrigin();
const empty = ashmereProject(origin, { withOptions: false });
const longlist = planImport(
  requestFor(sheetOf(readAshmere('01_options_longlist.xlsx')), 'options', empty, {
    answers: new Map([
      ['G25', { kind: 'use', value: 228_000 }],
      ['I18', { kind: 'use', value: 0 }],
    ]),
  }),
);
const project = apply(empty, { type: 'batch', label: 'Longlist', commands: [...longlist.commands] }, origin);

// EXPECTED.md, 04 costs.
describe.each(['04_costs.xlsx', '04_costs.ods'])('the costs %s after the longlist', (name) => {
  const plan = planImport(requestFor(sheetOf(readAshmere(name), 'Budget 2026-27'), 'options', project));
  const notes = plan.notes.join(' ');

  it('knows all 16 options and leaves bands, subtotals and the total out', () => {
    expect(plan.counts).toMatchObject({ add: 0, refuse: 0 });
    expect(plan.counts.change + plan.counts.same).toBe(16);
    const leftOut = plan.rows.filter(({ status }) => status === 'skip').map(({ label }) => label);
    expect(leftOut.filter((label) => label.startsWith('Subtotal'))).toHaveLength(2);
  });

  it('names the two net costs that differ from the longlist, and that they cancel out', () => {
    expect(notes).toContain('A11 (375,000 here, 365,000 in the project)');
    expect(notes).toContain('A14 (45,000 here, 55,000 in the project)');
    expect(notes).toMatch(
      /Net cost differs from the project: A11 [^.]*, A14 [^.]*\. The differences cancel out/,
    );
  });

  it('shows the total of A14 typed over its formula, with the sum of the parts beside it', () => {
    const question = plan.questions.find(({ cell }) => cell === 'G26');
    expect(question).toMatchObject({ blocking: false, suggestion: { value: 450_000 } });
    expect(question?.message).toContain('typed over');
  });

  it('takes the sum of the parts where the person chooses it', () => {
    const answered = planImport(
      requestFor(sheetOf(readAshmere(name), 'Budget 2026-27'), 'options', project, {
        answers: new Map([['G26', { kind: 'use', value: 450_000 }]]),
      }),
    );
    const a14 = listOf(project.options).find(({ code }) => code === 'A14');
    const change = answered.commands.find(
      (command) => command.type === 'option/change' && command.id === a14?.id,
    );
    // The longlist has 450,000 too, so the figure itself stays.
    expect(a14?.costs.gross?.value).toBe(450_000);
    expect(change).toMatchObject({ changes: { costs: { gross: { value: 450_000 } } } });
  });

  it('says where the sheet shows an error', () => {
    expect(notes).toContain('I34 #N/A');
  });
});

describe('the costs without stored results', () => {
  const plan = planImport(
    requestFor(sheetOf(readAshmere('04_costs_no_stored_results.xlsx'), 'Budget 2026-27'), 'options', project),
  );

  it('asks about each and takes none as 0', () => {
    const open = plan.questions.filter(({ code }) => code === 'problem-no-result');
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ blocking }) => blocking)).toBe(true);
    const nets = plan.commands.flatMap((command) =>
      command.type === 'option/change' && command.changes.costs?.net ? [command.changes.costs.net] : [],
    );
    // The longlist's net costs stay; nothing here took their place.
    expect(nets.every(({ value }) => value > 0)).toBe(true);
  });
});

// EXPECTED.md: "Three years: £17,905,140."
it('reads the three years of each option as a series of its own that sum to the total', () => {
  const plan = planImport(
    requestFor(sheetOf(readAshmere('04_costs.xlsx'), 'Three years'), 'measures', project),
  );
  const series = plan.commands.flatMap((command) =>
    command.type === 'measure/add' ? command.measure.series : [],
  );
  expect(series).toHaveLength(16);
  const sum = series
    .flatMap(({ observations }) => observations)
    .reduce((total, { value }) => total + (value ?? NaN), 0);
  expect(sum).toBe(17_905_140);
});

it('asks once where no row adds up, and shows whole pounds', () => {
  const rows = [
    ['Ref', 'Option', 'Gross cost', 'Income', 'Net cost'],
    ['A1', 'Retrofit', 0.86, 55_000, 360_000],
    ['A2', 'Damp', 0.85, 30_000, 180_000],
    ['A3', 'Advice', 0.79, 160_000, 620_000],
  ];
  const sheet = { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  const sums = (given: typeof sheet) =>
    planImport(requestFor(given, 'options', empty)).questions.filter(({ code }) => code === 'sum');
  expect(sums(sheet)).toHaveLength(1);
  const one = sums({
    ...sheet,
    rows: [...rows, ['A4', 'Bus', 100_000.4, 20_000, 80_000], ['A5', 'Cycle', 50_000, 0, 49_000.25]],
  });
  expect(one.every(({ message }) => !/\d\.\d/.test(message))).toBe(true);
});
