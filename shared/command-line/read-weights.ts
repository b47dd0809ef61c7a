import { matchHeadings } from '../evidence/match-headings';
import { matchReference } from '../evidence/match-reference';
import type { Criterion } from '../model/criteria';
import { headingsOf, type InputSheet, InputTable, partnerOf, type Question } from './input-table';

export interface WeightInput {
  /** Empty for weights of the whole group. */
  readonly partner: string;
  /** Points by criterion id. */
  readonly points: ReadonlyMap<string, number>;
}

export interface WeightsRead {
  readonly weights: readonly WeightInput[];
  readonly notes: readonly string[];
}

const partnerWords = ['partner id', 'partner', 'organisation', 'body'];
const wideRoles = { partner: [...partnerWords, 'name'] } as const;
const longRoles = {
  partner: partnerWords,
  criterion: ['criterion id', 'criterion', 'criterion ref', 'criterion code'],
  points: ['points', 'weight', 'weights', 'weight %', 'swing', 'swing weight', 'share', 'score'],
} as const;

/**
 * Weights in either shape: one row a partner and one column a criterion (without a column of partners the one row is the
 * group's own), or one row a criterion, as a partner's own sheet has it, in one table or a table for each group.
 */
export function readWeights(
  tables: readonly InputSheet[],
  criteria: readonly Criterion[],
  questions: Question[],
): WeightsRead {
  const [wide] = tables
    .map((source) => ({ source, matched: criteriaAcross(source, criteria) }))
    .filter(({ source, matched }) => matched.length > 0 && isWide(source))
    .sort((a, b) => b.matched.length - a.matched.length);
  const downwards = tables.filter((source) => isLong(source, criteria));
  if (wide && wide.matched.length >= downwards.length) {
    return { weights: readWide(wide.source, wide.matched, questions), notes: [] };
  }
  const [first] = downwards;
  if (!first) {
    const [any] = tables;
    const message = 'No table here has a column for each criterion, nor a row for each with its points.';
    if (any) questions.push({ file: any.file, sheet: '', where: '', message });
    return { weights: [], notes: [] };
  }
  // A partner's sheet may hold two answers, by points and by swing: they are never mixed.
  const chosen = downwards.filter(({ sheet }) => sheet === first.sheet);
  const others = new Set(
    downwards.map(({ sheet }) => sheet.name).filter((name) => name !== first.sheet.name),
  );
  const notes = [...others].map(
    (name) => `${first.file}: weights are those of “${first.sheet.name}”; those of “${name}” were left out.`,
  );
  return { weights: readLong(chosen, criteria, questions), notes };
}

type Matched = ReturnType<typeof criteriaAcross>;

function criteriaAcross(source: InputSheet, criteria: readonly Criterion[]) {
  const known = criteria.map(({ id, code, label }) => ({ id, code, label }));
  return matchHeadings(headingsOf(source), known).filter(({ exact }) => exact);
}

/** Scores have criteria across as well, but options down. */
function isWide(source: InputSheet): boolean {
  const [from, to] = source.region.dataRows;
  return to === from || new InputTable(source, wideRoles, []).has('partner');
}

function isLong(source: InputSheet, criteria: readonly Criterion[]): boolean {
  const table = new InputTable(source, longRoles, []);
  if (!table.has('criterion') || !table.has('points')) return false;
  return [...table.rows()].some((row) => criterionOf(row.text('criterion'), criteria) !== undefined);
}

function criterionOf(raw: string, criteria: readonly Criterion[]): Criterion['id'] | undefined {
  return matchReference(
    raw,
    criteria.map(({ id, code, label }) => ({ id, code, label })),
  )?.known.id;
}

function readWide(source: InputSheet, matched: Matched, questions: Question[]): WeightInput[] {
  const table = new InputTable(source, wideRoles, questions);
  table.askAboutOthers('weights', new Set(matched.map(({ column }) => column)));
  return [...table.rows()].map((row): WeightInput => {
    const points = matched.flatMap(({ column, known: criterion }) => {
      const cell = row.cell(column);
      const value = table.numberAt(row.row, column, cell);
      if (value === null && cell === null) {
        table.ask(row.row, column, `There is no weight for ${criterion.code} here.`);
      }
      const usable = value !== null && isWeight(value, (message) => table.ask(row.row, column, message));
      return usable ? [[criterion.id, value] as const] : [];
    });
    return { partner: row.text('partner'), points: new Map(points) };
  });
}

function readLong(
  sources: readonly InputSheet[],
  criteria: readonly Criterion[],
  questions: Question[],
): WeightInput[] {
  const byPartner = new Map<string, Map<string, number>>();
  for (const source of sources) {
    const table = new InputTable(source, longRoles, questions);
    table.askAboutOthers('weights');
    for (const row of table.rows()) {
      const raw = row.text('criterion');
      const criterion = criterionOf(raw, criteria);
      const value = row.number('points');
      if (criterion === undefined) {
        if (raw !== '') table.ask(row.row, null, `“${raw}” is not one of the criteria.`);
        continue;
      }
      const partner = row.text('partner') || partnerOf(source);
      const points = byPartner.get(partner) ?? new Map<string, number>();
      byPartner.set(partner, points);
      if (points.has(criterion)) table.ask(row.row, null, `“${raw}” has its weight above already.`);
      else if (value === null) table.ask(row.row, null, `There is no weight for “${raw}” here.`);
      else if (isWeight(value, (message) => table.ask(row.row, null, message))) points.set(criterion, value);
    }
  }
  return [...byPartner].map(([partner, points]) => ({ partner, points }));
}

function isWeight(value: number, ask: (message: string) => void): boolean {
  if (value < 0) ask(`A weight is zero or more; this is ${value}.`);
  return value >= 0;
}
