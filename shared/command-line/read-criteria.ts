import { plain } from '../evidence/match-reference';
import type { Criterion } from '../model/criteria';
import type { CriterionId, IdSource } from '../model/ids';
import { type InputRow, type InputSheet, InputTable, type Question } from './input-table';

const roles = {
  code: ['criterion id', 'id', 'ref', 'reference', 'code', 'criterion ref', 'criterion code'],
  label: ['label', 'criterion', 'name', 'title'],
  parent: ['parent id', 'parent', 'part of', 'group', 'belongs to'],
  kind: ['kind', 'type', 'basis', 'how it is known'],
  question: ['definition', 'question', 'description', 'meaning'],
  better: ['better', 'better when', 'direction'],
  min: ['scale min', 'lowest score', 'minimum', 'min'],
  max: ['scale max', 'highest score', 'maximum', 'max'],
  unit: ['unit', 'units'],
  weight: ['weight', 'points', 'weight %'],
} as const;
type Role = keyof typeof roles;

export interface CriterionInput {
  readonly criterion: Criterion;
  /** Points given beside the criterion, used when no weights file is. */
  readonly weight: number | null;
}

/** Criteria with their tree, scales and words for each level ("level_1", "Score 1 means"). */
export function readCriteria(
  source: InputSheet,
  { at, newId }: { readonly at: string; readonly newId: IdSource },
  questions: Question[],
): readonly CriterionInput[] {
  const table = new InputTable<Role>(source, roles, questions);
  const levels = levelColumns(table);
  table.askAboutOthers('criteria', new Set(levels.keys()));
  const rows = [...table.rows()].filter((row) => row.text('code') !== '' || row.text('label') !== '');
  const ids = new Map<string, CriterionId>();
  for (const row of rows) {
    const key = plain(row.text('code') || row.text('label'));
    if (ids.has(key))
      table.ask(row.row, null, `“${row.text('code') || row.text('label')}” stands here a second time.`);
    else ids.set(key, newId('criterion'));
  }
  return rows.flatMap((row): CriterionInput[] => {
    const code = row.text('code') || row.text('label');
    const id = ids.get(plain(code));
    if (!id) return [];
    const parent = row.text('parent');
    const parentId = parent === '' ? undefined : ids.get(plain(parent));
    if (parent !== '' && !parentId)
      table.ask(row.row, null, `The group “${parent}” is not one of the criteria.`);
    ids.delete(plain(code)); // a second row of the same code was asked about above
    ids.set(plain(code), id);
    const criterion = toCriterion(row, table, levels, { id, code, at, parentId });
    return [{ criterion, weight: row.number('weight') }];
  });
}

function levelColumns(table: InputTable<Role>): ReadonlyMap<number, number> {
  return new Map(
    [...table.others].flatMap(([column, heading]) => {
      const level = /^(?:level|score) (\d+)(?: means)?$/.exec(plain(heading.replaceAll('_', ' ')))?.[1];
      return level === undefined ? [] : [[column, Number(level)] as const];
    }),
  );
}

function toCriterion(
  row: InputRow<Role>,
  table: InputTable<Role>,
  levels: ReadonlyMap<number, number>,
  known: {
    readonly id: CriterionId;
    readonly code: string;
    readonly at: string;
    readonly parentId: CriterionId | undefined;
  },
): Criterion {
  const { id, code, at, parentId } = known;
  const min = row.number('min') ?? 1;
  const max = row.number('max') ?? 5;
  if (min >= max)
    table.ask(row.row, null, `The lowest score of ${code} (${min}) is not below the highest (${max}).`);
  const lower = /^(?:lower|low|min|minimi[sz]e|less|cost)/i.test(row.text('better'));
  // A matrix of quantities gives directions and no kinds: everything in it is measured.
  const measured = /measur|quantit/i.test(row.text('kind')) || (!table.has('kind') && !table.has('min'));
  const anchors = [...levels].flatMap(([column, score]) => {
    const cell = row.cell(column);
    return typeof cell === 'string' && cell.trim() !== '' ? [{ score, words: cell.trim() }] : [];
  });
  return {
    id,
    code,
    label: row.text('label') || code,
    question: row.text('question'),
    ...(parentId === undefined ? {} : { parentId }),
    basis: measured ? 'measured' : 'judged',
    unit: row.text('unit'),
    direction: lower ? 'min' : 'max',
    scale: min < max ? { min, max, step: 1, anchors } : { min: 1, max: 5, step: 1, anchors },
    valueFunction: lower
      ? { kind: 'linear', worst: max, best: min }
      : { kind: 'linear', worst: min, best: max },
    madeFromCost: false,
    createdAt: at,
    changedAt: at,
  };
}
