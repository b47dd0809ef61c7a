import { find, listOf } from '../model/collection';
import type { OptionId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { netCostOf } from '../results/project-results';

/** Something the verdicts raise together. Never a lock: the group decides and says why. */
export interface DecisionCheck {
  readonly kind: 'statutory' | 'requires' | 'excludes' | 'over-budget' | 'no-reason' | 'no-cost';
  readonly optionIds: readonly OptionId[];
  readonly message: string;
}

/**
 * What the verdicts given so far clash with: duties in law, what one option needs or rules out of another, the money,
 * and verdicts against an activity that nobody has given a reason for.
 */
export function checkDecisions(project: Project): readonly DecisionCheck[] {
  const options = listOf(project.options);
  const priorities = options.filter(({ id }) => project.decisions[id]?.stance === 'priority');
  return [
    ...statutory(project, options),
    ...requirements(project, priorities),
    ...exclusions(priorities),
    ...money(project, priorities),
    ...withoutReason(project, options),
  ];
}

function statutory(project: Project, options: readonly Option[]): DecisionCheck[] {
  return options.flatMap((option): DecisionCheck[] => {
    const stance = project.decisions[option.id]?.stance;
    if (!option.statutory || (stance !== 'stop' && stance !== 'do-less')) return [];
    const verdict = stance === 'stop' ? 'stop' : 'do less';
    return [
      {
        kind: 'statutory',
        optionIds: [option.id],
        message: `${nameOf(option)} is a duty in law and the verdict is “${verdict}”. Check what must go on by law.`,
      },
    ];
  });
}

const stanceOfNeeded = {
  later: 'is for later',
  'do-less': 'is to be done less',
  stop: 'is to stop',
} as const;

function requirements(project: Project, priorities: readonly Option[]): DecisionCheck[] {
  return priorities.flatMap((option) =>
    (option.requires ?? []).flatMap((id): DecisionCheck[] => {
      const needed = find(project.options, id);
      const stance = project.decisions[id]?.stance;
      if (!needed || (stance === 'priority' && needed.list !== 'ruled-out')) return [];
      const why =
        needed.list === 'ruled-out'
          ? 'is ruled out'
          : stance === undefined || stance === 'priority'
            ? 'has no verdict yet'
            : stanceOfNeeded[stance];
      return [
        {
          kind: 'requires',
          optionIds: [option.id, id],
          message: `${nameOf(option)} needs ${nameOf(needed)}, which ${why}.`,
        },
      ];
    }),
  );
}

function exclusions(priorities: readonly Option[]): DecisionCheck[] {
  return priorities.flatMap((option, index) =>
    priorities.slice(index + 1).flatMap((other): DecisionCheck[] => {
      const clash = option.excludes?.includes(other.id) ?? false;
      if (!clash && !(other.excludes?.includes(option.id) ?? false)) return [];
      return [
        {
          kind: 'excludes',
          optionIds: [option.id, other.id],
          message: `${nameOf(option)} and ${nameOf(other)} cannot both go ahead, and both are priorities.`,
        },
      ];
    }),
  );
}

function money(project: Project, priorities: readonly Option[]): DecisionCheck[] {
  const { budget } = project.frame;
  if (!budget || priorities.length === 0) return [];
  const unknown = priorities.filter((option) => netCostOf(option) === null);
  const cost = priorities.reduce((sum, option) => sum + (netCostOf(option) ?? 0), 0);
  const checks: DecisionCheck[] = [];
  if (cost > budget.amount) {
    checks.push({
      kind: 'over-budget',
      optionIds: priorities.map(({ id }) => id),
      message: `The priorities cost ${pounds(cost)}, ${pounds(cost - budget.amount)} more than the ${pounds(budget.amount)} there is.`,
    });
  }
  if (unknown.length > 0) {
    const names = unknown.map(nameOf).join(', ');
    checks.push({
      kind: 'no-cost',
      optionIds: unknown.map(({ id }) => id),
      message: `The cost of ${names} is not known, so the priorities may cost more than they seem to.`,
    });
  }
  return checks;
}

function withoutReason(project: Project, options: readonly Option[]): DecisionCheck[] {
  const silent = options.filter(({ id }) => {
    const decision = project.decisions[id];
    const against = decision?.stance === 'stop' || decision?.stance === 'do-less';
    return against && decision.reason.trim() === '';
  });
  if (silent.length === 0) return [];
  return [
    {
      kind: 'no-reason',
      optionIds: silent.map(({ id }) => id),
      message: `${silent.map(nameOf).join(', ')}: nobody has said yet why less will be done. Those affected will ask.`,
    },
  ];
}

const nameOf = ({ code, title }: Option): string =>
  [code, title.split(':')[0]].filter((part) => part !== '').join(' ');

const pounds = (amount: number): string => `£${Math.round(amount).toLocaleString('en-GB')}`;
