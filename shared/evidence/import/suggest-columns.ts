import type { Project } from '../../model/project';
import { matchHeadings } from '../match-headings';
import { parseCell } from '../parse-cell';
import { classOf, textOf } from '../row-profile';
import { NOT_AN_AMOUNT, patternsOf, periodOf } from './fields';
import { judgedCriteria } from './score-helpers';
import type { ColumnMapping, ImportRegion, ImportTarget } from './import-types';
import { listOf } from '../../model/collection';

const SAMPLES = 3;
const ROWS_LOOKED_AT = 500;
/** Columns with such headings were not meant to go round; they are left out unless someone maps them. */
const PRIVATE = /not for (?:circulation|publication|sharing)|confidential|internal only|private/i;

/** What each column probably is, with the reason. No field is given twice; a column nothing fits is left out. */
export function suggestColumns(
  region: ImportRegion,
  target: ImportTarget,
  project: Project,
): ColumnMapping[] {
  const taken = new Set<string>();
  const criteria =
    target === 'scores-wide' ? criterionColumns(region, project) : new Map<number, Suggestion>();
  for (const { field } of criteria.values()) taken.add(field);
  const hidden = new Set(region.sheet.hiddenColumns);
  const columns = region.columns.map((column, index): ColumnMapping => {
    const header = region.headers[index] ?? '';
    const samples = samplesOf(region, column);
    const base = { column, header, samples };
    if (hidden.has(column) && region.skipHidden)
      return {
        ...base,
        field: null,
        why: 'Hidden in the spreadsheet; left out unless you choose it.',
        confidence: 0.9,
      };
    if (PRIVATE.test(header))
      return {
        ...base,
        field: null,
        why: 'The heading says it is not meant to be shared; left out unless you choose it.',
        confidence: 0.9,
      };
    const matched = criteria.get(column);
    if (matched) return { ...base, ...matched };
    const period = target === 'measures' ? periodOf(header) : null;
    if (period !== null && !taken.has('period'))
      return {
        ...base,
        field: `period:${header}`,
        why: `“${period}” is a period, so the column is one point of a series.`,
        confidence: 0.95,
      };
    const own = header.split(' – ').at(-1) ?? header;
    for (const { field, label, heading, money } of patternsOf(target, project)) {
      if (heading === undefined || taken.has(field) || !heading.test(own.trim())) continue;
      if (money && (NOT_AN_AMOUNT.test(own) || holdsPercentages(region, column))) continue;
      taken.add(field);
      return {
        ...base,
        field,
        why: `The heading “${own}” is usual for ${label.toLowerCase()}.`,
        confidence: 0.85,
      };
    }
    return {
      ...base,
      field: null,
      why: header === '' ? 'The column has no heading.' : 'Nothing this table needs has such a heading.',
      confidence: 0.4,
    };
  });
  if (target === 'options') return withNamesBesideCodes(region, columns);
  return target === 'measures'
    ? withMeasureColumns(region, withSeriesColumn(region, withValueColumn(region, columns)))
    : columns;
}

/** An area a row and no periods: each column of figures is a measure of its own, as in a ward profile. */
function withMeasureColumns(region: ImportRegion, columns: ColumnMapping[]): ColumnMapping[] {
  const has = (field: string) => columns.some((column) => column.field === field);
  const isSeries = columns.some(({ field }) => field?.startsWith('period:')) || has('period') || has('value');
  if (isSeries || has('name') || !has('series')) return columns;
  const why = 'It holds a figure for each area or group, so it is a measure.';
  return columns.map((column) =>
    column.field === null && column.header !== '' && holdsFigures(region, column.column)
      ? { ...column, field: `measure:${column.header}`, why, confidence: 0.8 }
      : column,
  );
}

