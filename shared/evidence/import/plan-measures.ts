import { listOf } from '../../model/collection';
import type { SingleCommand } from '../../model/commands';
import type { Measure, Observation, Series } from '../../model/story';
import { matchReference } from '../match-reference';
import { cleanText, parseCell } from '../parse-cell';
import { parseDateText } from '../parse-date';
import { rawText } from '../import-question';
import { finishPlan } from './finish-plan';
import type { ImportPlan, ImportRequest, RowStatus } from './import-types';
import { TableReader } from './table-reader';

interface Gathered {
  readonly name: string;
  readonly series: Map<string, Observation[]>;
  unit: string;
  polarity: Measure['polarity'];
  readonly rows: number[];
  at: Measure['at'];
  target?: NonNullable<Measure['target']>;
}

/**
 * Series by year across the columns, one observation a row (ONS, Fingertips), or a measure a column. Under a year, a
 * second heading (Number, Percentage) makes a measure of its own. Markers are kept as reasons, never as 0.
 */
export function planMeasures(request: ImportRequest): ImportPlan {
  const reader = new TableReader(request);
  const points = pointsOf(reader);
  const gathered = new Map<string, Gathered>();
  const seen = new Set<string>();
  const taken = new Set<string>();
  const rows = reader.dataRows();
  const aged = namesWithAges(reader, rows);
  for (const row of rows) {
    const line = (request.region.sheet.rows[row] ?? []).map(rawText).join('\u0000');
    if (seen.has(line)) {
      reader.ask(row, null, {
        code: 'duplicate-row',
        message: 'The same line stands in the file twice; it is taken once.',
        blocking: false,
      });
      reader.put(row, 'skip', labelOf(reader, row), ['The same line a second time.']);
      continue;
    }
    seen.add(line);
    const series = seriesLabel(reader, row, aged);
    for (const { field, period = periodText(reader, row), name } of points) {
      const measure = measureOf(reader, row, { name, gathered });
      const place = [measure.name, series, period].join('\u0000');
      if (taken.has(place)) {
        askAboutSecond(reader, row, field, { measure: measure.name, series, period });
        continue;
      }
      taken.add(place);
      const observations = measure.series.get(series) ?? [];
      measure.series.set(series, observations);
      observations.push(observe(reader, row, field, period));
    }
  }
  return finishPlan(reader, commandsOf(reader, gathered));
}

/** Two figures for one place and time are never mixed into one series. */
function askAboutSecond(
  reader: TableReader,
  row: number,
  field: string,
  { measure, series, period }: { measure: string; series: string; period: string },
): void {
  reader.ask(row, field, {
    code: 'duplicate-point',
    message: `A second figure for ${[measure, series, period].filter((part) => part !== '').join(', ')}; the first is kept. Does another column tell the two apart?`,
    blocking: false,
  });
}

/** Measures with figures for several ages: there the age parts the series, elsewhere it is the same throughout. */
function namesWithAges(reader: TableReader, rows: readonly number[]): ReadonlySet<string> {
  const ages = new Map<string, Set<string>>();
  if (!reader.has('age')) return new Set();
  for (const row of rows) {
    const name = reader.text(row, 'name');
    ages.set(name, (ages.get(name) ?? new Set()).add(reader.text(row, 'age')));
  }
  return new Set([...ages].flatMap(([name, found]) => (found.size > 1 ? [name] : [])));
}

interface Point {
  readonly field: string;
  /** Absent where the row names it. */
  readonly period?: string;
  /** What the column adds to the measure's name, or its whole name where no column of names is mapped. */
  readonly name: string;
}

/** The columns that hold figures: years across, measures across, or the one column of values. */
function pointsOf(reader: TableReader): Point[] {
  const across = reader.request.mapping.flatMap(({ field }): Point[] => {
    if (field?.startsWith('period:')) {
      const [period = '', ...parts] = field.slice('period:'.length).split(' – ');
      return [{ field, period, name: parts.join(' – ') }];
    }
    return field?.startsWith('measure:') ? [{ field, name: field.slice('measure:'.length) }] : [];
  });
  if (across.length === 0) return [{ field: valueField(reader), name: '' }];
  if (reader.has('period') || across.every(({ period }) => period !== undefined)) return across;
  const title = periodOfTitle(reader);
  if (title !== '') reader.notes.push(`No column names the period; the title says ${title}.`);
  return across.map((point) => ({ period: title, ...point }));
}

/** The first period in the lines above the headings; '' where they name none. */
function periodOfTitle({ request: { region } }: TableReader): string {
  for (const row of region.sheet.rows.slice(0, region.headerRows[0])) {
    const period = /\b(?:(?:19|20)\d\d[/–-]\d\d(?: Q[1-4])?|(?:19|20)\d\d)\b/.exec(
      row.map(rawText).join(' '),
    );
    if (period) return period[0];
  }
  return '';
}

function valueField(reader: TableReader): string {
  return reader.has('value') ? 'value' : 'name';
}

function labelOf(reader: TableReader, row: number): string {
  return [reader.text(row, 'name'), reader.text(row, 'series'), periodText(reader, row)]
    .filter((part) => part !== '')
    .join(' · ');
}

function periodText(reader: TableReader, row: number): string {
  return cleanText(rawText(reader.cell(row, 'period')));
}

