import { describe, expect, it } from 'vitest';
import { agreementInWords, agreementWorkedOut } from '../../../../shared/findings/agreement-in-words';
import { partnerAgreement } from '../../../../shared/results/partner-agreement';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const { project } = ashmereProject();
const agreement = partnerAgreement(project, projectResults(project))!;

describe('agreement in words', () => {
  it('says how far six partners agree: W 0.4075 is weak', () => {
    // expected.json, kendall_W, totals_complete_options.
    expect(agreementInWords(agreement)).toBe(
      'The 6 partners agree weakly on the order: Kendall’s W is 0.41 of 1',
    );
  });

  it('puts its own figures in the formula: 12 S ÷ (36 × 1716) is 0.4075', () => {
    const [formula] = agreementWorkedOut(project, agreement);
    const squares = Number(/12 × ([\d.]+) ÷ \(6² × \(12³ − 12\)\)/.exec(formula!)![1]);
    expect((12 * squares) / (36 * 1716)).toBeCloseTo(0.4075, 3);
  });

  it('names the options that not every partner has a total for', () => {
    // expected.json counts the other twelve.
    expect(agreementWorkedOut(project, agreement).join(' ')).toContain(
      '4 options are left out because at least one partner has no total for them: A10, A13, A14 and A16',
    );
  });
});
