import { describe, expect, it } from 'vitest';
import { notYetFinal } from '../../../../../shared/model/commands/finalise-action';

const draft = { kind: 'action', status: 'draft', owner: 'NHS', due: '30 June 2027' } as const;
const codeOf = (before: Parameters<typeof notYetFinal>[0], changes: Parameters<typeof notYetFinal>[1]) =>
  notYetFinal(before, changes)?.code;

describe('notYetFinal', () => {
  it('lets a draft be as vague as it likes', () => {
    expect(notYetFinal(draft, { due: 'ongoing', owner: '' })).toBeUndefined();
  });

  it('refuses to agree an action whose timescale is “ongoing”, in the words of the seed', () => {
    const refused = notYetFinal({ ...draft, due: 'ongoing' }, { status: 'agreed' });
    expect(refused?.code).toBe('story/vague-timescale');
    expect(refused?.message).toContain(
      '“there is no place for statements like ‘when required’ or ‘ongoing’”',
    );
  });

  it('refuses to agree an action without a date or without a name', () => {
    expect(codeOf({ ...draft, due: '' }, { status: 'live' })).toBe('story/vague-timescale');
    expect(codeOf({ ...draft, owner: ' ' }, { status: 'live' })).toBe('story/no-owner');
  });

  it('refuses to make the date of an agreed action vague', () => {
    expect(codeOf({ ...draft, status: 'agreed' }, { due: 'when required' })).toBe('story/vague-timescale');
  });

  it('agrees an action with a name and a date', () => {
    expect(notYetFinal(draft, { status: 'agreed' })).toBeUndefined();
  });

  it('leaves other changes to an imported live action alone', () => {
    const live = { ...draft, status: 'live', due: 'ongoing' } as const;
    expect(notYetFinal(live, {})).toBeUndefined();
    expect(notYetFinal(live, { status: 'draft' })).toBeUndefined();
  });

  it('asks nothing of a driver', () => {
    expect(notYetFinal({ ...draft, kind: 'driver', due: '' }, { status: 'agreed' })).toBeUndefined();
  });
});
