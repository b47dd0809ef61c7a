import { castDraft } from 'immer';
import { find, insert } from '../collection';
import type { CriterionId, OptionId, PartnerId, RoundId } from '../ids';
import type { ProjectData } from '../project';
import type { Round, Score, ScoresByOption } from '../scores';
import { referencesOf } from '../references';
import { carryUnlinked, rememberScoreTable, unlinkRounds } from '../unlink-scores';
import { brokenReference, type CommandHandlers, quoted, refuse } from './command-handler';
import { criteria, options, partners, rounds } from './project-entities';

/** One cell: whose score of what on which criterion in which round. */
export interface ScoreCell {
  readonly roundId: RoundId;
  readonly partnerId: PartnerId;
  readonly optionId: OptionId;
  readonly criterionId: CriterionId;
}

/** Scores and rounds. */
export interface ScoreCommands {
  'score/set': { readonly cell: ScoreCell; readonly score: Score };
  'score/clear': { readonly cell: ScoreCell };
  /** All of one partner's cells of one round at once: a returned sheet, or fast entry from paper. */
  'scores/set-many': {
    readonly roundId: RoundId;
    readonly partnerId: PartnerId;
    readonly scores: ScoresByOption;
  };
  'round/add': { readonly round: Round; readonly copyFrom?: RoundId };
  'round/set-state': { readonly id: RoundId; readonly state: Round['state'] };
  'round/activate': { readonly id: RoundId };
}

function cellProblem(draft: ProjectData, { roundId, partnerId, optionId, criterionId }: ScoreCell) {
  const round = find(draft.rounds, roundId);
  if (!round) return rounds.unknown;
  if (round.state === 'closed') {
    return refuse('round/closed', `${round.name} is closed. Open another round to score again.`);
  }
  if (!find(draft.partners, partnerId)) return partners.unknown;
  if (!find(draft.options, optionId)) return options.unknown;
  const criterion = find(draft.criteria, criterionId);
  if (!criterion) return criteria.unknown;
  if (criterion.basis !== 'judged') {
    return refuse(
      'score/measured',
      `${criterion.label} is measured, not judged: change the option’s figures instead.`,
    );
  }
  return undefined;
}

function scoreProblem(draft: ProjectData, criterionId: CriterionId, score: Score) {
  const criterion = find(draft.criteria, criterionId);
  const broken = brokenReference(draft, referencesOf.score(score));
  if (broken) return broken;
  if (!criterion || score.state !== 'scored') return undefined;
  const { value } = score;
  const { min, max, step } = criterion.scale;
  if (value === undefined || !Number.isFinite(value))
    return refuse('score/not-a-number', 'A score is a number.');
  if (value < min || value > max) {
    return refuse(
      'score/off-scale',
      `${criterion.label} is scored from ${min} to ${max}; ${value} is off the scale.`,
    );
  }
  if (step > 0 && Math.abs((value - min) / step - Math.round((value - min) / step)) > 1e-9) {
    return refuse(
      'score/between-steps',
      `${criterion.label} is scored in steps of ${step}; ${value} lies between two.`,
    );
  }
  return undefined;
}

function write(
  draft: ProjectData,
  { roundId, partnerId, optionId, criterionId }: ScoreCell,
  score: Score,
): void {
  const byPartner = (draft.scores[roundId] ??= {});
  const byOption = (byPartner[partnerId] ??= {});
  const byCriterion = (byOption[optionId] ??= {});
  byCriterion[criterionId] = castDraft(score);
  if (score.source) rememberScoreTable(draft, score.source.table);
}

const stateWords: Record<Score['state'], string> = {
  scored: '',
  'not-scored': 'not scored',
  'dont-know': 'don’t know',
  'declared-interest': 'declared interest',
};

