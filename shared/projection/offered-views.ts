import { shortName } from '../findings/short-name';
import { find } from '../model/collection';
import type { OptionId } from '../model/ids';
import type { Project } from '../model/project';
import { isRevealed } from './privacy';
import type { ProjectionChoice } from './projection-choice';
import { optionWalk, pathWalk, revealWalk, walkFrom } from './walk';

/** One thing a facilitator may put on the wall. Without a choice it cannot be shown yet, and the hint says why. */
export interface OfferedView {
  readonly kind: Exclude<ProjectionChoice['kind'], 'blank' | 'timer'>;
  readonly label: string;
  readonly choice: ProjectionChoice | undefined;
  readonly hint?: string;
}

/** What can be shown, in the order of the day. The timer has a length of its own and is offered beside these. */
export function offeredViews(project: Project): readonly OfferedView[] {
  const [option] = optionWalk(project);
  const [cell] = revealWalk(project);
  const [path] = pathWalk(project);
  const notYet = isRevealed(project)
    ? 'No cell on which scores differ'
    : 'Reveal the round on the Score screen first';
  return [
    {
      kind: 'option',
      label: 'Option card',
      choice: option,
      hint: option ? 'Page Down goes to the next option' : 'Add options first',
    },
    { kind: 'waiting', label: 'Scores so far (counts)', choice: { kind: 'waiting' } },
    {
      kind: 'disagreement',
      label: 'Where we differ',
      choice: cell && { kind: 'disagreement' },
      ...(cell ? {} : { hint: notYet }),
    },
    {
      kind: 'reveal',
      label: 'One cell, its scores as dots',
      choice: cell,
      hint: cell ? 'Page Down goes to the next cell, furthest apart first' : notYet,
    },
    { kind: 'ranking', label: 'Ranking', choice: { kind: 'ranking' } },
    {
      kind: 'sweep',
      label: 'How far a weight can move',
      choice: { kind: 'sweep' },
      hint: 'Page Down goes to the next criterion',
    },
    { kind: 'acceptability', label: 'How sure first place is', choice: { kind: 'acceptability' } },
    {
      kind: 'line',
      label: 'What the money pays for',
      choice: project.frame.budget ? { kind: 'line' } : undefined,
      ...(project.frame.budget ? {} : { hint: 'Set a budget on the Frame screen first' }),
    },
    { kind: 'story', label: 'Story', choice: { kind: 'story' } },
    {
      kind: 'path',
      label: 'One path, large',
      choice: path,
      hint: path ? 'Page Down goes to the next path' : 'Draw a path of the diagram first',
    },
    { kind: 'decision', label: 'Decisions', choice: { kind: 'decision' } },
  ];
}

/** A choice in a few words, for the facilitator: "Falls team", "Falls team on Fit", "Ranking". */
export function choiceInWords(project: Project, choice: ProjectionChoice): string {
  switch (choice.kind) {
    case 'blank':
      return 'Blank';
    case 'timer':
      return 'Timer';
    case 'option':
      return optionName(project, choice.optionId) ?? labelOf(project, choice.kind);
    case 'reveal': {
      const option = optionName(project, choice.optionId);
      const criterion = find(project.criteria, choice.criterionId);
      return option !== undefined && criterion
        ? `${option} on ${criterion.label}`
        : labelOf(project, choice.kind);
    }
    case 'path':
      return find(project.storyNodes, choice.nodeId)?.title ?? labelOf(project, choice.kind);
    default:
      return labelOf(project, choice.kind);
  }
}

/** What Page Down would bring, where the view walks through options, cells, paths or criteria and has not come to the end. */
export function nextInWords(project: Project, choice: ProjectionChoice): string | undefined {
  const next = walkFrom(project, choice, 1);
  if (next === undefined) return undefined;
  const words =
    next.kind === 'sweep' && next.criterionId !== undefined
      ? find(project.criteria, next.criterionId)?.label
      : choiceInWords(project, next);
  return words === choiceInWords(project, choice) ? undefined : words;
}

function labelOf(project: Project, kind: ProjectionChoice['kind']): string {
  return offeredViews(project).find((offered) => offered.kind === kind)?.label ?? '';
}

function optionName(project: Project, id: OptionId): string | undefined {
  const option = find(project.options, id);
  return option && shortName(option);
}
