import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { partnerSheet } from '../../../shared/export/partner-sheet/write-partner-sheet';
import { readPartnerSheet, type ReturnedForm } from '../../../shared/export/partner-sheet/read-partner-sheet';
import { compareReturns } from '../../../shared/export/partner-sheet/compare-returns';
import { scoringForm } from '../../../shared/export/partner-sheet/form';
import { createCountedIdSource } from '../../../shared/model/ids';
import { createProject } from '../../../shared/model/new-project';
import { newCriterion, newOption, newPartner } from '../../../shared/model/new-entities';
import { applyAll } from '../../support/small-project';
import { libreOffice } from './recalculate';

const oddFiles =
  process.env.THROUGHLINE_ODD_FILES ?? resolve(import.meta.dirname, '../../../../shared/examples/odd-files');
const tool = join(oddFiles, 'tools/partner_edits.py');
const python = '/usr/bin/python3';
const reason = !existsSync(tool)
  ? 'skipped: the corpus of odd files is not here'
  : spawnSync(python, ['-c', 'import openpyxl']).status !== 0 || !libreOffice
    ? 'skipped: python3 with openpyxl and LibreOffice are needed'
    : undefined;

const at = '2026-03-24T09:00:00.000Z';
const origin = { at, newId: createCountedIdSource() };
const start = createProject('Scoring from 0 to 5', origin);
const scale = {
  min: 0,
  max: 5,
  step: 1,
  anchors: [
    { score: 0, words: 'None' },
    { score: 5, words: 'Very much' },
  ],
};
const partner = newPartner(origin, { code: 'HOMES', name: 'Linden Vale Homes' });
const project = applyAll(start, [
  ...['Fit', 'Impact', 'Cost'].map((label, index) => ({
    type: 'criterion/add' as const,
    criterion: newCriterion(origin, { code: `C${index + 1}`, label, scale }),
  })),
  ...Array.from({ length: 8 }, (_, index) => ({
    type: 'option/add' as const,
    option: newOption(origin, { code: `A0${index + 1}`, title: `Option number ${index + 1}` }),
  })),
  { type: 'partner/add', partner },
]);

let folder = '';
let truth: Readonly<Record<string, Readonly<Record<string, number>>>> = {};

beforeAll(async () => {
  if (reason !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'throughline-partner-'));
  writeFileSync(join(folder, 'form.xlsx'), await partnerSheet(project, partner));
  execFileSync(python, [tool, join(folder, 'form.xlsx'), join(folder, 'back'), '--max', '5'], {
    stdio: 'ignore',
  });
  truth = JSON.parse(readFileSync(join(folder, 'back/truth.json'), 'utf8')) as typeof truth;
});

const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, 'back', name))) });
const read = (name: string): ReturnedForm => readPartnerSheet(file(name), project);

/** Scores as truth.json has them: option id → heading → number. */
function asTruth(form: ReturnedForm): Record<string, Record<string, number>> {
  const { criteria } = scoringForm(project);
  return Object.fromEntries(
    [...form.scores].map(([optionId, scores]) => [
      optionId,
      Object.fromEntries(
        criteria.flatMap(({ criterion, header }) => {
          const value = scores.get(criterion.id)?.value;
          return value === undefined ? [] : [[header, value]];
        }),
      ),
    ]),
  );
}
const codes = (form: ReturnedForm) => form.problems.map(({ code }) => code);

describe.skipIf(reason !== undefined)(
  `returned scoring sheets${reason === undefined ? '' : ` (${reason})`}`,
  () => {
    it('are the thirteen the tool makes', () => {
      expect(readdirSync(join(folder, 'back')).filter((name) => name !== 'truth.json')).toHaveLength(13);
    });

    it.each(['filled.xlsx', 'lo.xlsx', 'lo.ods', 'lo.xls', 'sorted.xlsx', 'sheet_renamed.xlsx'])(
      '%s: every score comes back and nothing is asked',
      (name) => {
        const form = read(name);
        expect(asTruth(form)).toEqual(truth);
        expect(codes(form)).toEqual([]);
        expect(form.partnerId).toBe(partner.id);
      },
    );

    it('inserted_column.xlsx: the new column is named and left out', () => {
      const form = read('inserted_column.xlsx');
      expect(asTruth(form)).toEqual(truth);
      expect(form.problems.map(({ code, message }) => [code, message.slice(0, 10)])).toEqual([
        ['unknown-column', '“my notes”'],
      ]);
    });

    it('extra_row.xlsx: the new row is named and left out', () => {
      const form = read('extra_row.xlsx');
      expect(asTruth(form)).toEqual(truth);
      expect(form.problems).toMatchObject([{ code: 'unknown-option', where: 'row 13' }]);
    });

    it('row_deleted.xlsx: the missing option is named, the others come back', () => {
      const form = read('row_deleted.xlsx');
      const gone = project.options.order[2]!;
      expect(asTruth(form)).toEqual(Object.fromEntries(Object.entries(truth).filter(([id]) => id !== gone)));
      expect(codes(form)).toEqual(['missing-option']);
    });

    it('id_column_deleted.xlsx: rows are matched by their exact names, and that is said', () => {
      const form = read('id_column_deleted.xlsx');
      expect(asTruth(form)).toEqual(truth);
      expect(new Set(codes(form))).toEqual(new Set(['matched-by-name']));
    });

    it('text_numbers.xlsx: numbers kept as text are numbers, and that is said', () => {
      const form = read('text_numbers.xlsx');
      expect(asTruth(form)).toEqual(truth);
      expect(codes(form)).toEqual(Object.keys(truth).map(() => 'text-number'));
    });

    it('out_of_range.xlsx: what is no score is listed by cell and left out', () => {
      const form = read('out_of_range.xlsx');
      expect(form.problems.map(({ code, where, leftOut }) => [code, where, leftOut])).toEqual([
        ['bad-score', 'D5', true],
        ['bad-score', 'D6', true],
        ['bad-score', 'D7', true],
      ]);
      const expected = structuredClone(truth) as Record<string, Record<string, number>>;
      const { criteria } = scoringForm(project);
      for (const id of project.options.order.slice(0, 3)) delete expected[id]![criteria[0]!.header];
      expect(asTruth(form)).toEqual(expected);
    });

    it('second_copy.xlsx: the same scorer twice is shown as differences', () => {
      const forms = ['filled.xlsx', 'second_copy.xlsx'].map((name) => readPartnerSheet(file(name), project));
      const batch = compareReturns(forms, project);
      const [first, second] = batch;
      expect(first?.rivals.map(({ file: name }) => name)).toEqual(['second_copy.xlsx']);
      const { criteria } = scoringForm(project);
      const changed = [
        [project.options.order[0], criteria[0]?.criterion.id, 0],
        [project.options.order[1], criteria.at(-1)?.criterion.id, 5],
      ].filter(
        ([option, criterion, value]) =>
          first?.scores.get(option as never)?.get(criterion as never)?.value !== value,
      );
      expect(
        second?.rivals[0]?.differences.map(({ optionId, criterionId, after }) => [
          optionId,
          criterionId,
          after.value,
        ]),
      ).toEqual(changed);
    });
  },
);
