import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { collectionOf, listOf } from '../../../../shared/model/collection';
import type { Project } from '../../../../shared/model/project';
import { resultModel } from '../../../../shared/findings/result-matrix';
import { shortName } from '../../../../shared/findings/short-name';
import { listInWords, ordinal, pounds, signed } from '../../../../shared/findings/figures-in-words';
import { whoLeads } from '../../../../shared/findings/who-leads';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';

const at = '2026-03-24T10:00:00.000Z';

describe('whoLeads', () => {
  it('is too close to call where five points of weight would turn first place', () => {
    const { project, criteria } = ashmereProject();
    // EXPECTED.md: A03 takes over from A02 when Strategic fit weighs 32.798%. At 30% it is 2.8 points away.
    const points = new Map([...criteria].map(([code, id]) => [code, id]));
    const shares: Record<string, number> = {
      FIT: 30,
      IMP: (28.5526 * 70) / 87.3684,
      VFM: (14.2982 * 70) / 87.3684,
      SUS: (16.7982 * 70) / 87.3684,
      ADD: (11.7544 * 70) / 87.3684,
      INN: (7.5439 * 70) / 87.3684,
      DEL: (8.4211 * 70) / 87.3684,
      'IMP-S': 7.1908,
      'IMP-M': 10.3794,
      'IMP-L': 10.9825,
    };
    const result = applyCommand(
      project,
      {
        type: 'weights/set-group',
        id: project.activeWeightSetId,
        points: Object.fromEntries(Object.entries(shares).map(([code, share]) => [points.get(code)!, share])),
      },
      { at },
    );
    if (!result.ok) throw new Error(result.error.message);
    const found = whoLeads(resultModel(result.value.project, projectResults(result.value.project)));
    expect(found.kind).toBe('close');
    expect(found.sentence).toMatch(/^Too close to call: Know Your Numbers is .* ahead$/);
    expect(found.because).toContain('Home First would be first or level');
  });

  it('is too close to call where one score moved by one step would turn first place', () => {
    const { project } = ashmereProject();
    // On sustainability alone no weight can move. A13 has 5 from all five, A15 29 ÷ 6 = 4.83. One 5 of A13 lowered to 4 makes
    // 24 ÷ 5 = 4.8, which is less; one 4 of A15 raised to 5 would only draw level.
    const alone = listOf(project.criteria).filter(({ code }) => code === 'SUS');
    const one: Project = { ...project, criteria: collectionOf(alone) };
    const found = whoLeads(resultModel(one, projectResults(one)));
    expect(found.kind).toBe('close');
    expect(found.sentence).toMatch(/^Too close to call: Flood-ready streets and parks is 4\.2 points ahead$/);
    expect(found.because).toBe(
      'With one score of Flood-ready streets and parks lowered by one step on Sustainability, Confident travel would be first or level.',
    );
  });

  it('says that nothing is ranked when nobody has scored', () => {
    const { project } = ashmereProject(() => false);
    const found = whoLeads(
      resultModel(project, projectResults({ ...project, options: { byId: {}, order: [] } })),
    );
    expect(found.kind).toBe('none');
  });
});

describe('figures in words', () => {
  it('shortens pounds as people say them', () => {
    expect([15.652, 450, 1234.4, 45_000, 2_975_000, -410_000].map(pounds)).toEqual([
      '£15.65',
      '£450',
      '£1,234',
      '£45k',
      '£2.98m',
      '−£410k',
    ]);
  });

  it('writes a real minus sign and never minus zero', () => {
    expect([2.14, -0.44, -0.01].map(signed)).toEqual(['+2.1', '−0.4', '0.0']);
  });

  it('knows 11th, 12th and 13th', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ]);
  });

  it('joins a list with commas and “and”', () => {
    expect(listInWords(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('names an option by what stands before the colon', () => {
    expect(shortName({ title: 'Early Talk: speech and language help', code: 'A01' })).toBe('Early Talk');
    expect(shortName({ title: '', code: 'A01' })).toBe('A01');
  });
});
