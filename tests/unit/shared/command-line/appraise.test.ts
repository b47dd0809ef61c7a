import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appraiseProject, appraiseTables } from '../../../../shared/command-line/appraise';
import type { InputFile } from '../../../../shared/command-line/input-table';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { saveProject } from '../../../../shared/project-file/save';
import { ashmereProject } from '../../../support/ashmere-project';

const folder = resolve(import.meta.dirname, '../../../fixtures/ashmere');
const file = (path: string): InputFile => ({
  name: basename(path),
  bytes: new Uint8Array(readFileSync(resolve(folder, path))),
});
const text = (name: string, content: string): InputFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

const clean = {
  options: file('clean/options.csv'),
  criteria: file('clean/criteria.csv'),
  scores: [file('clean/scores_long.csv')],
  weights: [file('clean/weights_points.csv')],
  valueFunctions: [file('clean/value_function_vfm.csv')],
};

const appraise = (files: Partial<typeof clean> = {}, workbook = false) =>
  appraiseTables(
    { ...clean, ...files },
    { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() },
    workbook,
  );

/** "ref total" by line, from the printed table. */
function printed(out: string): [string, number][] {
  return [...out.matchAll(/^\s*\d+ {2}(\S+)\s+(\d+\.\d+) {2}/gm)].map(([, ref, total]) => [
    ref!,
    Number(total),
  ]);
}

describe('appraising the tidy tables', () => {
  it('prints the expected totals in the expected order', async () => {
    const { exitCode, out, error } = await appraise();
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    const found = printed(out);
    expect(found.slice(0, 3)).toEqual([
      ['A02', 74],
      ['A13', 66.48],
      ['A01', 65.8],
    ]);
    expect(found).toHaveLength(16);
  });

  it('says whose points do not add up to 100', async () => {
    const { out } = await appraise();
    expect(out.match(/^Note: .* points.*$/gm)).toEqual([
      'Note: HOMES gave 95 points, not 100; they are scaled.',
    ]);
  });

  it('takes swing weights straight on the leaves', async () => {
    const { out } = await appraise({ weights: [file('clean/weights_swing.csv')] });
    expect(printed(out).slice(0, 4)).toEqual([
      ['A02', 75.33],
      ['A01', 67.43],
      ['A10', 66.28],
      ['A15', 65.23],
    ]);
  });

  it('says which rule stands behind a figure nobody gave', async () => {
    const { out } = await appraise({ valueFunctions: [] });
    expect(out).toContain('Note: Value for money: net yearly cost ÷ people reached.');
    expect(out).toMatch(/Note: Value for money: no value function given; a straight line between/);
  });

  it('writes a workbook only when asked', async () => {
    expect((await appraise()).workbook).toBeUndefined();
    expect((await appraise({}, true)).workbook?.length).toBeGreaterThan(10_000);
  });
});

