import type { CriterionCommands } from './commands/criterion-commands';
import { criterionHandlers } from './commands/criterion-commands';
import type { CommandHandler } from './commands/command-handler';
import { type DecisionCommands, decisionHandlers } from './commands/decision-commands';
import { type DiscussionCommands, discussionHandlers } from './commands/discussion-commands';
import { type EvidenceCommands, evidenceHandlers } from './commands/evidence-commands';
import { type FrameCommands, frameHandlers } from './commands/frame-commands';
import { type GateCommands, gateHandlers } from './commands/gate-commands';
import { type OptionCommands, optionHandlers } from './commands/option-commands';
import { type ScoreCommands, scoreHandlers } from './commands/score-commands';
import { type StoryCommands, storyHandlers } from './commands/story-commands';
import { type WeightCommands, weightHandlers } from './commands/weight-commands';

/**
 * Every user intent that changes a project: a closed union, one group a file under `commands/`.
 *
 * A new command is one entry in its group's interface and one handler beside it; the compiler then asks for a
 * property-test generator (tests/unit/shared/model/command-generators.ts).
 */
export type CommandPayloads = FrameCommands &
  OptionCommands &
  GateCommands &
  CriterionCommands &
  WeightCommands &
  ScoreCommands &
  DiscussionCommands &
  StoryCommands &
  DecisionCommands &
  EvidenceCommands;

export type SingleCommandType = keyof CommandPayloads;

export type CommandOf<Type extends SingleCommandType> = { readonly type: Type } & CommandPayloads[Type];

export type SingleCommand = { [Type in SingleCommandType]: CommandOf<Type> }[SingleCommandType];

/** Several commands as one undo step: an import, a template, a merge. All are applied or none. */
export interface BatchCommand {
  readonly type: 'batch';
  readonly label: string;
  readonly commands: readonly SingleCommand[];
}

export type Command = SingleCommand | BatchCommand;

export const commandHandlers: {
  readonly [Type in SingleCommandType]: CommandHandler<CommandPayloads[Type]>;
} = {
  ...frameHandlers,
  ...optionHandlers,
  ...gateHandlers,
  ...criterionHandlers,
  ...weightHandlers,
  ...scoreHandlers,
  ...discussionHandlers,
  ...storyHandlers,
  ...decisionHandlers,
  ...evidenceHandlers,
};
