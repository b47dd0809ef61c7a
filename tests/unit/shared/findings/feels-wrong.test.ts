import { describe, expect, it } from 'vitest';
import { feelsWrong } from '../../../../shared/findings/feels-wrong';
import { resultModel } from '../../../../shared/findings/result-matrix';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { listInWords } from '../../../../shared/findings/figures-in-words';
import { ashmereProject } from '../../../support/ashmere-project';
import { readFixtureCsv } from '../../../support/read-fixture';

const { project } = ashmereProject();

function ask(of: Project, code: string, feels: 'too-high' | 'too-low') {
  const results = projectResults(of);
  const index = results.options.findIndex(({ option }) => option.code === code);
  return { results, found: feelsWrong(of, resultModel(of, results), index, feels) };
}

describe('feelsWrong', () => {
  it('names the criterion that lifts A13 most: all five gave 5 for sustainability', () => {
    // EXPECTED.md: the mean of A13 on SUS is 5.00 from five partners, a value of 100 at 16.7982%.
    const { results, found } = ask(project, 'A13', 'too-high');
    expect(results.criteria[found.pushes[0]!.criterion]!.code).toBe('SUS');
    expect(found.because).toContain('All 5 of its scores on Sustainability are 5.0.');
  });

  it('measures each push against the mean option: 16.8 points less the mean of all sixteen', () => {
    const { results, found } = ask(project, 'A13', 'too-high');
    // Means of the SUS column of EXPECTED.md; value = 25 × (mean − 1).
    const means = [4.1667, 3.6667, 2.8, 3.4, 2.8333, 4.2, 3, 4.1667, 2, 4, 3.8, 3, 5, 3.8, 4.8333, 2.2];
    const average = means.reduce((sum, mean) => sum + 25 * (mean - 1), 0) / means.length;
    expect(results.options).toHaveLength(means.length);
    expect(found.pushes[0]!.points).toBeCloseTo(0.167982 * (100 - average), 2);
  });

  it('says whose scores hold an option down: those who gave A16 the lowest for sustainability', () => {
    const { found } = ask(project, 'A16', 'too-low');
    const given = readFixtureCsv('ashmere/clean/scores_long.csv').filter(
      (row) => row['option_id'] === 'A16' && row['criterion_id'] === 'SUS' && /^\d$/.test(row['score']!),
    );
    const lowest = Math.min(...given.map((row) => Number(row['score'])));
    const codes = given.filter((row) => Number(row['score']) === lowest).map((row) => row['partner_id']!);
    expect(codes.length).toBeLessThan(given.length);
    expect(found.scorers!.map(({ partnerId }) => project.partners.byId[partnerId]!.code)).toEqual(codes);
    expect(found.because).toContain(`${listInWords(codes)} gave it ${lowest.toFixed(1)}.`);
  });

  it('names nobody in an anonymous project', () => {
    const anonymous: Project = { ...project, frame: { ...project.frame, anonymity: 'anonymous' } };
    const { found } = ask(anonymous, 'A16', 'too-low');
    expect(found.scorers).toBeUndefined();
    for (const id of project.partners.order)
      expect(found.because).not.toContain(project.partners.byId[id]!.code);
  });

  it('names nobody where fewer than four scored', () => {
    const three = ashmereProject((partner) => ['NHS', 'POLICE', 'COUNCIL'].includes(partner)).project;
    expect(ask(three, 'A16', 'too-low').found.scorers).toBeUndefined();
  });

  it('gives the smallest change that moves the option one place', () => {
    // EXPECTED.md: A13 66.48, A01 65.80. A13 is third once its sustainability loses 0.68 points of total:
    // 0.68 ÷ (0.167982 × 25) = 0.16 of a mean score of 5.
    const { found } = ask(project, 'A13', 'too-high');
    expect(found.change).toContain('For Flood-ready streets and parks to be third');
    expect(found.change).toContain('its mean score on Sustainability would have to be 4.8 instead of 5.0');
  });

  it('has nothing to offer above first place', () => {
    expect(ask(project, 'A02', 'too-low').found.change).toBe('Know Your Numbers has no place to move to.');
  });
});
