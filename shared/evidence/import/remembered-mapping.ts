import * as v from 'valibot';
import { listOf } from '../../model/collection';
import type { Mapping } from '../../model/evidence';
import { tableIdSchema, type TableId } from '../../model/ids';
import type { Origin } from '../../model/new-project';
import type { Project } from '../../model/project';
import { plain } from '../match-reference';
import { fieldsOf, periodOf } from './fields';
import type { RegionRows } from './import-region';
import type { ColumnMapping, ImportTarget } from './import-types';

/** What is kept of an import for the next file that looks alike: which heading meant what, and the table it came from. */
const settingsSchema = v.looseObject({
  columns: v.array(v.looseObject({ header: v.string(), column: v.number(), field: v.nullable(v.string()) })),
  tableId: v.optional(tableIdSchema),
  /** How many heading rows there were, and how many rows stood between them and the data. */
  layout: v.optional(v.looseObject({ headingRows: v.number(), gap: v.number() })),
});

export interface RememberedMapping {
  readonly target: ImportTarget;
  /** File it was made with, and when. */
  readonly name: string;
  readonly savedAt: string;
  readonly columns: readonly Pick<ColumnMapping, 'header' | 'column' | 'field'>[];
  readonly tableId?: TableId;
}

/** A mapping is recalled where at least this share of both files' headings is the same. */
const ALIKE = 0.75;

/** Headings as compared between years: words only, and a period stands for any period. */
function headingKey(header: string): string {
  const period = periodOf(header);
  return period === null ? plain(header) : plain(header.replace(period, ' period '));
}

/** The headings of a table as one text, the same for next year's file with other years in it. */
export function headerFingerprint(headers: readonly string[]): string {
  return [...new Set(headers.map(headingKey).filter((key) => key !== ''))].join(' | ');
}

function likenessOf(theirs: readonly string[], own: ReadonlySet<string>): number {
  return theirs.filter((key) => own.has(key)).length / Math.max(own.size, theirs.length);
}

/** Are these the headings of that table, the same ones or most of them? */
export function areAlike(fingerprint: string, headers: readonly string[]): boolean {
  const own = new Set(headerFingerprint(headers).split(' | '));
  return likenessOf(fingerprint.split(' | '), own) >= ALIKE;
}

/** Where the headings and the data of that table stood to each other; undefined where nobody kept it. */
export function layoutIn(mapping: Mapping): { headingRows: number; gap: number } | undefined {
  const settings = v.safeParse(settingsSchema, mapping.settings);
  return settings.success ? settings.output.layout : undefined;
}

/** The mapping last used for a table with these headings: the same ones, or most of them. */
export function recallMapping(
  project: Project,
  headers: readonly string[],
  target?: ImportTarget,
): RememberedMapping | undefined {
  const own = new Set(headerFingerprint(headers).split(' | '));
  const likeness = (mapping: Mapping) => likenessOf(mapping.fingerprint.split(' | '), own);
  const best = listOf(project.mappings)
    .filter((mapping) => target === undefined || mapping.target === target)
    .map((mapping) => ({ mapping, likeness: likeness(mapping) }))
    .filter((each) => each.likeness >= ALIKE)
    .toSorted(
      (a, b) => b.likeness - a.likeness || b.mapping.changedAt.localeCompare(a.mapping.changedAt),
    )[0]?.mapping;
  if (!best) return undefined;
  const settings = v.safeParse(settingsSchema, best.settings);
  if (!settings.success || !isTarget(best.target)) return undefined;
  const { columns, tableId } = settings.output;
  return {
    target: best.target,
    name: best.name,
    savedAt: best.changedAt,
    columns,
    ...(tableId === undefined ? {} : { tableId }),
  };
}

const targets: Readonly<Record<ImportTarget, true>> = {
  options: true,
  criteria: true,
  'scores-wide': true,
  'scores-long': true,
  weights: true,
  partners: true,
  outcomes: true,
  measures: true,
  'story-nodes': true,
  'story-links': true,
};

function isTarget(text: string): text is ImportTarget {
  return Object.hasOwn(targets, text);
}

/** The suggestion, with every column whose heading is known taken as last time. No field is given twice. */
export function asLastTime(
  mapping: readonly ColumnMapping[],
  remembered: RememberedMapping,
  project: Project,
): ColumnMapping[] {
  const offered = new Set(fieldsOf(remembered.target, project).map(({ field }) => field));
  const known = new Map(remembered.columns.map(({ header, field }) => [headingKey(header), field]));
  const taken = new Set<string>();
  const settled = mapping.map((column): ColumnMapping | null => {
    const key = headingKey(column.header);
    if (key === '' || !known.has(key)) return null;
    const field = forHeading(known.get(key) ?? null, column.header);
    // A criterion that has since been removed is no longer a choice.
    if (field !== null && !offered.has(field) && !/^(?:period|measure):/.test(field)) return null;
    if (field !== null && taken.has(field)) return null;
    if (field !== null) taken.add(field);
    return { ...column, field, why: `As last time (${remembered.name}).`, confidence: 0.97 };
  });
  return mapping.map((column, index) => {
    const last = settled[index];
    if (last) return last;
    return column.field !== null && taken.has(column.field)
      ? { ...column, field: null, why: 'Its usual meaning went to another column last time.' }
      : column;
  });
}

/** Fields that carry their heading follow it: last year’s `period:2023/24` is this year’s `period:2024/25`. */
function forHeading(field: string | null, header: string): string | null {
  if (field?.startsWith('period:')) return `period:${header}`;
  return field?.startsWith('measure:') ? `measure:${header}` : field;
}

/** Headings the last file had and this one lacks, where they were used. */
export function missingColumns(remembered: RememberedMapping, headers: readonly string[]): string[] {
  const present = new Set(headers.map(headingKey));
  return remembered.columns.flatMap(({ header, field }) =>
    field !== null && !present.has(headingKey(header)) ? [header] : [],
  );
}

/** The mapping to save with an import; it takes the place of an earlier one for the same headings and target. */
export function rememberMapping(
  project: Project,
  used: {
    readonly name: string;
    readonly target: ImportTarget;
    readonly mapping: readonly ColumnMapping[];
    readonly tableId: TableId;
    /** The rows the table was read from, as found or as corrected. */
    readonly rows?: Pick<RegionRows, 'headerRows' | 'dataRows'>;
  },
  origin: Origin,
): Mapping {
  const fingerprint = headerFingerprint(used.mapping.map(({ header }) => header));
  const before = listOf(project.mappings).find(
    (mapping) => mapping.fingerprint === fingerprint && mapping.target === used.target,
  );
  return {
    id: before?.id ?? origin.newId('mapping'),
    name: used.name,
    fingerprint,
    target: used.target,
    settings: {
      columns: used.mapping.map(({ header, column, field }) => ({ header, column, field })),
      tableId: used.tableId,
      ...(used.rows === undefined ? {} : { layout: layoutOf(used.rows) }),
    },
    createdAt: before?.createdAt ?? origin.at,
    changedAt: origin.at,
  };
}

function layoutOf({ headerRows, dataRows }: Pick<RegionRows, 'headerRows' | 'dataRows'>) {
  return {
    headingRows: Math.max(0, headerRows[1] - headerRows[0] + 1),
    gap: Math.max(0, dataRows[0] - headerRows[1] - 1),
  };
}
