import { describe, expect, it } from 'vitest';
import { valueForMoneyOrder, valueForMoneyWorkedOut } from '../../../../shared/findings/cost-plane';
import { resultModel } from '../../../../shared/findings/result-matrix';
import { secondOpinions } from '../../../../shared/findings/second-opinions';
import { smallestChange, smallestChangeWorkedOut } from '../../../../shared/findings/smallest-change';
import { stabilityOfFirst, stabilityWorkedOut } from '../../../../shared/findings/stability';
import { listOf } from '../../../../shared/model/collection';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';
import { readFixtureJson } from '../../../support/read-fixture';

/** Worked out independently of this program (tests/fixtures/ashmere/README). */
interface Expected {
  readonly one_weight_at_a_time: Readonly<
    Record<string, { readonly first_place_from_pct: readonly (readonly [number, string])[] }>
  >;
}
const expected = readFixtureJson('ashmere/expected.json') as Expected;
const { project, options } = ashmereProject();
const results = projectResults(project);
const model = resultModel(project, results);

/** The figures in a sentence, in the order they stand. */
function figuresIn(sentence: string): number[] {
  return [...sentence.matchAll(/−?\d[\d,]*(?:\.\d+)?/g)].map(([text]) =>
    Number(text.replaceAll(',', '').replace('−', '-')),
  );
}