/** “Option” over M001, M002 … beside “Name”: the codes are the references, the names the titles. */
function withNamesBesideCodes({ sheet, dataRows }: ImportRegion, columns: ColumnMapping[]): ColumnMapping[] {
  const codes = columns.find(({ field }) => field === 'title');
  const names = columns.find(({ field, header }) => field === null && /\b(?:name|title)$/i.test(header));
  if (!codes || !names || columns.some(({ field }) => field === 'code')) return columns;
  const texts = sheet.rows.slice(dataRows[0], dataRows[1] + 1).map((row) => textOf(row[codes.column]));
  if (!texts.every((text) => text === '' || /^[a-z]{0,4}[-/ ]?\d{1,6}[a-z]?$/i.test(text))) return columns;
  return columns.map((column) => {
    if (column === codes)
      return { ...column, field: 'code', why: 'It holds codes beside a column of names.' };
    return column === names
      ? { ...column, field: 'title', why: 'It names what the codes stand for.', confidence: 0.8 }
      : column;
  });
}

/** Beside years across the columns and no column of areas or measures, the column of names says whose figures these are. */
function withSeriesColumn({ sheet, dataRows }: ImportRegion, columns: ColumnMapping[]): ColumnMapping[] {
  const has = (field: string) => columns.some((column) => column.field === field);
  const periods = columns.filter(({ field }) => field?.startsWith('period:')).length;
  if (periods < 2 || has('series') || has('name')) return columns;
  const rows = sheet.rows.slice(dataRows[0], dataRows[1] + 1);
  const naming = columns.findLast(({ field, column }) => {
    const names = rows.map((row) => textOf(row[column])).filter((text) => text !== '');
    return (
      field === null &&
      names.length >= rows.length / 2 &&
      new Set(names).size >= names.length * 0.9 &&
      names.every((text) => classOf(text) === 'label')
    );
  });
  const why = 'It names the row that the figures of each year belong to.';
  return columns.map((column) =>
    column === naming ? { ...column, field: 'series', why, confidence: 0.7 } : column,
  );
}

function holdsPercentages({ sheet, dataRows }: ImportRegion, column: number): boolean {
  let figures = 0;
  let percentages = 0;
  for (let row = dataRows[0]; row <= Math.min(dataRows[1], dataRows[0] + ROWS_LOOKED_AT); row++) {
    const parsed = parseCell(sheet.rows[row]?.[column] ?? null);
    if (parsed.kind !== 'number') continue;
    figures++;
    if (parsed.unit === '%') percentages++;
  }
  return percentages > 0 && percentages >= figures / 2;
}

function holdsFigures(region: ImportRegion, column: number): boolean {
  for (let row = region.dataRows[0]; row <= region.dataRows[1]; row++)
    if (classOf(region.sheet.rows[row]?.[column]) === 'quantity') return true;
  return false;
}

