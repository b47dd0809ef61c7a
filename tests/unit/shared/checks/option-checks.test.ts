import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../../../shared/checks/option-checks';
import { collectionOf } from '../../../../shared/model/collection';
import { createCountedIdSource, type OptionId, type PartnerId } from '../../../../shared/model/ids';
import type { Partner } from '../../../../shared/model/frame';
import { newOption, newPartner } from '../../../../shared/model/new-entities';
import type { Option } from '../../../../shared/model/options';
import { createProject } from '../../../../shared/model/new-project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() };
const option = (given: Parameters<typeof newOption>[1]): Option => newOption(origin, given);
const baselines = [
  option({ title: 'Carry on as now', type: 'do-nothing' }),
  option({ title: 'Meet the duty only', type: 'do-minimum' }),
];
const check = (...options: readonly Option[]) =>
  checkOptions({
    ...createProject('Test', origin),
    options: collectionOf<OptionId, Option>([...baselines, ...options]),
  });

describe('checkOptions', () => {
  it('asks for both baselines when there is neither', () => {
    const project = {
      ...createProject('Test', origin),
      options: collectionOf<OptionId, Option>([option({ title: 'One' })]),
    };
    const [first] = checkOptions(project);
    expect(first?.message).toContain('doing nothing or for doing the minimum');
  });

  it('has nothing to ask of an empty longlist', () => {
    expect(checkOptions(createProject('Test', origin))).toEqual([]);
  });

  it('finds two options with almost the same words', () => {
    const found = check(
      option({ code: 'A1', title: 'Early help at home for families' }),
      option({ code: 'A2', title: 'Help at home for families, early' }),
      option({ code: 'A3', title: 'A youth centre in the west' }),
    );
    expect(found.map(({ kind, message }) => [kind, message])).toEqual([
      ['near-duplicate', expect.stringContaining('A1')],
    ]);
  });

  it('finds one reference used twice', () => {
    const found = check(option({ code: 'A1', title: 'Roads' }), option({ code: 'a1', title: 'Bridges' }));
    expect(found[0]?.message).toContain('share the reference A1');
  });

  it('notices a programme beside projects', () => {
    // middle of 10, 12, 15 and 900 thousand is 13.5; 900 ÷ 13.5 ≈ 67
    const sized = [10, 12, 15, 900].map((thousands, index) =>
      option({
        title: ['Bench', 'Lamp', 'Fence', 'Harbour'][index]!,
        costs: { net: { value: thousands * 1000 } },
      }),
    );
    const found = check(...sized);
    expect(found.map(({ optionIds }) => optionIds)).toEqual([[sized[3]!.id]]);
    expect(found[0]?.message).toContain('67 times the cost');
  });

  it('says when a duty in law was ruled out', () => {
    const found = check(
      option({ title: 'Safeguarding', statutory: true, list: 'ruled-out', listReason: 'cost' }),
    );
    expect(found[0]?.kind).toBe('statutory-ruled-out');
  });

  it('says when gross less saving is not the net cost given, and which one is used', () => {
    const found = check(
      option({
        title: 'Shared buildings',
        costs: { gross: { value: 450_000 }, saving: { value: 395_000 }, net: { value: 45_000 } },
      }),
    );
    expect(found[0]?.message).toContain('£55,000, but the net cost given is £45,000');
  });

  it('puts a partner’s restrictions beside the options it leads', () => {
    const partner = newPartner(origin, { name: 'Estuary Police', restrictions: 'Officers cannot be moved.' });
    const led = option({ title: 'Safer streets', leadPartnerId: partner.id });
    const project = {
      ...createProject('Test', origin),
      options: collectionOf<OptionId, Option>([...baselines, led]),
      partners: collectionOf<PartnerId, Partner>([partner]),
    };
    expect(checkOptions(project)[0]?.message).toBe(
      'Estuary Police leads one option and works within limits: Officers cannot be moved.',
    );
  });

  it('asks what could be done less of when nothing on a real list goes on now', () => {
    const titles = ['Bench', 'Lamp', 'Fence', 'Harbour', 'Bridge'];
    const asks = (...more: Option[]) =>
      check(...titles.map((title) => option({ title })), ...more).map(({ kind }) => kind);
    expect(asks()).toEqual(['no-existing-activity']);
    expect(asks(option({ title: 'Old library hours', type: 'existing-activity' }))).toEqual([]);
  });
});
