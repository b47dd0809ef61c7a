import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import type { LabelledTable } from './drawn-tables';
import { sheetOf } from './read-ashmere';

const folder =
  process.env['THROUGHLINE_ODD_FILES'] ??
  resolve(import.meta.dirname, '../../../../../shared/examples/odd-files');

type Label = readonly [
  file: string,
  sheet: string | undefined,
  header: [number, number],
  data: [number, number],
];

/** Published tables of the odd files, labelled by eye. They stay where they are and are never copied. */
const labels: readonly Label[] = [
  ['real/ons_els_healthy_life_expectancy.csv', undefined, [1, 1], [2, 5815]],
  ['real/ons_els_housing_affordability_ratio.csv', undefined, [1, 1], [2, 8425]],
  ['real/trafford_land_and_building_assets.csv', undefined, [1, 1], [2, 609]],
  ['real/trafford_parking_account.csv', undefined, [1, 1], [2, 11]],
  ['fidelity/fid.xlsx', 'Data', [4, 5], [6, 9]],
];

/** The labelled odd files, or none (said in the output) where the folder is not there. */
export function oddTables(): LabelledTable[] {
  if (!existsSync(join(folder, 'real'))) {
    console.log(`Skipped the published tables: there is no ${folder}. Set THROUGHLINE_ODD_FILES.`);
    return [];
  }
  return labels.map(([file, name, header, data]) => {
    const result = readWorkbook(new Uint8Array(readFileSync(join(folder, file))), { name: file });
    if (!result.ok) throw new Error(`${file}: ${result.error.message}`);
    return { name: file, sheet: sheetOf(result.value, name), header, data };
  });
}