function measureOf(
  reader: TableReader,
  row: number,
  { name: part, gathered }: { name: string; gathered: Map<string, Gathered> },
): Gathered {
  const named = reader.has('name') ? reader.text(row, 'name') : '';
  const sheet = reader.request.region.sheet.name;
  const isWholeName = reader.request.mapping.some(({ field }) => field === `measure:${part}`);
  const base = named || (isWholeName ? '' : sheet);
  const name = [base, part].filter((text) => text !== '').join(' – ');
  const known = gathered.get(name);
  if (known) {
    known.rows.push(row);
    return known;
  }
  const better = reader.text(row, 'polarity');
  const outcome = matchReference(
    reader.text(row, 'outcome'),
    listOf(reader.request.project.outcomes).map(({ id, code, title }) => ({ id, code, label: title })),
  );
  const target = reader.has('target') ? reader.figure(row, 'target', {}).figure : undefined;
  const made: Gathered = {
    name,
    series: new Map(),
    unit: reader.text(row, 'unit'),
    polarity: /high/i.test(better) ? 'higher' : /low/i.test(better) ? 'lower' : 'none',
    rows: [row],
    at: outcome ? [outcome.known.id] : [],
    ...(target
      ? { target: { value: target.value, due: '', ...(target.source && { source: target.source }) } }
      : {}),
  };
  gathered.set(name, made);
  return made;
}

/** A breakdown (by deprivation, by sex) is a series of its own, never mixed with the headline. */
function seriesLabel(reader: TableReader, row: number, aged: ReadonlySet<string>): string {
  const age = aged.has(reader.text(row, 'name')) ? ['age'] : [];
  const parts = ['series', 'subgroup', ...age, 'category']
    .map((field) => reader.text(row, field))
    .filter((text) => text !== '');
  return parts.join(', ') || 'All';
}

function observe(reader: TableReader, row: number, field: string, period: string): Observation {
  const parsed = parseCell(reader.cell(row, field), { kind: 'number' });
  const isNumber = parsed.kind === 'number' && typeof parsed.value === 'number';
  if (parsed.kind === 'problem') {
    reader.ask(row, field, {
      code: parsed.rule,
      message: parsed.message ?? 'This is not a number.',
      blocking: true,
    });
  }
  const flags = (parsed.flags ?? []).filter((flag) => flag !== 'fraction');
  const marker = flags.length > 0 ? `[${flags.join('][')}]` : reader.text(row, 'note');
  const [lower, upper] = ['lower', 'upper']
    .map((limit) => parseCell(reader.cell(row, limit), { kind: 'number' }))
    .map((limit) => (limit.kind === 'number' && typeof limit.value === 'number' ? limit.value : undefined));
  const date = parseDateText(period);
  const from = date === null || date === 'impossible' ? /^(\d{4})/.exec(period)?.[1] : date.value.slice(0, 7);
  // A fraction shown as per cent becomes per cent, so that it can stand beside 65.9% typed as text.
  const value = isNumber
    ? parsed.flags?.includes('fraction')
      ? Number((parsed.value * 100).toPrecision(12))
      : parsed.value
    : undefined;
  return {
    period,
    ...(from === undefined
      ? {}
      : {
          from: from.length === 4 ? `${from}-${/\d{4}\s?[/–-]/.test(period) ? '04' : '01'}-01` : `${from}-01`,
        }),
    ...(value === undefined ? {} : { value }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
    ...(marker === '' ? {} : { marker }),
    source: reader.source(row, field, parsed),
  };
}

function commandsOf(reader: TableReader, gathered: ReadonlyMap<string, Gathered>): SingleCommand[] {
  const { project, origin } = reader.request;
  const commands: SingleCommand[] = [];
  const planned = new Map<number, { status: RowStatus; detail: readonly string[] }>();
  for (const found of gathered.values()) {
    const series: Series[] = [...found.series].map(([label, observations]) => ({ label, observations }));
    const before = listOf(project.measures).find((measure) => measure.name === found.name);
    const points = series.reduce((sum, each) => sum + each.observations.length, 0);
    const valued = series.reduce(
      (sum, each) => sum + each.observations.filter((point) => point.value !== undefined).length,
      0,
    );
    const figures = `${series.length} series, ${points} ${points === 1 ? 'point' : 'points'}, ${valued} with a value`;
    // In a wide table the row is the measure and says its name already.
    const isNamed = found.rows.every((row) => row === found.rows[0] && labelOf(reader, row) === found.name);
    const detail = [isNamed ? figures : `${found.name}: ${figures}`];
    const status = before === undefined ? 'add' : samePoints(before.series, series) ? 'same' : 'change';
    for (const [index, row] of found.rows.entries()) {
      const before = planned.get(row) ?? { status, detail: [] };
      planned.set(row, {
        status:
          before.status === status ? status : before.status === 'add' || status === 'add' ? 'add' : 'change',
        detail: index === 0 ? [...before.detail, ...detail] : before.detail,
      });
    }
    if (before === undefined) {
      const measure: Measure = {
        id: origin.newId('measure'),
        name: found.name,
        definition: '',
        unit: found.unit,
        polarity: found.polarity,
        basis: 'unknown',
        at: found.at,
        series,
        ...(found.target ? { target: found.target } : {}),
        limitations: '',
        createdAt: origin.at,
        changedAt: origin.at,
      };
      commands.push({ type: 'measure/add', measure });
    } else if (status === 'change') {
      const kept = before.series.filter((each) => !found.series.has(each.label));
      commands.push({ type: 'measure/change', id: before.id, changes: { series: [...kept, ...series] } });
    }
  }
  for (const [row, { status, detail }] of planned)
    reader.put(row, status, labelOf(reader, row) || reader.request.region.sheet.name, detail);
  return commands;
}

function samePoints(before: readonly Series[], after: readonly Series[]): boolean {
  const plain = (series: readonly Series[]) =>
    new Map(
      series.map(({ label, observations }) => [
        label,
        observations.map(({ period, value, marker }) => `${period}=${value ?? marker ?? ''}`).join(';'),
      ]),
    );
  const old = plain(before);
  return [...plain(after)].every(([label, points]) => old.get(label) === points);
}
