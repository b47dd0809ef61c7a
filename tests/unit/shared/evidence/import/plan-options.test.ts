import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import type { Option } from '../../../../../shared/model/options';
import { suggestTargets } from '../../../../../shared/evidence/import/suggest-columns';
import { readAshmere, readCleanCsv, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, regionOf, requestFor } from './ashmere-project';

const origin = countingOrigin();
const empty = ashmereProject(origin, { withOptions: false });
const files = [
  '01_options_longlist.xlsx',
  '01_options_longlist.ods',
  '01_options_longlist_semicolon_cp1252.csv',
];

function planned(name: string) {
  const sheet = sheetOf(readAshmere(name));
  const plan = planImport(requestFor(sheet, 'options', empty));
  const options = new Map<string, Option>();
  for (const command of plan.commands)
    if (command.type === 'option/add') options.set(command.option.code, command.option);
  return { plan, options };
}

describe.each(files)('the longlist %s', (name) => {
  const { plan, options } = planned(name);

  it('adds the 16 options and leaves the bands out', () => {
    expect(plan.counts).toMatchObject({ add: 16, change: 0, refuse: 0 });
    expect(options.size).toBe(16);
  });

  it('reads every cost and reach as the clean table has it, but for those that are questions', () => {
    const fields = [
      ['gross_cost', (option: Option) => option.costs.gross?.value],
      ['income_or_saving', (option: Option) => option.costs.saving?.value],
      ['net_cost', (option: Option) => option.costs.net?.value],
      ['one_off_cost', (option: Option) => option.costs.oneOff?.value],
      ['people_reached', (option: Option) => option.reach?.figure.value],
    ] as const;
    const different: string[] = [];
    for (const row of readCleanCsv('options.csv')) {
      const option = options.get(row.get('option_id')!);
      for (const [field, read] of fields) {
        const value = option && read(option);
        if (value !== Number(row.get(field)))
          different.push(`${row.get('option_id')!} ${field} ${value ?? 'open'}`);
      }
    }
    // A16's cost is a range and A11's saving a dash: both are asked, neither is guessed.
    expect(different.toSorted()).toEqual(['A11 income_or_saving open', 'A16 gross_cost open']);
  });

  it('asks about the range, the dash, the brackets and the start that is no date', () => {
    const blocking = plan.questions.filter((question) => question.blocking).map((question) => question.code);
    expect(blocking.toSorted()).toEqual(['missing-dash', 'problem-not-a-date', 'problem-range']);
    expect(plan.questions.map((question) => question.code)).toContain('sign');
  });

  it('reads dates day first and keeps months and quarters as written', () => {
    expect(options.get('A02')?.earliestStart).toBe('2026-06-01');
    expect(options.get('A06')?.earliestStart).toBe('2026-09-07');
    expect(options.get('A08')?.earliestStart).toBe('2027-01-11');
    expect(options.get('A10')?.earliestStart).toBe('Sept 2026');
    expect(options.get('A13')?.earliestStart).toBe('Q4 2026/27');
    expect(options.get('A16')?.earliestStart).toBe('');
  });

  it('leaves the finance view out', () => {
    const sheet = sheetOf(readAshmere(name));
    const { mapping } = requestFor(sheet, 'options', empty);
    expect(mapping.find((column) => column.header.includes('Finance view'))?.field).toBeNull();
  });

  it('is recognised as a list of options', () => {
    expect(suggestTargets(regionOf(sheetOf(readAshmere(name))), empty)[0]?.target).toBe('options');
  });
});

describe('importing the longlist', () => {
  const sheet = sheetOf(readAshmere('01_options_longlist.xlsx'));
  const plan = planImport(requestFor(sheet, 'options', empty));
  const project = apply(empty, { type: 'batch', label: 'Import', commands: [...plan.commands] }, origin);

  it('points every figure to its cell and rule', () => {
    const a03 = plan.commands.find(
      (command) => command.type === 'option/add' && command.option.code === 'A03',
    );
    const gross = a03?.type === 'option/add' ? a03.option.costs.gross : undefined;
    expect(gross?.source).toMatchObject({ row: 9, column: 6 });
  });

  it('changes nothing when the same file comes again', () => {
    const again = planImport(requestFor(sheet, 'options', project));
    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 16, refuse: 0 });
    expect(again.commands).toEqual([]);
  });

  it('takes the answers given and no others', () => {
    const answers = new Map([
      ['G25', { kind: 'use', value: 228_000 } as const],
      ['I18', { kind: 'use', value: 0 } as const],
    ]);
    const answered = planImport(requestFor(sheet, 'options', empty, { answers }));
    const costs = answered.commands.flatMap((command) =>
      command.type === 'option/add' ? [[command.option.code, command.option.costs] as const] : [],
    );
    expect(new Map(costs).get('A16')?.gross?.value).toBe(228_000);
    expect(new Map(costs).get('A11')?.saving?.value).toBe(0);
  });
});

describe('a list of option titles in one column', () => {
  const list: Sheet = {
    name: 'Ideas',
    hidden: false,
    rows: [['Option'], ['Early help'], ['Home first']],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };

  it('is taken for options, its only column for their titles', () => {
    expect(suggestTargets(regionOf(list), empty)[0]?.target).toBe('options');
    const { commands, counts } = planImport(requestFor(list, 'options', empty));
    expect(counts).toMatchObject({ add: 2, refuse: 0, skip: 0 });
    expect(commands.flatMap((each) => (each.type === 'option/add' ? [each.option.title] : []))).toEqual([
      'Early help',
      'Home first',
    ]);
  });
});
