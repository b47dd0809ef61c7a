import { createRandom, type Random } from '../appraisal/smaa/random';
import { collectionOf, emptyCollection, listOf } from '../model/collection';
import type { Criterion } from '../model/criteria';
import type { Partner } from '../model/frame';
import type { CriterionId, OptionId, PartnerId } from '../model/ids';
import { newPartner } from '../model/new-entities';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import type { Round, Score } from '../model/scores';
import { fail, ok, type Result } from '../result';
import { criterionTree } from '../results/leaf-criteria';

/** Enough voters for a room to see a spread, and for dots to be shown at every level of anonymity. */
const fewestVoters = 5;
/** One cell in so many is one on which the made-up voters differ widely: something to talk about. */
const disputedOneIn = 6;

/**
 * A copy of a project to practise on: its options, criteria and weights, and votes made up for voters who are made up
 * too. It has an id of its own, nobody's name, and none of the scores, decisions or words of the real one, so that
 * nothing of the one can be taken for the other.
 *
 * The last voter's last option is left blank, so that there is something to type. The same project gives the same votes.
 */
export function rehearsalProject(project: Project, origin: Origin): Result<Project> {
  const options = listOf(project.options).filter((option) => option.list !== 'ruled-out');
  const criteria = criterionTree(project.criteria).leaves.filter((leaf) => leaf.basis === 'judged');
  if (options.length === 0 || criteria.length === 0) {
    const message =
      'There is nothing to vote on yet: a rehearsal needs options and criteria that are judged.';
    return fail({ code: 'nothing-to-score', message });
  }
  const { at, newId } = origin;
  const round: Round = {
    ...{ id: newId('round'), name: 'Rehearsal round', state: 'collecting' },
    ...{ createdAt: at, changedAt: at },
  };
  const voters = madeUpVoters(project, origin);
  const random = createRandom(1);
  const scores: Record<PartnerId, Record<OptionId, Record<CriterionId, Score>>> = {};
  for (const option of options) {
    for (const criterion of criteria) {
      const given = madeUpCell(criterion, voters.length, random);
      for (const [place, voter] of voters.entries()) {
        const isLeftBlank = option === options.at(-1) && voter === voters.at(-1);
        const byOption = (scores[voter.id] ??= {});
        if (!isLeftBlank)
          (byOption[option.id] ??= {})[criterion.id] = { state: 'scored', value: given[place]!, at };
      }
    }
  }
  const { unlinkedScores: _scores, discussions: _words, activeScenarioId: _whatIf, ...rest } = project;
  return ok({
    ...rest,
    id: newId('project'),
    title: `Rehearsal of ${project.title}`,
    frame: { ...project.frame, decisionOwner: '' },
    // Partners without a vote stay: options and actions name them as their leads.
    partners: collectionOf([...voters, ...listOf(project.partners).filter(({ votes: has }) => !has)]),
    participants: emptyCollection(),
    rounds: collectionOf([round]),
    activeRoundId: round.id,
    scores: { [round.id]: scores },
    scenarios: emptyCollection(),
    decisions: {},
    snapshots: emptyCollection(),
    reviews: emptyCollection(),
    notes: emptyCollection(),
    log: [],
  });
}

/** The voting partners under made-up names (their weights stay), and as many more as a room needs. */
function madeUpVoters(project: Project, origin: Origin): readonly Partner[] {
  const voting = listOf(project.partners).filter(({ votes }) => votes);
  const more = Array.from({ length: Math.max(0, fewestVoters - voting.length) }, () => newPartner(origin));
  return [...voting, ...more].map((partner, index) => ({
    ...partner,
    code: `M${index + 1}`,
    name: `Made-up voter ${index + 1}`,
    kind: '',
    votes: true,
    contact: '',
    priorities: '',
    flexibilities: '',
    restrictions: '',
    interests: {},
  }));
}

/** Scores on the criterion's own scale: mostly a step apart, now and then from end to end. */
function madeUpCell({ scale }: Criterion, voters: number, random: Random): readonly number[] {
  const { min, max } = scale;
  // A scale on which any number goes is scored in tenths of its length.
  const step = scale.step > 0 ? scale.step : (max - min) / 10;
  const steps = Math.max(1, Math.floor((max - min) / step));
  const middle = random.uniform() * steps;
  const reach = random.uniform() < 1 / disputedOneIn ? steps : 1;
  return Array.from({ length: voters }, () => {
    const place = Math.round(middle + (random.uniform() * 2 - 1) * reach);
    return min + Math.min(steps, Math.max(0, place)) * step;
  });
}
