import { describe, expect, it } from 'vitest';
import { resultModel, weightsWith } from '../../../../shared/findings/result-matrix';
import { tornado } from '../../../../shared/findings/tornado';
import { weightedSum } from '../../../../shared/appraisal/weighted-sum';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const { project } = ashmereProject();
const results = projectResults(project);
const model = resultModel(project, results);
const indexOf = (code: string) => results.options.findIndex(({ option }) => option.code === code);
const found = tornado(model, indexOf('A02'), indexOf('A13'))!;
const bar = (label: string) => found.bars.find((entry) => entry.label === label)!;

describe('tornado', () => {
  it('starts from the gap as it stands: 73.9974 less 66.4802', () => {
    expect(found.gap).toBeCloseTo(73.9974 - 66.4802, 3);
  });

  it('puts the widest bar first', () => {
    const widths = found.bars.map(({ low, high }) => Math.abs(high - low));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('moves a weight by ten points either way, the others in proportion', () => {
    // The gap is a straight line in the weight: from 7.5172 at 16.798% to 0 where A13 takes over, at 32.109%.
    const slope = (0 - 7.5172) / (32.109 - 16.798);
    expect(bar('Weight of Sustainability').low).toBeCloseTo(7.5172 - 10 * slope, 2);
    expect(bar('Weight of Sustainability').high).toBeCloseTo(7.5172 + 10 * slope, 2);
  });

  it('sets one against the other at the lowest and highest scores anyone gave', () => {
    // Strategic fit, clean/scores_long.csv: A02 from 2 to 5, mean 23 ÷ 6; A13 from 1 to 4, mean 14 ÷ 5. A step is 25 points
    // of value and the weight is 12.6316%.
    const step = 0.126316 * 25;
    expect(bar('Scores on Strategic fit').low).toBeCloseTo(7.5172 + step * (2 - 23 / 6 - (4 - 14 / 5)), 2);
    expect(bar('Scores on Strategic fit').high).toBeCloseTo(7.5172 + step * (5 - 23 / 6 - (1 - 14 / 5)), 2);
  });

  it('names the assumption that alone could turn the order', () => {
    expect(found.sentence).toBe(
      'Scores on Strategic fit alone could turn the order of Know Your Numbers and Flood-ready streets and parks',
    );
  });

  it('shows the sum behind the low end of a weight: both totals at that weight', () => {
    const { leaves, weight } = model.blocks.find(({ criterion }) => criterion.code === 'SUS')!;
    const { totals } = weightedSum(
      model.values.map((row) => [...row]),
      weightsWith(model.weights, leaves, weight - 0.1),
      { missing: 'reweight' },
    );
    const [a, b] = [totals[indexOf('A02')]!, totals[indexOf('A13')]!].map((total) => total.toFixed(1));
    expect(bar('Weight of Sustainability').workedOut).toContain(`${a!} − ${b!} = `);
  });

  it('is nothing where one of the two has no total', () => {
    // ALLIANCE gave A13 nothing: alone, and with gaps refused, A13 has no total.
    const { project: alone } = ashmereProject((partner) => partner === 'ALLIANCE');
    const strict: Project = { ...alone, frame: { ...alone.frame, missingRule: 'refuse' } };
    const bare = resultModel(strict, projectResults(strict));
    expect(bare.results.options[indexOf('A13')]!.total).toBeNull();
    expect(tornado(bare, indexOf('A02'), indexOf('A13'))).toBeUndefined();
  });
});
