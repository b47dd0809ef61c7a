import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { fail, ok, type Result } from '../result';
import type { CommandContext, CommandHandler, Refusal } from './commands/command-handler';
import { type Command, commandHandlers, type SingleCommand } from './commands';
import type { Project, ProjectData } from './project';

enablePatches();

export interface AppliedCommand {
  readonly project: Project;
  /** Immer patches from the previous root to `project`: what the journal keeps. Empty when nothing changed. */
  readonly patches: readonly Patch[];
  readonly label: string;
}

/**
 * The one write path: `(project, command)` → the next project, its patches and a label, or a refusal.
 *
 * Pure: the input is never changed and unchanged parts are shared with the result. A batch is applied whole or
 * not at all. Ids and the time come in with the command and the context, so a replay gives the same project.
 */
export function applyCommand(
  project: Project,
  command: Command,
  context: CommandContext,
): Result<AppliedCommand, Refusal> {
  const parts = command.type === 'batch' ? command.commands : [command];
  let refusal: Refusal | undefined;
  const label = command.type === 'batch' ? command.label : handlerOf(command).label(command, project);
  // Immer freezes and shares; ProjectData is the same shape without readonly, for handlers only.
  const [next, patches] = produceWithPatches(project as ProjectData, (draft) => {
    for (const part of parts) {
      refusal = handlerOf(part).apply(draft, part, context);
      if (refusal) return;
    }
    draft.changedAt = context.at;
  });
  if (refusal) return fail(refusal);
  return ok({ project: next, patches, label });
}

function handlerOf(command: SingleCommand): CommandHandler<SingleCommand> {
  // The table is keyed by type, so the handler found is the one for this very command.
  return commandHandlers[command.type] as CommandHandler<SingleCommand>;
}
