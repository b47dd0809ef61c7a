import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rankingWorkbook, rankingWorkbookModel } from '../../../../shared/export/ranking-workbook';
import { writeWorkbook, writableText } from '../../../../shared/export/write-workbook';
import { cells } from '../../../../shared/export/cells';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import { valueOf } from '../../../../shared/evidence/workbook';
import { listOf } from '../../../../shared/model/collection';
import type { SheetModel } from '../../../../shared/export/workbook-model';
import type { Project } from '../../../../shared/model/project';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import { applyAll } from '../../../support/small-project';
import { ashmereProject } from '../../../support/ashmere-project';

const { project, options, partners } = ashmereProject();
const parts = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, text: strFromU8(content) }));
const sheetsOf = (bytes: Uint8Array) =>
  parts(bytes).filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
const formulasOf = (sheets: readonly SheetModel[]) =>
  sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.formula !== undefined);

describe('the ranking workbook', () => {
  it('holds the sheets whose content exists, and no others', () => {
    const names = rankingWorkbookModel(project).sheets.map(({ name }) => name);
    expect(names).toEqual([
      'Cover',
      'Notes',
      'Ranking',
      'Contributions chart',
      'Weights',
      'Criteria',
      'Value functions',
      'Evidence values',
      'Scores',
      'Averages',
      'Values',
      'Contributions',
      'Sensitivity',
      'Rank acceptability',
      'Cost and benefit',
      'Disagreement',
      'Method and assumptions',
      '_throughline',
    ]);
  });

  it('asks to be calculated when opened, and carries a value with every formula', async () => {
    const bytes = await rankingWorkbook(project);
    expect(parts(bytes).find(({ name }) => name === 'xl/workbook.xml')?.text).toContain('fullCalcOnLoad="1"');
    for (const { text } of sheetsOf(bytes)) expect(text).not.toMatch(/<\/f><\/c>/);
  });

  it('uses no function that LibreOffice 7.4 or Excel 2016 lack', () => {
    const all = formulasOf(rankingWorkbookModel(project).sheets)
      .map((cell) => cell?.formula ?? '')
      .join('\n');
    expect(all).not.toMatch(/XLOOKUP|SORT\(|SORTBY|LET\(|FILTER\(|UNIQUE|RANK\.EQ|TEXTJOIN|IFS\(/);
  });

  it('puts a title in A1 and says in A2 what a table sheet holds', () => {
    for (const { name, rows, hidden } of rankingWorkbookModel(project).sheets) {
      if (hidden === true) continue;
      expect(rows[0]?.[0]?.look).toBe('title');
      if (name !== 'Cover') expect(rows[1]?.[0]?.content).toBe('This worksheet contains one table.');
    }
  });

  it('is the same workbook for the same project', () => {
    expect(rankingWorkbookModel(project)).toEqual(rankingWorkbookModel(project));
  });

  it('can be made of a project with nothing in it', async () => {
    const blank = createProject('Blank', { at: '2026-01-01T00:00:00.000Z', newId: createCountedIdSource() });
    const read = readWorkbook(await rankingWorkbook(blank));
    expect(read.ok && read.value.sheets[0]?.name).toBe('Cover');
  });
});

describe('the sheet of sensitivity', () => {
  const sheet = rankingWorkbookModel(project).sheets.find(({ name }) => name === 'Sensitivity')!;
  const contributions = rankingWorkbookModel(project).sheets.find(({ name }) => name === 'Contributions')!;

  it('begins with the criterion of most weight, to be chosen from the headings of Contributions', () => {
    const weights = contributions.rows[4]!.slice(2, 11).map((cell) => Number(cell?.content));
    const heaviest = weights.indexOf(Math.max(...weights));
    const choice = sheet.rows[4]![1]!;
    expect([choice.input, choice.content]).toEqual([true, contributions.rows[3]![2 + heaviest]?.content]);
    expect(sheet.validations?.[0]?.rule).toEqual({ kind: 'list-in', range: 'Contributions!$C$4:$K$4' });
  });

  it('is the value on the criterion alone at 100%', () => {
    for (const row of sheet.rows.slice(5)) {
      expect(Number(row[12]?.content)).toBeCloseTo(Number(row[24]?.content), 9);
    }
  });
});

describe('the sheet of rank acceptability', () => {
  const sheet = rankingWorkbookModel(project).sheets.find(({ name }) => name === 'Rank acceptability')!;

  it('gives each option shares that add to one, and says that they are not live and how they were made', () => {
    for (const row of sheet.rows.slice(4)) {
      const shares = row.slice(2).map((cell) => Number(cell?.content));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(sheet.rows[2]?.[0]?.content).toMatch(/^Not live.*20,000 random weightings.*seed 1/);
    expect(formulasOf([sheet])).toEqual([]);
  });

  it('turns its line on Cover amber when the weights are no longer those at export', async () => {
    const cover = rankingWorkbookModel(project).sheets[0]!;
    const row = cover.rows.findIndex((cells) => cells[0]?.content === 'Rank acceptability') + 1;
    expect(cover.cautions).toContainEqual({ cell: `B${row}`, when: `LEFT($B$${row},3)<>"Yes"` });
    const xml = sheetsOf(await rankingWorkbook(project)).map(({ text }) => text);
    expect(xml.some((text) => text.includes('<conditionalFormatting'))).toBe(true);
  });
});

describe('the sheet of disagreement', () => {
  it('begins with the cell that expected results find most disputed', () => {
    const sheet = rankingWorkbookModel(project).sheets.find(({ name }) => name === 'Disagreement')!;
    // EXPECTED: A14 IMP-L, SD 1.6733 over five scores, range 4.
    const row = sheet.rows[4]!.map((cell) => cell?.content);
    expect([row[0], row[3], row[6]]).toEqual(['A14', 5, 4]);
    expect(row[2]).toContain('IMP-L');
    expect(row[5]).toBeCloseTo(1.6733, 4);
  });
});

describe('the presets', () => {
  it('publication: no freeze panes, protection, fills, hidden or merged cells, and tables marked up', async () => {
    const bytes = await rankingWorkbook(project, { preset: 'publication' });
    for (const { text } of sheetsOf(bytes)) {
      expect(text).not.toMatch(/<pane |<sheetProtection|<mergeCell|hidden="1"|hidden="true"/);
    }
    const all = parts(bytes);
    expect(all.find(({ name }) => name === 'xl/styles.xml')?.text).not.toContain('patternType="solid"');
    expect(all.find(({ name }) => name === 'xl/workbook.xml')?.text).not.toMatch(
      /state="(?:very)?[hH]idden"/,
    );
    expect(all.filter(({ name }) => name.startsWith('xl/tables/')).length).toBeGreaterThan(10);
  });

  it('values: no formula at all, the same figures', () => {
    const values = rankingWorkbookModel(project, { preset: 'values' });
    expect(formulasOf(values.sheets)).toEqual([]);
    const ranking = (sheets: readonly SheetModel[]) =>
      sheets
        .find(({ name }) => name === 'Ranking')!
        .rows.slice(4)
        .map((row) => row.slice(0, 5).map((cell) => cell?.content));
    expect(ranking(values.sheets)).toEqual(ranking(rankingWorkbookModel(project).sheets));
  });

  it('working: only shaded cells can be changed', async () => {
    const bytes = await rankingWorkbook(project);
    for (const { text } of sheetsOf(bytes)) expect(text).toContain('<sheetProtection');
  });
});

describe('hostile text', () => {
  const hostile = [
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '+1',
    '-2',
    'tab\tand\nnew line',
    'emoji 💷 and right to left \u202e ل',
    'control \u0001\u0008 characters',
    '_x0041_ is not A',
    '<b>&amp;</b>',
    '  spaces around  ',
  ];

  it.each(hostile)('%j stays text, letter by letter', async (text) => {
    const bytes = await writeWorkbook({
      title: text,
      subject: '',
      creator: '',
      at: 'not a time',
      sheets: [{ name: 'One', columns: [{ width: 10 }], rows: [[cells.text(text)]] }],
    });
    expect(sheetsOf(bytes)[0]?.text).not.toContain('<f>');
    const read = readWorkbook(bytes);
    expect(read.ok && valueOf(read.value.sheets[0]?.rows[0]?.[0] ?? null)).toBe(text);
  });

  it('is cut where a cell holds no more, and says so', () => {
    const written = writableText('x'.repeat(40_000));
    expect(written).toHaveLength(32_767);
    expect(written.endsWith(' [cut here: a cell holds no more]')).toBe(true);
  });

  it('as titles, names and reasons leaves no formula in the workbook that the app did not write', async () => {
    const evil = applyAll(
      project,
      listOf(project.options).map(({ id }, index) => ({
        type: 'option/change' as const,
        id,
        changes: { title: hostile[index % hostile.length]!, summary: '=1+1', code: `=A${index}` },
      })),
    );
    const clean = formulasOf(rankingWorkbookModel(project).sheets).length;
    expect(formulasOf(rankingWorkbookModel(evil).sheets)).toHaveLength(clean);
    const read = readWorkbook(await rankingWorkbook(evil));
    expect(read.ok).toBe(true);
  });
});

describe('anonymity', () => {
  const named = [...partners.keys()];
  const anonymous: Project = { ...project, frame: { ...project.frame, anonymity: 'anonymous' } };

  it.each(['working', 'publication', 'values'] as const)(
    'leaves no partner’s name or id in a %s workbook of an anonymous project',
    async (preset) => {
      const text = parts(await rankingWorkbook(withoutLeads(anonymous), { preset }))
        .map((part) => part.text)
        .join('\n');
      for (const code of named) expect(text).not.toMatch(new RegExp(`\\b${code}\\b`));
      for (const id of partners.values()) expect(text).not.toContain(id);
    },
  );

  it('shows means that may be changed in place of scores by partner', () => {
    const model = rankingWorkbookModel(anonymous);
    expect(model.sheets.map(({ name }) => name)).not.toContain('Scores');
    const averages = model.sheets.find(({ name }) => name === 'Averages')!;
    expect(averages.rows[4]?.[2]?.input).toBe(true);
  });

  it('names partners from four voters up where scores are partner-tagged, not below', () => {
    const tagged = (count: number): Project => {
      const few = ashmereProject((code) => named.indexOf(code) < count).project;
      return { ...few, frame: { ...few.frame, anonymity: 'partner-tagged' } };
    };
    const hasScores = (each: Project) =>
      rankingWorkbookModel(each).sheets.some(({ name }) => name === 'Scores');
    expect(hasScores(tagged(4))).toBe(true);
    expect(hasScores(tagged(3))).toBe(false);
  });
});

/** Lead bodies are facts about options, not about scores; without them only scores could name a partner. */
function withoutLeads(given: Project): Project {
  return applyAll(
    given,
    [...options.values()].map((id) => ({ type: 'option/change' as const, id, changes: { lead: '' } })),
  );
}