/** The sum of "20.0% × 75.0 (Impact) + …" or "20.0% × place 2 (Impact) + …". */
function sumOfTerms(sentence: string): number {
  return [...sentence.matchAll(/([\d.]+)% × (?:place )?([\d.]+) \(/g)].reduce(
    (sum, [, weight, value]) => sum + (Number(weight) / 100) * Number(value),
    0,
  );
}

function stability(of: Project = project) {
  const here = resultModel(of, projectResults(of));
  const found = here.blocks.flatMap((block) => {
    const entry = stabilityOfFirst(here, { label: block.criterion.label, leaves: block.leaves });
    return entry === undefined ? [] : [{ label: block.criterion.label, stability: entry }];
  });
  return stabilityWorkedOut(here, found);
}

describe('how far a weight may move', () => {
  it('divides the gap at 0% by both gaps, and comes to the limit expected for the nearest weight', () => {
    const [, sentence] = stability();
    const limits = Object.values(expected.one_weight_at_a_time).flatMap(({ first_place_from_pct }) =>
      first_place_from_pct.slice(1).map(([percent]) => percent),
    );
    const [start, all, gap, limit] = figuresIn(sentence!.split('level at ')[1]!);
    expect(start! / (all! + gap!)).toBeCloseTo(limit! / 100, 3);
    expect(start).toBe(all);
    expect(limits.map((percent) => Number(percent.toFixed(1)))).toContain(limit);
    expect(sentence).toContain('Know Your Numbers');
  });

  it('gives the gap at 100% as the difference of the two values on the criterion itself', () => {
    const [, sentence] = stability();
    const [, label, other] = /limit, (.+), [\d.]+% now: .+ is [\d.]+ points \w+ (.+) at 0%/.exec(sentence!)!;
    const column = results.criteria.findIndex((criterion) => criterion.label === label);
    const valueOf = (title: string) =>
      results.options.find(({ option }) => option.title.startsWith(title))!.cells[column]!.value!;
    const gap = Math.abs(valueOf('Know Your Numbers') - valueOf(other!));
    expect(sentence).toContain(`and ${gap.toFixed(2)} below it at 100%`);
  });

  it('says so where no weight moves first place', () => {
    const best = options.get('A02')!;
    const other = options.get('A16')!;
    const kept = new Set([best, other]);
    const two: Project = {
      ...project,
      options: { ...project.options, order: project.options.order.filter((id) => kept.has(id)) },
      // A16 stands at the bottom of every scale, A02 at the top.
      scores: Object.fromEntries(
        Object.entries(project.scores).map(([round, partners]) => [
          round,
          Object.fromEntries(
            Object.entries(partners).map(([partner, rows]) => [
              partner,
              Object.fromEntries(
                Object.entries(rows)
                  .filter(([id]) => id === best || id === other)
                  .map(([id, row]) => [
                    id,
                    Object.fromEntries(
                      Object.entries(row).map(([criterion, score]) => [
                        criterion,
                        score.state === 'scored' ? { ...score, value: id === best ? 4 : 1 } : score,
                      ]),
                    ),
                  ]),
              ),
            ]),
          ),
        ]),
      ),
    };
    expect(listOf(two.options)).toHaveLength(2);
    expect(stability(two)[1]).toBe(
      'No other option has the greater total at any weight of a single criterion.',
    );
  });
});

describe('the smallest change', () => {
  const index = (code: string) => results.options.findIndex(({ option }) => option.code === code);
  const workedOut = (code: string) =>
    smallestChangeWorkedOut(model, index(code), smallestChange(model, index(code), { atMost: 1 }));

  it('of a weight divides the gap at 0% by both gaps', () => {
    const [sentence] = workedOut('A13');
    // EXPECTED.md: A13 leads above 32.1% of sustainability.
    const [start, all, gap, limit] = figuresIn(sentence!.split('level at ')[1]!);
    expect(sentence).toMatch(/^Sustainability: /);
    expect([all, limit]).toEqual([start, 32.1]);
    expect(start! / (all! + gap!)).toBeCloseTo(0.321, 3);
  });

  it('of a score multiplies the values it gains by the weight, to the distance from first place', () => {
    // The first below the leader that one score could put first.
    const code = results.ranking.slice(1).find(({ option }) => {
      const change = smallestChange(model, index(option.code), { atMost: 1 });
      return change.scores.length > 0;
    })!.option.code;
    const sentence = workedOut(code).find((text) => text.startsWith('Score on'))!;
    const [to, from, weight, gain] = figuresIn(sentence.split('; ')[1]!);
    expect(((to! - from!) * weight!) / 100).toBeCloseTo(gain!, 1);
    const total = (of: string) => results.options[index(of)]!.total!;
    expect(gain).toBeCloseTo(total('A02') - total(code), 2);
  });
});

describe('second opinions', () => {
  const found = secondOpinions(model)!;
  const sentence = (key: string) => found.methods.find((method) => method.key === key)!.workedOut;

  it('writes the weighted sum of the first option out', () => {
    // EXPECTED.md: A02 73.9974.
    expect(sentence('additive')).toMatch(/= 74\.0 points\.$/);
    expect(sumOfTerms(sentence('additive'))).toBeCloseTo(74, 0);
  });

  it('writes the closeness of TOPSIS as a quotient of its two distances', () => {
    const [far, near, again, closeness] = figuresIn(sentence('topsis').split('worst) = ')[1]!);
    expect(far).toBe(again);
    expect(far! / (near! + far!)).toBeCloseTo(closeness!, 2);
  });

  it('writes the net flow of PROMETHEE as what it beats less what beats it', () => {
    const [plus, minus, net] = figuresIn(sentence('promethee').split('criterion: ')[1]!);
    expect(plus! - minus!).toBeCloseTo(net!, 2);
  });

  it('writes the weighted mean of the places out', () => {
    const text = sentence('rank-sum');
    expect(sumOfTerms(text)).toBeCloseTo(figuresIn(text.split(') = ')[1]!)[0]!, 1);
  });

  it('says which options are compared', () => {
    const complete = results.options.filter(({ cells }) => cells.every(({ value }) => value !== null)).length;
    expect(found.scope).toMatch(new RegExp(`^The ${complete} options with a value on every criterion`));
  });
});

describe('value for money', () => {
  it('divides the cost of the first by its benefit', () => {
    const order = valueForMoneyOrder(results);
    const [quotient] = valueForMoneyWorkedOut(results, order);
    const [cost, benefit, each] = figuresIn(
      quotient!.replaceAll(/£([\d.]+)k/g, (_, k) => `£${Number(k) * 1000}`),
    );
    expect(cost! / benefit!).toBeCloseTo(each!, -1);
  });

  it('writes the benefit out, and scales the weights up where a criterion made from cost is left out', () => {
    const [first] = listOf(project.criteria);
    const made: Project = {
      ...project,
      criteria: {
        ...project.criteria,
        byId: { ...project.criteria.byId, [first!.id]: { ...first!, madeFromCost: true } },
      },
    };
    const changed = projectResults(made);
    const [, benefit] = valueForMoneyWorkedOut(changed, valueForMoneyOrder(changed));
    const [whole, total] = figuresIn(benefit!.split(') ÷ ')[1]!);
    expect(sumOfTerms(benefit!) / (whole! / 100)).toBeCloseTo(total!, 0);
    expect(benefit).not.toContain(`(${first!.label})`);
  });
});
