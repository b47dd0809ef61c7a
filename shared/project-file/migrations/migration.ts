/** A project and the facts about its tables as plain data: what the JSON held, not yet checked against a schema. */
export interface FileData {
  readonly project: Readonly<Record<string, unknown>>;
}

/**
 * One step of the format. It works on plain data with nothing but this folder's own code: a step that used today's
 * model would change its meaning when the model does.
 */
export interface Migration {
  /** The format version the data has afterwards. */
  readonly version: number;
  /** What changed, for people reading the history. */
  readonly summary: string;
  readonly up: (data: FileData) => FileData;
}
