import { describe, expect, it } from 'vitest';
import { find } from '../../../../shared/model/collection';
import type { Project } from '../../../../shared/model/project';
import { projectionOf } from '../../../../shared/projection/project-views';
import { optionWalk, revealWalk, walkFrom } from '../../../../shared/projection/walk';
import { ashmereProject } from '../../../support/ashmere-project';
import { readFixtureCsv, readFixtureJson } from '../../../support/read-fixture';

/** Worked out independently of this program (tests/fixtures/ashmere/README). */
const expected = readFixtureJson('ashmere/expected.json') as {
  most_disputed: [option: string, criterion: string, sd: number, range: number, scores: number][];
  one_weight_at_a_time: Record<string, { now_pct: number; first_place_from_pct: [number, string][] }>;
  cost_line_3000000: { stop_at_first: string[]; pass_over: string[]; passed_over: string[] };
  random_weights: { tolerance_points: number; first_pct: Record<string, number> };
};

const { project: collecting, options, criteria, partners } = ashmereProject();
const project = revealed(collecting);
const codeOf = (key: string) =>
  find(
    project.options,
    [...options.values()].find((id) => id === key)!,
  )?.code;

function revealed(from: Project): Project {
  const round = find(from.rounds, from.activeRoundId)!;
  const byId = { ...from.rounds.byId, [round.id]: { ...round, state: 'revealed' as const } };
  return { ...from, rounds: { ...from.rounds, byId } };
}

describe('the reveal of one cell', () => {
  const view = projectionOf(project, {
    kind: 'reveal',
    optionId: options.get('A14')!,
    criterionId: criteria.get('FIT')!,
  }).view;
  const given = readFixtureCsv('ashmere/clean/scores_long.csv').filter(
    (row) => row['option_id'] === 'A14' && row['criterion_id'] === 'FIT' && /^\d/.test(row['score']!),
  );

  it('has a dot for every score as given, named in a named project', () => {
    expect(view).toMatchObject({ kind: 'reveal', criterion: expect.any(String) as string });
    const dots = view.kind === 'reveal' ? view.dots : [];
    expect(dots.map(({ value, name }) => `${name} ${value}`).sort()).toEqual(
      given.map((row) => `${row['partner_id']} ${row['score']}`).sort(),
    );
  });

  it('has the mean and the lowest and highest score', () => {
    const values = given.map((row) => Number(row['score']));
    expect(view).toMatchObject({
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      range: { low: Math.min(...values), high: Math.max(...values) },
    });
  });

  it('says how many gave no score, not who', () => {
    const notes = view.kind === 'reveal' ? view.notes.join(' ') : '';
    expect(notes).toMatch(/^1 (did not know|declared an interest|did not score)$/);
    for (const code of partners.keys()) expect(notes).not.toContain(code);
  });

  it('is a count while scores come in', () => {
    const choice = {
      kind: 'reveal',
      optionId: options.get('A14')!,
      criterionId: criteria.get('FIT')!,
    } as const;
    expect(projectionOf(collecting, choice).view.kind).toBe('waiting');
  });
});

describe('where we differ', () => {
  it('lists the most disputed cells first, with range and standard deviation', () => {
    const { view } = projectionOf(project, { kind: 'disagreement' });
    const rows = view.kind === 'disagreement' ? view.rows : [];
    const codes = new Map([...criteria].map(([code, id]) => [String(id), code]));
    const found = rows.slice(0, 3).map((row) => {
      const [option, criterion] = row.key.split('/');
      return [codeOf(option!), codes.get(criterion!), Number(row.deviation.toFixed(4)), row.high - row.low];
    });
    expect(found).toEqual(expected.most_disputed.slice(0, 3).map((cell) => cell.slice(0, 4)));
  });
});

