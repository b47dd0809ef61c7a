import { listOf } from '../model/collection';
import type { OptionId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';

/** Something worth a look before the options are scored. Never a lock: the person decides. */
export interface OptionCheck {
  readonly kind:
    | 'no-baseline'
    | 'near-duplicate'
    | 'size-mismatch'
    | 'statutory-ruled-out'
    | 'costs-disagree'
    | 'partner-restriction'
    | 'no-existing-activity';
  readonly optionIds: readonly OptionId[];
  readonly message: string;
}

/** Titles at least this alike are probably one option twice. */
const duplicateLikeness = 0.6;
/** A programme beside a project: this many times the middle cost. */
const sizeRatio = 20;

/**
 * What the longlist should be asked before scoring (Green Book 4.24; guide/workshop a, longlist row).
 *
 * Ruled-out options are looked at only for being statutory. Costs are compared by their middle value, so one very
 * large option does not hide another.
 */
export function checkOptions(project: Project): readonly OptionCheck[] {
  const all = listOf(project.options);
  if (all.length === 0) return [];
  const live = all.filter((option) => option.list !== 'ruled-out');
  return [
    ...missingBaselines(live),
    ...nearDuplicates(live),
    ...sizeMismatches(live),
    ...statutoryRuledOut(all),
    ...disagreeingCosts(live),
    ...restrictions(project, live),
    ...nothingToDoLess(live),
  ];
}

function missingBaselines(live: readonly Option[]): OptionCheck[] {
  const has = (type: Option['type']) => live.some((option) => option.type === type);
  const missing = [
    ...(has('do-nothing') ? [] : ['doing nothing']),
    ...(has('do-minimum') ? [] : ['doing the minimum']),
  ];
  if (missing.length === 0) return [];
  return [
    {
      kind: 'no-baseline',
      optionIds: [],
      message: `There is no option for ${missing.join(' or for ')}. Public appraisal compares every option with both.`,
    },
  ];
}

function nearDuplicates(live: readonly Option[]): OptionCheck[] {
  const words = live.map((option) => wordsOf(option.title));
  return live.flatMap((option, index) =>
    live.slice(index + 1).flatMap((other, offset): OptionCheck[] => {
      const sameCode = option.code !== '' && option.code.toLowerCase() === other.code.toLowerCase();
      if (!sameCode && likeness(words[index]!, words[index + 1 + offset]!) < duplicateLikeness) return [];
      const why = sameCode ? `share the reference ${option.code}` : 'have almost the same title';
      return [
        {
          kind: 'near-duplicate',
          optionIds: [option.id, other.id],
          message: `${nameOf(option)} and ${nameOf(other)} ${why}. Are they one option?`,
        },
      ];
    }),
  );
}

function sizeMismatches(live: readonly Option[]): OptionCheck[] {
  const sized = live.flatMap((option) => {
    const cost = option.costs.net?.value ?? option.costs.gross?.value;
    return option.type === 'option' && cost !== undefined && cost > 0 ? [{ option, cost }] : [];
  });
  if (sized.length < 4) return [];
  const costs = sized.map(({ cost }) => cost).sort((a, b) => a - b);
  const half = Math.floor(costs.length / 2);
  const middle = costs.length % 2 === 1 ? costs[half]! : (costs[half - 1]! + costs[half]!) / 2;
  return sized.flatMap(({ option, cost }): OptionCheck[] => {
    const times = cost >= middle ? cost / middle : middle / cost;
    if (times < sizeRatio) return [];
    const words = cost >= middle ? 'times the cost of' : 'times cheaper than';
    return [
      {
        kind: 'size-mismatch',
        optionIds: [option.id],
        message: `${nameOf(option)} is about ${Math.round(times)} ${words} the middle option. Is it a programme beside projects?`,
      },
    ];
  });
}

function statutoryRuledOut(all: readonly Option[]): OptionCheck[] {
  return all
    .filter((option) => option.statutory && option.list === 'ruled-out')
    .map((option) => ({
      kind: 'statutory-ruled-out',
      optionIds: [option.id],
      message: `${nameOf(option)} is a duty in law and is ruled out. Check what must go on by law.`,
    }));
}

function disagreeingCosts(live: readonly Option[]): OptionCheck[] {
  return live.flatMap(({ id, costs, ...option }): OptionCheck[] => {
    const { gross, saving, net } = costs;
    if (!gross || !saving || !net) return [];
    const worked = gross.value - saving.value;
    if (Math.abs(worked - net.value) < 0.5) return [];
    return [
      {
        kind: 'costs-disagree',
        optionIds: [id],
        message: `${nameOf(option)}: gross less saving is ${pounds(worked)}, but the net cost given is ${pounds(net.value)}. The one given is used.`,
      },
    ];
  });
}

function restrictions(project: Project, live: readonly Option[]): OptionCheck[] {
  return listOf(project.partners)
    .filter((partner) => partner.restrictions.trim() !== '')
    .flatMap((partner): OptionCheck[] => {
      const led = live.filter((option) => option.leadPartnerId === partner.id);
      if (led.length === 0) return [];
      return [
        {
          kind: 'partner-restriction',
          optionIds: led.map((option) => option.id),
          message: `${partner.name} leads ${led.length === 1 ? 'one option' : `${led.length} options`} and works within limits: ${partner.restrictions.trim()}`,
        },
      ];
    });
}

/** From so many options up the list is a real one, and leaving out what goes on now is a choice. */
const fewestToAsk = 5;

function nothingToDoLess(live: readonly Option[]): OptionCheck[] {
  const added = live.filter(({ type }) => type === 'option').length;
  if (added < fewestToAsk || live.some(({ type }) => type === 'existing-activity')) return [];
  return [
    {
      kind: 'no-existing-activity',
      optionIds: [],
      message:
        'Nothing on the list is marked as something we do now. What should we do less of? Add it, or set the kind of an option that is already there.',
    },
  ];
}

const nameOf = (option: { readonly code: string; readonly title: string }) =>
  [option.code, option.title.split(':')[0]].filter((part) => part !== '').join(' ');

const pounds = (amount: number) => `£${Math.round(amount).toLocaleString('en-GB')}`;

const commonWords = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'that',
  'they',
  'are',
  'its',
  'our',
  'who',
]);

function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !commonWords.has(word)));
}

/** Jaccard likeness of two sets of words: shared ÷ all (Jaccard 1901); 0 when either is empty. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
