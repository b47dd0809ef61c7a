import type { Command } from '../../../../shared/model/commands';
import type { Criterion } from '../../../../shared/model/criteria';
import type { Frame, Partner } from '../../../../shared/model/frame';
import { createCountedIdSource, type CriterionId } from '../../../../shared/model/ids';
import { newCriterion, newOption, newPartner } from '../../../../shared/model/new-entities';
import { createProject } from '../../../../shared/model/new-project';
import type { Option } from '../../../../shared/model/options';
import type { Project } from '../../../../shared/model/project';
import type { Score } from '../../../../shared/model/scores';
import { applyAll, at } from '../../../support/small-project';

type Given<Entity> = Partial<Omit<Entity, 'id' | 'createdAt' | 'changedAt'>>;

/** What an edge case is made of; `parent` names another criterion by its place in the list. */
export interface Parts {
  readonly options: readonly Given<Option>[];
  readonly criteria: readonly (Given<Criterion> & { readonly parent?: number })[];
  readonly partners: readonly Given<Partner>[];
  /** Partner, option, leaf criterion → score; undefined is no entry. */
  readonly score: (partner: number, option: number, criterion: number) => number | 'DK' | 'DI' | undefined;
  /** Points by partner, one a criterion; none: weights not judged yet. */
  readonly points?: readonly (readonly (number | undefined)[] | undefined)[];
  readonly frame?: Partial<Frame>;
  readonly onLeaves?: boolean;
  readonly partnerWeighted?: boolean;
  /** Points set for the whole group. */
  readonly group?: readonly number[];
  readonly then?: (
    project: Project,
    ids: { readonly criteria: readonly CriterionId[] },
  ) => readonly Command[];
}

/** A project of these parts, made by the commands a person would give. */
export function build(title: string, parts: Parts): Project {
  const newId = createCountedIdSource();
  const origin = { at, newId };
  const options = parts.options.map((given, index) =>
    newOption(origin, { code: `A${index + 1}`, title: `Option ${index + 1}`, list: 'shortlist', ...given }),
  );
  const criteria: Criterion[] = [];
  for (const [index, { parent, ...given }] of parts.criteria.entries()) {
    criteria.push(
      newCriterion(origin, {
        code: `C${index + 1}`,
        label: `Criterion ${index + 1}`,
        ...given,
        ...(parent === undefined ? {} : { parentId: criteria[parent]!.id }),
      }),
    );
  }
  const partners = parts.partners.map((given, index) =>
    newPartner(origin, { code: `P${index + 1}`, name: `Partner ${index + 1}`, ...given }),
  );
  const start = createProject(title, origin);
  const leaf = (index: number): boolean => !parts.criteria.some(({ parent }) => parent === index);
  const setUp = applyAll(start, [
    { type: 'frame/change', changes: parts.frame ?? {} },
    {
      type: 'weight-set/change',
      id: start.activeWeightSetId,
      changes: {
        onLeaves: parts.onLeaves === true,
        combination: parts.partnerWeighted === true ? 'partner-weighted' : 'mean',
      },
    },
    ...criteria.map((criterion): Command => ({ type: 'criterion/add', criterion })),
    ...options.map((option): Command => ({ type: 'option/add', option: { ...option, measured: {} } })),
    ...partners.map((partner): Command => ({ type: 'partner/add', partner })),
    ...partners.map((partner, p): Command => ({
      type: 'scores/set-many',
      roundId: start.activeRoundId,
      partnerId: partner.id,
      scores: Object.fromEntries(
        options.map((option, o) => [
          option.id,
          Object.fromEntries(
            criteria.flatMap((criterion, c) => {
              if (!leaf(c) || criterion.basis !== 'judged') return [];
              const given = parts.score(p, o, c);
              return given === undefined ? [] : [[criterion.id, scoreOf(given)]];
            }),
          ),
        ]),
      ),
    })),
    ...(parts.points ?? []).flatMap((points, p): Command[] =>
      points === undefined
        ? []
        : [
            {
              type: 'weights/set-judgement',
              id: start.activeWeightSetId,
              partnerId: partners[p]!.id,
              judgement: {
                points: Object.fromEntries(
                  points.flatMap((given, c) => (given === undefined ? [] : [[criteria[c]!.id, given]])),
                ),
              },
            },
          ],
    ),
    ...(parts.group
      ? [
          {
            type: 'weights/set-group',
            id: start.activeWeightSetId,
            points: Object.fromEntries(parts.group.map((given, c) => [criteria[c]!.id, given])),
          } as const,
        ]
      : []),
  ]);
  return applyAll(setUp, parts.then?.(setUp, { criteria: criteria.map(({ id }) => id) }) ?? []);
}

function scoreOf(given: number | 'DK' | 'DI'): Score {
  if (given === 'DK') return { state: 'dont-know', at };
  if (given === 'DI') return { state: 'declared-interest', at };
  return { state: 'scored', value: given, at };
}

/** Scores that look like scores and depend on nothing but their place. */
export const spread = (p: number, o: number, c: number): number => (p * 7 + o * 13 + c * 5 + o * c * 3) % 11;
export const several = <Entity>(count: number, given: (index: number) => Entity): Entity[] =>
  Array.from({ length: count }, (_, index) => given(index));
export const cost = (net: number, people?: number): Given<Option> => ({
  costs: { net: { value: net } },
  ...(people === undefined ? {} : { reach: { figure: { value: people }, unit: 'people' } }),
});
