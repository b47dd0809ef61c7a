import { describe, expect, it } from 'vitest';
import { disputedCells } from '../../../../shared/results/disagreement';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const { project } = ashmereProject();
const results = projectResults(project);

describe('disputedCells', () => {
  it('finds the cells of Ashmere that are furthest apart', () => {
    // EXPECTED.md, most disputed by SD
    const found = disputedCells(project, results, 'deviation')
      .slice(0, 5)
      .map((cell) => [cell.option.code, cell.criterion.code, Number(cell.deviation.toFixed(4)), cell.range]);
    expect(found).toEqual([
      ['A14', 'IMP-L', 1.6733, 4],
      ['A14', 'ADD', 1.6432, 4],
      ['A14', 'FIT', 1.5811, 4],
      ['A11', 'IMP-S', 1.2247, 3],
      ['A15', 'FIT', 1.2111, 3],
    ]);
  });

  it('finds lone dissenters that the interquartile range would miss', () => {
    // EXPECTED.md: range 3 or more
    const wide = disputedCells(project, results, 'range')
      .filter((cell) => cell.range >= 3)
      .map((cell) => `${cell.option.code} ${cell.criterion.code}`)
      .sort();
    expect(wide).toEqual(
      'A02 FIT,A04 IMP-M,A06 FIT,A08 DEL,A09 FIT,A11 IMP-S,A13 FIT,A14 ADD,A14 FIT,A14 IMP-L,A15 FIT'.split(
        ',',
      ),
    );
  });

  it('orders by what hangs on a cell: weight × value between lowest and highest', () => {
    const first = disputedCells(project, results, 'stake')[0]!;
    // A14 on strategic fit: 12.63% × (100 − 0) = 12.63 points, more than impact after three years, 10.98%
    expect(`${first.option.code} ${first.criterion.code}`).toBe('A14 FIT');
    expect(first.stake).toBeCloseTo(12.63, 2);
  });
});
