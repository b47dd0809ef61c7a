import type { ProjectData, Project } from '../project';
import { missingIds, type Reference } from '../references';

/** Why a command was not carried out, in words for the person who gave it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface CommandContext {
  /** ISO time of the command: a parameter, so that replaying a journal gives the same project. */
  readonly at: string;
}

export interface CommandHandler<Payload> {
  /** What the undo menu and the log call it: "Set weight of Impact to 29". Given the project before the change. */
  readonly label: (payload: Payload, project: Project) => string;
  /** Changes the draft, or returns a refusal and leaves it alone. Never throws for a foreseeable input. */
  readonly apply: (draft: ProjectData, payload: Payload, context: CommandContext) => Refusal | undefined;
}

/** A handler for every command of a group: forgetting one does not compile. */
export type CommandHandlers<Group> = { readonly [Type in keyof Group]: CommandHandler<Group[Type]> };

export function refuse(code: string, message: string): Refusal {
  return { code, message };
}

/** Refuses a record that would point at something the project does not have. */
export function brokenReference(draft: ProjectData, references: readonly Reference[]): Refusal | undefined {
  const broken = references.some((reference) => missingIds(draft, reference).length > 0);
  return broken
    ? refuse('project/broken-reference', 'This refers to something that is no longer in the project.')
    : undefined;
}

/** "“Early Talk: speech…”": long titles are cut so that labels stay on one line; no title is “untitled”. */
export function quoted(text: string | undefined): string {
  const trimmed = text?.trim() || 'untitled';
  return `“${trimmed.length > 48 ? `${trimmed.slice(0, 47)}…` : trimmed}”`;
}

/** Changes to an entity: any of its fields but the fixed ones; `undefined` clears a field that may be absent. */
export type Changes<Entity, Fixed extends keyof Entity> = {
  readonly [Key in Exclude<keyof Entity, Fixed>]?:
    Entity[Key] | (Partial<Pick<Entity, Key>> extends Pick<Entity, Key> ? undefined : never);
};

/** Assigns only the fields given; `undefined` clears an optional field. */
export function assignChanges(target: object, changes: object): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete (target as Record<string, unknown>)[key];
    else (target as Record<string, unknown>)[key] = value;
  }
}
