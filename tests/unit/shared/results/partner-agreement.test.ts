import { describe, expect, it } from 'vitest';
import { partnerAgreement, partnerTotals } from '../../../../shared/results/partner-agreement';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const { project, partners } = ashmereProject();
const results = projectResults(project);

describe('partnerAgreement', () => {
  it('finds the W of Ashmere over the twelve options that all six partners scored', () => {
    // expected.json, final_all_six, kendall_W, totals_complete_options
    const agreement = partnerAgreement(project, results);
    expect(agreement?.w).toBeCloseTo(0.4075, 3);
    expect(agreement).toMatchObject({ partners: 6, options: 12, words: 'weak' });
  });

  it('finds the W of the five partners before the late sheet', () => {
    // expected.json, provisional_without_COLLEGE, kendall_W
    const early = ashmereProject((partner) => partner !== 'COLLEGE').project;
    expect(partnerAgreement(early, projectResults(early))?.w).toBeCloseTo(0.4602, 3);
  });

  it('says nothing of one partner alone', () => {
    const alone = ashmereProject((partner) => partner === 'NHS').project;
    expect(partnerAgreement(alone, projectResults(alone))).toBeNull();
  });
});

describe('partnerTotals', () => {
  it('gives no total to an option the partner did not score', () => {
    // EXPECTED.md: ALLIANCE has not scored A13 and declared an interest in A16
    const totals = partnerTotals(project, results, partners.get('ALLIANCE')!);
    const missing = results.options.flatMap(({ option }, index) =>
      Number.isNaN(totals[index]) ? [option.code] : [],
    );
    expect(missing).toEqual(['A13', 'A16']);
  });
});
