import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkBook } from 'xlsx';
import { rankingWorkbookModel } from '../../../shared/export/ranking-workbook';
import type { WorkbookModel } from '../../../shared/export/workbook-model';
import { writeWorkbook } from '../../../shared/export/write-workbook';
import { projectResults } from '../../../shared/results/project-results';
import { edgeProjects } from './edge-projects';
import { allRecalculated, libreOffice, skipReason, staleFormulas } from './recalculate';

const names = Object.keys(edgeProjects);
const presets = ['working', 'publication'] as const;
const cases = names.flatMap((name) => presets.map((preset) => ({ name, preset })));
let models: readonly WorkbookModel[] = [];
let books: readonly WorkBook[] = [];
const place = (name: string, preset: (typeof presets)[number]): number =>
  cases.findIndex((each) => each.name === name && each.preset === preset);

describe.skipIf(!libreOffice)(
  `workbooks of unusual projects recalculated by LibreOffice${libreOffice ? '' : ` (${skipReason})`}`,
  () => {
    beforeAll(async () => {
      models = cases.map(({ name, preset }) => rankingWorkbookModel(edgeProjects[name]!, { preset }));
      books = allRecalculated(await Promise.all(models.map(writeWorkbook)));
    });

    it.each(cases)(
      '$name, $preset: every formula keeps the value it was written with',
      ({ name, preset }) => {
        const at = place(name, preset);
        const { different } = staleFormulas(models[at]!, books[at]!);
        expect(different).toEqual([]);
      },
    );

    it.each(names)('%s: the order is the app’s', (name) => {
      const sheet = books[place(name, 'working')]!.Sheets.Ranking;
      const { ranking } = projectResults(edgeProjects[name]!);
      if (!sheet) {
        expect(ranking.every(({ total }) => total === null)).toBe(true);
        return;
      }
      const found = ranking.map(
        (_, index) => [sheet[`B${index + 5}`]?.v, sheet[`D${index + 5}`]?.v] as unknown[],
      );
      expect(found.map(([rank, title]) => [rank ?? '', title])).toEqual(
        ranking.map(({ rank, option }) => [rank ?? '', option.title]),
      );
    });
  },
);
