import { resultModel } from '../findings/result-matrix';
import { shortName } from '../findings/short-name';
import { whoLeads } from '../findings/who-leads';
import { find, listOf } from '../model/collection';
import type { OptionId } from '../model/ids';
import type { Project } from '../model/project';
import type { Stance } from '../model/story';
import { type ProjectResults, projectResults } from '../results/project-results';
import { cut } from './cut';
import { mayShowResults } from './privacy';
import type { ProjectionChoice } from './projection-choice';
import { acceptabilityView, lineView, sweepView } from './result-views';
import { disagreementView, revealView, waitingView } from './score-views';
import type { ProjectionState, ProjectionView, RankingProjection } from './projection-state';
import { pathView, storyView } from './story-views';

/** The state for a choice, picked field by field from the project. */
export function projectionOf(
  project: Project,
  choice: ProjectionChoice,
  isRehearsal = false,
): ProjectionState {
  return { title: cut(project.title), isRehearsal, view: viewOf(project, choice) };
}

function viewOf(project: Project, choice: ProjectionChoice): ProjectionView {
  switch (choice.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'ranking':
      return mayShowResults(project) ? rankingView(project) : waitingView(project);
    case 'story':
      return storyView(project);
    case 'path':
      return pathView(project, choice.nodeId);
    case 'decision':
      return decisionView(project);
    case 'waiting':
      return waitingView(project);
    case 'option':
      return optionView(project, choice.optionId);
    case 'reveal':
      return revealView(project, choice);
    case 'disagreement':
      return disagreementView(project);
    case 'line':
      return mayShowResults(project) ? lineView(project) : waitingView(project);
    case 'acceptability':
      return mayShowResults(project) ? acceptabilityView(project, choice.scope) : waitingView(project);
    case 'sweep':
      return mayShowResults(project) ? sweepView(project, choice.criterionId) : waitingView(project);
    case 'timer':
      return { kind: 'timer', label: cut(choice.label), endsAt: choice.endsAt };
  }
}

/** The ranking by top-level criteria: more parts than people name could not be told apart on a wall. */
function rankingView(project: Project): RankingProjection {
  const results = projectResults(project);
  const model = resultModel(project, results);
  return {
    kind: 'ranking',
    finding: cut(whoLeads(model).sentence),
    notes: rankingNotes(project, results),
    criteria: model.blocks.map(({ criterion, weight }) => ({
      key: criterion.id,
      code: cut(criterion.code),
      label: cut(criterion.label),
      percent: weight * 100,
    })),
    rows: results.ranking.map(({ option, rank, total, contributions }) => ({
      key: option.id,
      title: cut(shortName(option)),
      rank,
      total,
      contributions: model.blocks.map(({ leaves }) =>
        sumKnown(leaves.map((leaf) => contributions[leaf] ?? null)),
      ),
    })),
  };
}

/** Missing is never zero: a group of which nothing is known has no points. */
function sumKnown(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
}

function rankingNotes(project: Project, results: ProjectResults): string[] {
  const notes: string[] = [];
  const scenario = project.activeScenarioId && find(project.scenarios, project.activeScenarioId);
  if (scenario) notes.push(cut(`What if: ${scenario.name}`));
  if (find(project.weightSets, project.activeWeightSetId)?.agreed !== true)
    notes.push('Weights not yet agreed');
  const gaps = results.options.filter((row) => row.gaps.length > 0).length;
  if (gaps > 0) notes.push(gaps === 1 ? '1 option has a gap' : `${gaps} options have gaps`);
  return notes;
}

const stanceHeadings: readonly (readonly [Stance, string])[] = [
  ['priority', 'Priorities now'],
  ['later', 'Later'],
  ['do-less', 'Do less'],
  ['stop', 'Stop'],
];

function decisionView(project: Project): ProjectionView {
  const options = listOf(project.options).filter((option) => option.list !== 'ruled-out');
  const stanceOf = (id: OptionId): Stance | undefined =>
    Object.hasOwn(project.decisions, id) ? project.decisions[id]?.stance : undefined;
  return {
    kind: 'decision',
    groups: stanceHeadings.flatMap(([stance, heading]) => {
      const titles = options
        .filter((option) => stanceOf(option.id) === stance)
        .map((option) => cut(shortName(option)));
      return titles.length > 0 ? [{ heading, titles }] : [];
    }),
    undecided: options.filter((option) => stanceOf(option.id) === undefined).length,
  };
}

function optionView(project: Project, id: OptionId): ProjectionView {
  const option = find(project.options, id);
  if (!option) return { kind: 'blank' };
  const { costs, reach } = option;
  // The name a partner goes by in the room, where the source has its reference only.
  const lead = (option.leadPartnerId && find(project.partners, option.leadPartnerId)?.name) ?? option.lead;
  const facts = [
    ...(costs.net ? [{ name: 'Net cost a year', value: pounds(costs.net.value) }] : []),
    ...(reach ? [{ name: 'Reaches', value: `${whole(reach.figure.value)} ${reach.unit}` }] : []),
    ...(lead === '' ? [] : [{ name: 'Led by', value: lead }]),
    ...(option.statutory ? [{ name: 'Statutory', value: 'Yes' }] : []),
  ];
  return {
    kind: 'option',
    title: cut(option.title),
    summary: cut(option.summary),
    facts: facts.map(({ name, value }) => ({ name, value: cut(value) })),
    outcomes: option.outcomeIds.flatMap((outcomeId) => {
      const outcome = find(project.outcomes, outcomeId);
      return outcome ? [cut(outcome.title)] : [];
    }),
  };
}

function pounds(amount: number): string {
  return `${amount < 0 ? '−' : ''}£${whole(Math.abs(amount))}`;
}

function whole(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
}
