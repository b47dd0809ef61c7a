import { describe, expect, it } from 'vitest';
import { checkDecisions } from '../../../../shared/checks/decision-checks';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { SingleCommand } from '../../../../shared/model/commands';
import type { Decision } from '../../../../shared/model/decisions';
import { applyAll, at } from '../../../support/small-project';
import { ashmereProject } from '../../../support/ashmere-project';

const ashmere = ashmereProject();
const option = (code: string) => ashmere.options.get(code)!;

const decide = (code: string, stance: Decision['stance'], reason = 'Because'): SingleCommand => ({
  type: 'decision/set',
  decision: { optionId: option(code), stance, reason, dissent: [], createdAt: at, changedAt: at },
});
const needs = (code: string, ...others: string[]): SingleCommand => ({
  type: 'option/change',
  id: option(code),
  changes: { requires: others.map(option) },
});
const excludes = (code: string, ...others: string[]): SingleCommand => ({
  type: 'option/change',
  id: option(code),
  changes: { excludes: others.map(option) },
});
const checksAfter = (...commands: SingleCommand[]) => checkDecisions(applyAll(ashmere.project, commands));
const messagesAfter = (...commands: SingleCommand[]) =>
  checksAfter(...commands).map(({ message }) => message);

describe('what the verdicts clash with', () => {
  it('is nothing while nothing is decided', () => {
    expect(checkDecisions(ashmere.project)).toEqual([]);
  });

  it('names a duty in law that is to stop or be done less', () => {
    // Ashmere, options.csv: A03 is statutory, A01 is not.
    expect(
      checksAfter(decide('A03', 'stop'), decide('A01', 'stop')).map(({ kind, optionIds }) => [
        kind,
        optionIds,
      ]),
    ).toEqual([['statutory', [option('A03')]]]);
    expect(messagesAfter(decide('A03', 'do-less'))[0]).toContain('the verdict is “do less”');
  });

  it('names a priority that needs an option which is not one', () => {
    expect(messagesAfter(needs('A02', 'A05'), decide('A02', 'priority'))).toEqual([
      expect.stringMatching(/^A02 .* needs A05 .*, which has no verdict yet\.$/),
    ]);
    expect(messagesAfter(needs('A02', 'A05'), decide('A02', 'priority'), decide('A05', 'later'))[0]).toMatch(
      /which is for later\.$/,
    );
    expect(messagesAfter(needs('A02', 'A05'), decide('A02', 'priority'), decide('A05', 'priority'))).toEqual(
      [],
    );
    expect(messagesAfter(needs('A02', 'A05'), decide('A02', 'later'))).toEqual([]);
  });

  it('names a needed option that is ruled out, whatever verdict it still has', () => {
    const messages = messagesAfter(
      needs('A02', 'A05'),
      decide('A02', 'priority'),
      decide('A05', 'priority'),
      {
        type: 'option/set-list',
        id: option('A05'),
        list: 'ruled-out',
        reason: 'Not lawful',
      },
    );
    expect(messages[0]).toMatch(/which is ruled out\.$/);
  });

  it('names two priorities that exclude each other once, on whichever of them it was noted', () => {
    for (const note of [excludes('A02', 'A05'), excludes('A05', 'A02')]) {
      expect(messagesAfter(note, decide('A02', 'priority'), decide('A05', 'priority'))).toEqual([
        expect.stringContaining('cannot both go ahead'),
      ]);
    }
  });

  it('says by how much the priorities cost more than there is', () => {
    const all = [...ashmere.options.keys()].map((code) => decide(code, 'priority'));
    // EXPECTED.md, cost line: all options together £5,815,000 against £3,000,000.
    expect(messagesAfter(...all)).toEqual([
      'The priorities cost £5,815,000, £2,815,000 more than the £3,000,000 there is.',
    ]);
  });

  it('asks for a reason where less is to be done', () => {
    expect(messagesAfter(decide('A16', 'stop', ' '), decide('A01', 'later', ''))).toEqual([
      expect.stringMatching(/^A16 .*nobody has said yet why/),
    ]);
  });
});

describe('an option', () => {
  it('cannot need itself', () => {
    const refused = applyCommand(ashmere.project, needs('A02', 'A02'), { at });
    expect(refused.ok ? '' : refused.error.code).toBe('option/depends-on-itself');
  });

  it('is forgotten by the options that needed it when it is removed', () => {
    const project = applyAll(ashmere.project, [
      needs('A02', 'A05', 'A06'),
      excludes('A01', 'A05'),
      { type: 'option/remove', id: option('A05') },
    ]);
    expect(project.options.byId[option('A02')]?.requires).toEqual([option('A06')]);
    expect(project.options.byId[option('A01')]?.excludes).toEqual([]);
  });
});
