import type { Table } from '../../model/table';
import { cleanText } from '../parse-cell';
import type { ColumnMapping, ImportTarget } from './import-types';

/** What names a row of each kind of table: the first combination whose columns are mapped in both files. */
const keys: Readonly<Record<ImportTarget, readonly (readonly string[])[]>> = {
  options: [['code'], ['title']],
  criteria: [['code'], ['label']],
  'scores-wide': [['optionRef'], ['optionTitle']],
  'scores-long': [
    ['partnerRef', 'optionRef', 'criterionRef'],
    ['optionRef', 'criterionRef'],
  ],
  weights: [['partnerRef', 'criterionRef'], ['criterionRef']],
  partners: [['code'], ['name']],
  outcomes: [['code'], ['title']],
  measures: [['name', 'series'], ['name'], ['series']],
  'story-nodes': [['code']],
  'story-links': [['parent', 'child']],
};

type Used = readonly Pick<ColumnMapping, 'column' | 'field'>[];

/**
 * Rows the last file had and this one has no more, by what names them. Nothing is removed for it: the person decides.
 */
export function vanishedRows(
  target: ImportTarget,
  before: { readonly table: Table; readonly columns: Used },
  now: { readonly table: Table; readonly columns: Used },
): string[] {
  for (const fields of keys[target]) {
    const [old, current] = [namesOf(before, fields), namesOf(now, fields)];
    if (!old || !current) continue;
    const present = new Set(current.map((name) => name.toLowerCase()));
    return [...new Set(old)].filter((name) => !present.has(name.toLowerCase()));
  }
  return [];
}

function namesOf(
  { table, columns }: { readonly table: Table; readonly columns: Used },
  fields: readonly string[],
): string[] | null {
  const places = fields.map((field) => columns.find((column) => column.field === field)?.column);
  if (places.some((place) => place === undefined)) return null;
  const names: string[] = [];
  for (let row = table.dataRows[0] - table.firstRow; row <= table.dataRows[1] - table.firstRow; row++) {
    const parts = places.map((place) =>
      cleanText(String(table.columns[(place ?? 0) - table.firstColumn]?.[row] ?? '')),
    );
    if (parts.every((part) => part !== '')) names.push(parts.join(' · '));
  }
  return names;
}
