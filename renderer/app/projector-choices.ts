import { shortName } from '../../shared/findings/short-name';
import { find } from '../../shared/model/collection';
import type { Project } from '../../shared/model/project';
import { isRevealed } from '../../shared/projection/privacy';
import type { ProjectionChoice } from '../../shared/projection/projection-choice';
import { optionWalk, revealWalk, walkFrom } from '../../shared/projection/walk';

/** One line of the projector's menu. Without a choice it cannot be shown yet, and the hint says why. */
export interface OfferedView {
  readonly kind: ProjectionChoice['kind'];
  readonly label: string;
  readonly choice: ProjectionChoice | undefined;
  readonly hint?: string;
}

const timerMinutes = 5;

/** What can be shown, in the order of the day. */
export function offeredViews(project: Project): readonly OfferedView[] {
  const [option] = optionWalk(project);
  const [cell] = revealWalk(project);
  const revealed = isRevealed(project);
  const notYet = revealed ? 'No cell on which scores differ' : 'Reveal the round on the Score screen first';
  return [
    { kind: 'option', label: 'Option card', choice: option, hint: 'Page Down goes to the next option' },
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
    { kind: 'decision', label: 'Decisions', choice: { kind: 'decision' } },
    {
      kind: 'timer',
      label: `Timer, ${timerMinutes} minutes`,
      choice: { kind: 'timer', label: 'Time left', seconds: timerMinutes * 60 },
    },
  ];
}

/** A choice in a few words, for the facilitator: "Option card: Falls team". */
export function choiceInWords(project: Project, choice: ProjectionChoice): string {
  const label = offeredViews(project).find((offered) => offered.kind === choice.kind)?.label ?? 'Blank';
  if (choice.kind !== 'option' && choice.kind !== 'reveal') return label;
  const option = find(project.options, choice.optionId);
  if (choice.kind === 'option') return option ? shortName(option) : label;
  const criterion = find(project.criteria, choice.criterionId);
  return option && criterion ? `${shortName(option)} on ${criterion.label}` : label;
}

/** What Page Down would bring, where the view walks through options, cells or criteria and has not come to the end. */
export function nextInWords(project: Project, choice: ProjectionChoice): string | undefined {
  const next = walkFrom(project, choice, 1);
  if (next === undefined) return undefined;
  const words =
    next.kind === 'sweep' && next.criterionId !== undefined
      ? find(project.criteria, next.criterionId)?.label
      : choiceInWords(project, next);
  return words === choiceInWords(project, choice) ? undefined : words;
}
