import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleFile } from '../../../build/sample';
import { listOf } from '../../../shared/model/collection';
import { cellAt } from '../../../shared/model/table';
import { openProject } from '../../../shared/project-file/open';
import { projectResults } from '../../../shared/results/project-results';
import { readFixtureJson } from '../../support/read-fixture';

const committed = new Uint8Array(
  readFileSync(resolve(import.meta.dirname, '../../../renderer/public/samples/ashmere.throughline')),
);
const opened = openProject(committed);
if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.details?.join('; ') ?? ''}`);
const { project, tables } = opened.value;

/** Worked out by two independent programs, see the fixture's README. */
const expected = readFixtureJson('ashmere/expected.json') as {
  readonly final_all_six: { readonly totals: Readonly<Record<string, number>> };
};

describe('the finished sample', () => {
  it('is what `node build/make-sample.mjs` writes, byte for byte', () => {
    expect(Buffer.from(sampleFile()).equals(Buffer.from(committed))).toBe(true);
  });

  it('ranks as expected', () => {
    const wanted = Object.entries(expected.final_all_six.totals).sort(([, a], [, b]) => b - a);
    const { ranking } = projectResults(project);
    expect(ranking.map(({ option }) => option.code)).toEqual(wanted.map(([code]) => code));
    ranking.forEach(({ total }, index) => {
      expect(total).toBeCloseTo(wanted[index]![1], 3);
    });
  });

  it('has a decision with a reason on every option, and one dissent', () => {
    const decisions = Object.values(project.decisions);
    expect(decisions).toHaveLength(project.options.order.length);
    expect(decisions.every(({ reason }) => reason.length > 20)).toBe(true);
    expect(decisions.flatMap(({ dissent }) => dissent)).toHaveLength(1);
  });

  it('traces scores to cells that say what was scored', () => {
    const sourced = Object.values(project.scores)
      .flatMap((byPartner) => Object.values(byPartner))
      .flatMap((byOption) => Object.values(byOption))
      .flatMap((byCriterion) => Object.values(byCriterion))
      .filter(({ state, source }) => state === 'scored' && source !== undefined);
    expect(sourced.length).toBeGreaterThan(650);
    const plainCells = sourced.filter(({ source, value }) => {
      const table = tables.get(source!.table)!;
      return cellAt(table, source!.row, source!.column) === value;
    });
    expect(plainCells.length).toBeGreaterThan(650);
  });

  it('traces money to the longlist', () => {
    const traced = listOf(project.options).filter(({ costs }) => costs.net?.source);
    expect(traced.length).toBeGreaterThanOrEqual(15);
  });

  it('holds a story that reaches every outcome', () => {
    const parents = new Set(listOf(project.storyLinks).map(({ parent }) => parent));
    expect(project.outcomes.order.every((id) => parents.has(id))).toBe(true);
  });
});
