/**
 * A small JSON file of the app's own (settings, recent projects). A file that cannot be understood is never
 * overwritten: the app goes on with its defaults, says so, and leaves the file for someone to look at.
 */
import * as v from 'valibot';
import { writeAtomically, type AtomicWriteEffects } from './atomic-write';
import { systemCode } from './file-failure';

export interface JsonFile<Content> {
  read(): Content;
  /** Keeps the content in memory at once and on disk soon; writes follow one another in order. */
  write(content: Content): void;
  /** Resolves when everything written so far is on disk, or has failed. */
  settled(): Promise<void>;
  /** A sentence for people when the file could not be understood; writes then stay in memory. */
  readonly problem: string | undefined;
}

export interface JsonFileOptions<Content> {
  readonly path: string;
  /** What the file holds, for the sentence: "The settings". */
  readonly title: string;
  readonly schema: v.GenericSchema<unknown, Content>;
  readonly initial: Content;
  readonly effects: AtomicWriteEffects;
  readonly onWriteFailure: (error: unknown) => void;
}

export async function openJsonFile<Content>(options: JsonFileOptions<Content>): Promise<JsonFile<Content>> {
  const loaded = await load(options);
  let content = loaded.content;
  let queue = Promise.resolve();
  return {
    problem: loaded.problem,
    read: () => content,
    write: (next) => {
      content = next;
      if (loaded.problem !== undefined) return;
      const bytes = new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`);
      queue = queue
        .then(() => writeAtomically(options.path, bytes, options.effects))
        .catch(options.onWriteFailure);
    },
    settled: () => queue,
  };
}

async function load<Content>({
  path,
  title,
  schema,
  initial,
  effects,
}: JsonFileOptions<Content>): Promise<{ content: Content; problem: string | undefined }> {
  try {
    const text = (await effects.files.readFile(path)).toString('utf8');
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
    if (parsed.success) return { content: parsed.output, problem: undefined };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { content: initial, problem: undefined };
  }
  return {
    content: initial,
    problem: `${title} could not be read, so Throughline uses its defaults for now. Your projects are not affected. The unreadable file stays as it is at ${path}; rename or delete it to start afresh.`,
  };
}