/** Numbers under such headings tell things apart; they measure nothing. */
const IDENTIFIER =
  /\b(?:version|revision|ref(?:erence)?|code|id|identifier|no\.|number of row|row|page|line|rank|sortable|uprn)\b|^(?:no|number|#|v)$/i;

/** Beside a column of periods, the first column of figures nobody claimed is the value. */
function withValueColumn(region: ImportRegion, columns: ColumnMapping[]): ColumnMapping[] {
  const has = (field: string) => columns.some((column) => column.field === field);
  if (!has('period') || has('value')) return columns;
  const row = region.sheet.rows[region.dataRows[0]] ?? [];
  const free = columns.find(
    ({ field, header, column }) =>
      field === null && classOf(row[column]) === 'quantity' && !IDENTIFIER.test(header),
  );
  if (!free) return columns;
  const why = 'It holds figures beside a column of periods.';
  return columns.map((column) =>
    column === free ? { ...column, field: 'value', why, confidence: 0.7 } : column,
  );
}

interface Suggestion {
  readonly field: string;
  readonly why: string;
  readonly confidence: number;
}

function criterionColumns(region: ImportRegion, project: Project): Map<number, Suggestion> {
  const references = patternsOf('scores-wide', project).filter((pattern) => pattern.heading !== undefined);
  const headings = new Map<number, string>();
  for (const [index, column] of region.columns.entries()) {
    const header = region.headers[index] ?? '';
    if (header !== '' && !references.some(({ heading }) => heading?.test(header)))
      headings.set(column, header);
  }
  return new Map(
    matchHeadings(headings, judgedCriteria({ project })).map(({ column, known, exact, likeness }) => [
      column,
      {
        field: `criterion:${known.id}`,
        why: exact
          ? `The heading is the criterion “${known.label}”.`
          : `The heading shares its words with “${known.label}”; check it.`,
        confidence: exact ? 1 : Math.round(likeness * 90) / 100,
      },
    ]),
  );
}

function samplesOf(region: ImportRegion, column: number): string[] {
  const samples: string[] = [];
  for (let row = region.dataRows[0]; row <= region.dataRows[1] && samples.length < SAMPLES; row++) {
    const text = textOf(region.sheet.rows[row]?.[column]);
    if (text !== '' && !samples.includes(text)) samples.push(text);
  }
  return samples;
}

const TARGET_WORDS: Readonly<Record<ImportTarget, string>> = {
  options: 'a list of options',
  criteria: 'a list of criteria',
  'scores-wide': 'a score sheet, one column a criterion',
  'scores-long': 'scores, one a row',
  weights: 'weights of criteria',
  partners: 'a list of partners',
  outcomes: 'a list of outcomes',
  measures: 'measures and their series',
  'story-nodes': 'the boxes of a driver diagram',
  'story-links': 'the links of a driver diagram',
};

/** What the table probably is, best first, by how many of the columns a target knows. */
export function suggestTargets(
  region: ImportRegion,
  project: Project,
): { target: ImportTarget; why: string; confidence: number }[] {
  const targets = Object.keys(TARGET_WORDS) as ImportTarget[]; // the keys of a record over all targets
  return targets
    .map((target) => {
      const columns = suggestColumns(region, target, project);
      const mapped = columns.filter((column) => column.field !== null);
      const required = patternsOf(target, project).filter((pattern) => pattern.required);
      const missing = required.filter(({ field }) => !mapped.some((column) => column.field === field));
      const share = mapped.length / Math.max(1, columns.length);
      const bonus = bonusOf(target, region, mapped, project);
      const confidence = Math.max(0, Math.min(0.98, (missing.length > 0 ? 0.25 : 0.6) * share + bonus));
      return {
        target,
        why: `It looks like ${TARGET_WORDS[target]}: ${mapped.length} of ${columns.length} columns fit.`,
        confidence: Math.round(confidence * 100) / 100,
      };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** Signs that only one kind of table has. */
function bonusOf(
  target: ImportTarget,
  region: ImportRegion,
  mapped: readonly ColumnMapping[],
  project: Project,
): number {
  const has = (field: string) => mapped.some((column) => column.field === field);
  const starting = (prefix: string) => mapped.filter((column) => column.field?.startsWith(prefix)).length;
  switch (target) {
    case 'scores-wide':
      return starting('criterion:') >= 2 ? 0.38 : -0.2;
    case 'options':
      return (has('gross') || has('net') || has('reach') ? 0.35 : 0) - (has('title') ? 0 : 0.2);
    case 'measures':
      return starting('period:') >= 3 ||
        starting('measure:') >= 2 ||
        (has('period') && (has('value') || starting('measure:') > 0))
        ? 0.38
        : -0.3;
    case 'weights':
      return has('points') && region.columns.length <= 4 && listOf(project.criteria).length > 0 ? 0.3 : -0.1;
    case 'story-links':
      return has('parent') && has('child') && region.columns.length <= 4 ? 0.35 : -0.2;
    case 'story-nodes':
      return has('kind') && has('title') && has('code') ? 0.35 : -0.2;
    case 'scores-long':
      return has('score') && has('criterionRef') ? 0.38 : -0.2;
    case 'criteria':
      return starting('anchor:') >= 2 ? 0.3 : 0;
    case 'partners':
    case 'outcomes':
      return 0;
  }
}