describe('the line', () => {
  const { view } = projectionOf(project, { kind: 'line' });
  const rows = view.kind === 'line' ? view.rows : [];
  const at = (...places: string[]) =>
    rows.filter((row) => places.includes(row.place)).map((row) => codeOf(row.key));

  it('pays down the ranking until the first option that does not fit', () => {
    expect(at('above')).toEqual(expected.cost_line_3000000.stop_at_first);
  });

  it('marks what would fit if dearer ones are passed over', () => {
    expect(at('above', 'passed-over-to')).toEqual(expected.cost_line_3000000.pass_over);
    expect(at('below')).toEqual(expected.cost_line_3000000.passed_over);
  });

  it('says so when there is no budget', () => {
    const { budget: _, ...frame } = project.frame;
    expect(projectionOf({ ...project, frame }, { kind: 'line' }).view).toMatchObject({
      finding: 'No budget has been set',
      rows: [],
    });
  });
});

describe('the weight sweep', () => {
  it('marks where another option takes first place, and the weight of now', () => {
    const { view } = projectionOf(project, { kind: 'sweep', criterionId: criteria.get('FIT')! });
    const fit = expected.one_weight_at_a_time['FIT']!;
    if (view.kind !== 'sweep') throw new Error('not a sweep');
    expect(view.now * 100).toBeCloseTo(fit.now_pct, 3);
    expect(view.changes.map((change) => change.share * 100)).toEqual([
      expect.closeTo(fit.first_place_from_pct[1]![0], 2),
    ]);
  });

  it('has at least six lines and every option that leads at some weight', () => {
    const { view } = projectionOf(project, { kind: 'sweep', criterionId: criteria.get('IMP')! });
    const keys = view.kind === 'sweep' ? view.lines.map((line) => codeOf(line.key)) : [];
    expect(keys).toHaveLength(6);
    expect(keys).toEqual(expect.arrayContaining(['A02', 'A04']));
  });
});

describe('acceptability in words', () => {
  it('says how often each option comes first, in rank order, and how sure that is', () => {
    const { view } = projectionOf(project, { kind: 'acceptability' });
    if (view.kind !== 'acceptability') throw new Error('not acceptabilities');
    expect(view.rows.map((row) => codeOf(row.key)).slice(0, 2)).toEqual(['A02', 'A13']);
    expect(view.rows.reduce((sum, row) => sum + row.first, 0)).toBeCloseTo(1, 9);
    expect(view.rows[0]!.firstInWords).toBe(`${Math.round(view.rows[0]!.first * 100)} of 100`);
    expect(view.rows[0]!.topThreeInWords).toMatch(/^(more than )?\d+ of 100$/);
    // 0.98 ÷ √2000 is 2.2 in 100, said as 3.
    expect(view.precision).toBe('2,000 weightings, give or take 3 in 100; drawn round the weights shown');
  });

  it('follows the rule of the Results screen when every mix is equally likely', () => {
    const { view } = projectionOf(project, { kind: 'acceptability', scope: 'any' });
    if (view.kind !== 'acceptability') throw new Error('not acceptabilities');
    const share = (code: string) => view.rows.find((row) => codeOf(row.key) === code)!.first * 100;
    for (const [code, pct] of Object.entries(expected.random_weights.first_pct).slice(0, 3)) {
      // Their own tolerance, and as much again for the smaller sample.
      expect(Math.abs(share(code) - pct)).toBeLessThan(2 * expected.random_weights.tolerance_points);
    }
    expect(view.precision).toContain('every mix of weights equally likely');
  });
});

describe('walking', () => {
  it('goes through the options in project order and stays at the ends', () => {
    const stops = optionWalk(project);
    expect(walkFrom(project, stops[0]!, -1)).toEqual(stops[0]);
    expect(walkFrom(project, stops[0]!, 1)).toEqual(stops[1]);
    expect(walkFrom(project, stops.at(-1)!, 1)).toEqual(stops.at(-1));
  });

  it('goes through disputed cells, and through none before the reveal', () => {
    expect(revealWalk(project).slice(0, 2)).toMatchObject([
      { optionId: options.get('A14'), criterionId: criteria.get('IMP-L') },
      { optionId: options.get('A14'), criterionId: criteria.get('ADD') },
    ]);
    expect(revealWalk(collecting)).toEqual([]);
  });

  it('leaves the pages of a ranking to the projector', () => {
    expect(walkFrom(project, { kind: 'ranking' }, 1)).toBeUndefined();
  });
});