describe('appraising spreadsheets as partners send them', () => {
  it('ranks by sheets that raise no question', async () => {
    const { exitCode, out } = await appraise({
      scores: [file('05_scores_COUNCIL.xlsx'), file('05_scores_NHS.xlsx')],
    });
    expect(exitCode).toBe(0);
    expect(printed(out)[0]?.[0]).toBe('A02');
  });

  it('refuses a messy sheet, lists its questions by cell and writes nothing', async () => {
    const { exitCode, out, error, workbook } = await appraise(
      { scores: [file('05_scores_ALLIANCE_messy.xlsx')] },
      true,
    );
    expect({ exitCode, out, workbook }).toEqual({ exitCode: 3, out: '', workbook: undefined });
    for (const where of ['D7', 'H9', 'G13', 'G14', 'K14', 'I16', 'E20', 'row 22', 'row 23']) {
      expect(error).toContain(`› ${where}: `);
    }
  });

  it('finds the columns of a longlist under its group headings and asks only what a person must say', async () => {
    const { exitCode, error } = await appraise({ options: file('01_options_longlist.xlsx') });
    expect(exitCode).toBe(3);
    expect(error).toBe(
      'One question is open, so nothing was ranked and nothing was written:\n' +
        '  01_options_longlist.xlsx › Longlist v0.7 › G25: “£220k–£236k” is a range; the middle would be 228,000.\n',
    );
  });

  it('takes a heading in other words as the import wizard would, and says so', async () => {
    const lines = file('clean/options.csv');
    const renamed = new TextDecoder()
      .decode(lines.bytes)
      .replace('net_cost', 'Net annual cost')
      .replace('people_reached', 'Beneficiaries a year');
    const { exitCode, out } = await appraise({ options: text('o.csv', renamed) });
    expect(exitCode).toBe(0);
    expect(printed(out).slice(0, 2)).toEqual([
      ['A02', 74],
      ['A13', 66.48],
    ]);
    expect(out).toContain('Note: “Net annual cost” is taken as net cost a year (£).');
    expect(out).toContain('Note: “Beneficiaries a year” is taken as how many it reaches.');
  });

  it('takes weights from the partners’ own sheets, level by level, and says what it left out', async () => {
    const partners = ['COUNCIL', 'NHS', 'HOMES', 'POLICE', 'ALLIANCE_messy', 'COLLEGE_LATE'];
    const { out } = await appraise({ weights: partners.map((name) => file(`05_scores_${name}.xlsx`)) });
    // The same answers as in clean/weights_points.csv, so the same ranking.
    expect(printed(out)).toEqual(printed((await appraise()).out));
    expect(out).toContain(
      '05_scores_NHS.xlsx: weights are those of “Weights”; those of “Swing” were left out.',
    );
  });

  it('takes weights one a row with the partner beside them', async () => {
    const lines = ['FIT', 'IMP', 'VFM', 'SUS', 'ADD', 'INN', 'DEL', 'IMP-S', 'IMP-M', 'IMP-L'].map(
      (code, index) => `NHS,${code},${[10, 35, 15, 20, 5, 5, 10, 15, 35, 50][index]}`,
    );
    const { out } = await appraise({
      weights: [text('w.csv', ['partner,criterion,points', ...lines].join('\n'))],
    });
    // 0.35 × 0.15, 0.35 × 0.35 and 0.35 × 0.5.
    expect(out).toContain(
      'Weights: FIT 10.00%, IMP-S 5.25%, IMP-M 12.25%, IMP-L 17.50%, VFM 15.00%, SUS 20.00%, ADD 5.00%, INN 5.00%, DEL 10.00%',
    );
  });

  it('ranks a matrix of measured quantities with weights beside the criteria', async () => {
    const { exitCode, out } = await appraise({
      options: file('08_decision_matrix_200x12.csv'),
      criteria: file('08_decision_matrix_criteria.csv'),
      scores: [],
      weights: [],
      valueFunctions: [],
    });
    expect(exitCode).toBe(0);
    expect(printed(out)).toHaveLength(200);
  });
});

describe('input that cannot be trusted', () => {
  it.each([
    [
      'an unknown column',
      { options: text('o.csv', 'ref,title,mystery\nA01,One,1\n') },
      'C1: “mystery” is not a column of options',
    ],
    [
      'a figure that is no number',
      { options: text('o.csv', 'ref,title,net cost,people reached\nA01,One,lots,5\n') },
      '› C2: ',
    ],
    [
      'a weight that is missing',
      { weights: [text('w.csv', 'partner,FIT,IMP\nNHS,10,\n')] },
      'C2: There is no weight for IMP',
    ],
    [
      'a score of an unknown option',
      { scores: [text('s.csv', 'partner,option,criterion,score\nNHS,A99,FIT,3\n')] },
      '“A99” is not one of the options',
    ],
    [
      'a score off its scale',
      { scores: [text('s.csv', 'partner,option,criterion,score\nNHS,A01,FIT,7\n')] },
      'D2: 7 is off the scale',
    ],
    [
      'a cell scored twice',
      { scores: [text('s.csv', 'partner,option,criterion,score\nNHS,A01,FIT,3\nNHS,A01,FIT,4\n')] },
      'row 3: NHS has scored A01 on FIT already',
    ],
    [
      'a file that is no spreadsheet',
      { criteria: text('c.pdf', '%PDF-1.7') },
      'c.pdf: This is a PDF document',
    ],
  ])('is refused for %s', async (_, files, message) => {
    const { exitCode, error } = await appraise(files);
    expect(exitCode).toBe(3);
    expect(error).toContain(message);
    expect(error).toContain('nothing was written');
  });
});

describe('appraising a project', () => {
  it('ranks it as the app does', async () => {
    const bytes = saveProject(ashmereProject().project, new Map());
    const { exitCode, out } = await appraiseProject({ name: 'a.throughline', bytes }, false);
    expect(exitCode).toBe(0);
    expect(printed(out)[0]).toEqual(['A02', 74]);
  });

  it('refuses what is no project, in words', async () => {
    const { exitCode, error } = await appraiseProject(file('05_scores_NHS.xlsx'), false);
    expect(exitCode).toBe(3);
    expect(error).toContain('This is an Excel workbook, not a Throughline project.');
  });
});
