import { find, listOf } from '../model/collection';
import type { Command, SingleCommand } from '../model/commands';
import type { OutcomeId } from '../model/ids';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import { toAction, toIndicator } from '../outcomes/so-what';
import { asNodeId, asOutcomeId, type BoxId, newMeasure, newStoryLink, newStoryNode } from './edit-story';

/**
 * "Outputs are often wrongly identified as outcomes": one press makes what was written an action. A box becomes an
 * action where it stands; an outcome keeps its place, its statement moves to an action that helps it.
 */
export function makeAction(project: Project, origin: Origin, id: BoxId, text: string): Command | undefined {
  const title = toAction(text);
  const node = asNodeId(project, id);
  if (node !== undefined) return { type: 'story/change-node', id: node, changes: { kind: 'action', title } };
  const outcome = asOutcomeId(project, id);
  return outcome === undefined
    ? undefined
    : actionsUnder(origin, outcome, { actions: [title], statement: '', label: `Make “${title}” an action` });
}

/** The text as a measure of the box it was written in: "a reduction in incidents could then be one of the indicators". */
export function makeIndicator(origin: Origin, id: BoxId, text: string): SingleCommand {
  return { type: 'measure/add', measure: newMeasure(origin, toIndicator(text), id) };
}

/** What a climb up the So-what ladder came to: the change as the words of the box, what was said before as actions. */
export function takeFromLadder(
  project: Project,
  origin: Origin,
  {
    id,
    outcome,
    actions,
  }: { readonly id: BoxId; readonly outcome: string; readonly actions: readonly string[] },
): Command | undefined {
  const label = `Take “${outcome}” from the So-what ladder`;
  const ofOutcome = asOutcomeId(project, id);
  if (ofOutcome !== undefined) return actionsUnder(origin, ofOutcome, { actions, statement: outcome, label });
  const node = asNodeId(project, id);
  if (node === undefined) return undefined;
  const rename: SingleCommand = { type: 'story/change-node', id: node, changes: { title: outcome } };
  return { type: 'batch', label, commands: [rename, ...newActions(origin, node, actions)] };
}

function actionsUnder(
  origin: Origin,
  outcome: OutcomeId,
  given: { readonly actions: readonly string[]; readonly statement: string; readonly label: string },
): Command {
  const change: SingleCommand = {
    type: 'outcome/change',
    id: outcome,
    changes: { statement: given.statement },
  };
  return {
    type: 'batch',
    label: given.label,
    commands: [change, ...newActions(origin, outcome, given.actions)],
  };
}

function newActions(origin: Origin, parent: BoxId, titles: readonly string[]): SingleCommand[] {
  return titles.map((title): SingleCommand => {
    const node = newStoryNode(origin, { kind: 'action', title });
    return { type: 'story/add-node', node, link: newStoryLink(origin, { child: node.id, parent }) };
  });
}

/** The words the statement checks read: an outcome's statement, or its short name until it has one. */
export function wordsOfBox(project: Project, id: string): string {
  const outcome = asOutcomeId(project, id);
  if (outcome !== undefined) {
    const found = find(project.outcomes, outcome);
    return found === undefined || found.statement.trim() === '' ? (found?.title ?? '') : found.statement;
  }
  return listOf(project.storyNodes).find((node) => node.id === id)?.title ?? '';
}