export const scoreHandlers: CommandHandlers<ScoreCommands> = {
  'score/set': {
    label: ({ cell, score }, project) =>
      `Score ${quoted(find(project.options, cell.optionId)?.title)} on ${
        find(project.criteria, cell.criterionId)?.label ?? ''
      }: ${score.state === 'scored' ? (score.value ?? '') : stateWords[score.state]}`,
    apply(draft, { cell, score }) {
      const problem = cellProblem(draft, cell) ?? scoreProblem(draft, cell.criterionId, score);
      if (problem) return problem;
      write(draft, cell, score);
      return undefined;
    },
  },
  'score/clear': {
    label: ({ cell }, project) =>
      `Clear the score of ${quoted(find(project.options, cell.optionId)?.title)} on ${
        find(project.criteria, cell.criterionId)?.label ?? ''
      }`,
    apply(draft, { cell }) {
      const problem = cellProblem(draft, cell);
      if (problem) return problem;
      delete draft.scores[cell.roundId]?.[cell.partnerId]?.[cell.optionId]?.[cell.criterionId];
      return undefined;
    },
  },
  'scores/set-many': {
    label: ({ partnerId }, project) =>
      `Enter the scores of ${quoted(find(project.partners, partnerId)?.name)}`,
    apply(draft, { roundId, partnerId, scores }) {
      const cells = Object.entries(scores).flatMap(([optionId, byCriterion]) =>
        Object.entries(byCriterion).map(([criterionId, score]) => ({
          // Record keys lose their brand in Object.entries; they were ids when the record was made.
          cell: {
            roundId,
            partnerId,
            optionId: optionId as OptionId,
            criterionId: criterionId as CriterionId,
          },
          score,
        })),
      );
      for (const { cell, score } of cells) {
        const problem = cellProblem(draft, cell) ?? scoreProblem(draft, cell.criterionId, score);
        if (problem) return problem;
      }
      for (const { cell, score } of cells) write(draft, cell, score);
      return undefined;
    },
  },
  'round/add': {
    label: ({ round }) => `Open ${quoted(round.name)}`,
    apply(draft, { round, copyFrom }) {
      if (find(draft.rounds, round.id)) return refuse('round/exists', 'This round is already there.');
      if (copyFrom !== undefined && !find(draft.rounds, copyFrom)) return rounds.unknown;
      const open = Object.values(draft.rounds.byId).find(({ state }) => state !== 'closed');
      if (open && draft.frame.anonymity === 'anonymous') {
        // A copy would keep who gave what after the round it was copied from has closed.
        return refuse(
          'round/still-open',
          `Scores are anonymous: close ${open.name} before opening another round.`,
        );
      }
      insert(draft.rounds, castDraft(round));
      draft.activeRoundId = round.id;
      const earlier = copyFrom === undefined ? undefined : draft.scores[copyFrom];
      // A new round starts from the scores of the last one: people change only the cells they talked about.
      if (earlier) draft.scores[round.id] = JSON.parse(JSON.stringify(earlier)) as typeof earlier;
      if (copyFrom !== undefined) carryUnlinked(draft, copyFrom, round.id);
      return undefined;
    },
  },
  'round/set-state': {
    label: ({ id, state }, project) => {
      const verb = { collecting: 'Reopen', revealed: 'Reveal', closed: 'Close' }[state];
      return `${verb} ${quoted(find(project.rounds, id)?.name)}`;
    },
    apply(draft, { id, state }, { at }) {
      const round = find(draft.rounds, id);
      if (!round) return rounds.unknown;
      if (round.state === 'closed')
        return refuse('round/closed', 'A closed round stays closed. Open another round.');
      round.state = state;
      if (state === 'closed') round.closedAt = at;
      round.changedAt = at;
      if (state === 'closed' && draft.frame.anonymity === 'anonymous') unlinkRounds(draft, [id], at);
      return undefined;
    },
  },
  'round/activate': {
    label: ({ id }, project) => `Show ${quoted(find(project.rounds, id)?.name)}`,
    apply(draft, { id }) {
      if (!find(draft.rounds, id)) return rounds.unknown;
      draft.activeRoundId = id;
      return undefined;
    },
  },
};
