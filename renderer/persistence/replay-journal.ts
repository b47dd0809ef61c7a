import { applyPatches, enablePatches } from 'immer';
import * as v from 'valibot';
import { type Project, projectSchema } from '../../shared/model/project';

enablePatches();

/** The database is a border: rows may have been half written or damaged, so each is read, not trusted. */
const rowSchema = v.object({
  seq: v.pipe(v.number(), v.integer()),
  at: v.string(),
  label: v.string(),
  changes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  patches: v.array(
    v.object({
      op: v.picklist(['add', 'remove', 'replace']),
      path: v.array(v.union([v.string(), v.number()])),
      value: v.optional(v.unknown()),
    }),
  ),
});

export interface ReplayedJournal {
  readonly project: Project;
  /** Journal place reached: the next row to write is one more. */
  readonly seq: number;
  /** Changes brought back. */
  readonly changes: number;
  /** Where a damaged row ended the replay: everything before it is in `project`, nothing after it. */
  readonly stopped?: { readonly after: string; readonly lostRows: number };
}

/**
 * Applies journal rows to the snapshot they follow. A row that is damaged, out of order, or that makes something that
 * is not a project stops the replay there: half a change is worse than none.
 */
export function replayJournal(
  snapshot: { readonly project: Project; readonly seq: number },
  rows: readonly unknown[],
): ReplayedJournal {
  const quick = replay(snapshot, rows, () => true);
  // Checking a whole project after every row is slow; it is done only when the end shows that one row was bad.
  return isProject(quick.project) ? quick : replay(snapshot, rows, isProject);
}

function replay(
  snapshot: { readonly project: Project; readonly seq: number },
  rows: readonly unknown[],
  isSound: (project: Project) => boolean,
): ReplayedJournal {
  let reached: ReplayedJournal = { project: snapshot.project, seq: snapshot.seq, changes: 0 };
  let after = snapshot.project.changedAt;
  for (const [index, raw] of rows.entries()) {
    const row = v.safeParse(rowSchema, raw);
    const project =
      row.success && row.output.seq === reached.seq + 1
        ? patched(reached.project, row.output.patches)
        : undefined;
    if (!row.success || !project || !isSound(project)) {
      return { ...reached, stopped: { after, lostRows: rows.length - index } };
    }
    reached = { project, seq: row.output.seq, changes: reached.changes + row.output.changes };
    after = row.output.at;
  }
  return reached;
}

function patched(project: Project, patches: v.InferOutput<typeof rowSchema>['patches']): Project | undefined {
  try {
    // `value` is absent on "remove" only; Immer ignores it there.
    return applyPatches(
      project,
      patches.map((patch) => ({ ...patch, value: patch.value })),
    );
  } catch {
    return undefined;
  }
}

function isProject(project: Project): boolean {
  return v.is(projectSchema, project);
}
