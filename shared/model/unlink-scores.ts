import { produce } from 'immer';
import { find, listOf, remove } from './collection';
import type { CriterionId, EvidenceId, OptionId, RoundId, TableId } from './ids';
import type { Project, ProjectData } from './project';
import type { Score } from './scores';
import { unlinkWeights, weightsStayUnlinked } from './unlink-weights';
import type { UnlinkedCell, UnlinkedOption } from './unlinked-scores';

/** The mutable shapes, which only this file writes. */
type CellData = NonNullable<ProjectData['unlinkedScores']>[RoundId][OptionId]['cells'][CriterionId];
type OptionData = NonNullable<ProjectData['unlinkedScores']>[RoundId][OptionId];

/** Commands whose log lines, read in order, would show which scores or weights came from one hand. */
const scoringCommands: ReadonlySet<string> = new Set([
  'score/set',
  'score/clear',
  'scores/set-many',
  'weights/set-judgement',
]);

/** True when nobody, the facilitator included, can say who gave which score in this round. */
export function isUnlinked(project: Project, roundId: RoundId): boolean {
  return project.frame.anonymity === 'anonymous' && find(project.rounds, roundId)?.state === 'closed';
}

/** True when a change has destroyed links: nothing that still holds `before` may be kept. */
export function hasDestroyedLinks(before: Project, after: Project): boolean {
  return after.rounds.order.some((id) => isUnlinked(after, id) && !isUnlinked(before, id));
}

/** True as soon as anyone has scored in any round, whether or not it can still be said who. */
export function hasScores(project: Project): boolean {
  return (
    Object.values(project.scores).some((byPartner) => Object.keys(byPartner).length > 0) ||
    Object.values(project.unlinkedScores ?? {}).some((byOption) => Object.keys(byOption).length > 0)
  );
}

/** Imported tables that held scores before a change and are no longer among the project's sources after it. */
export function destroyedTables(before: Project, after: Project): readonly TableId[] {
  const kept = new Set([
    ...listOf(after.sourceFiles).flatMap((file) => file.tableIds),
    ...scoreTables(Object.values(after.scores).flatMap(everyScore)),
  ]);
  const held = [
    ...listOf(before.sourceFiles).flatMap((file) => file.tableIds),
    ...scoreTables(Object.values(before.scores).flatMap(everyScore)),
  ];
  return [...new Set(held)].filter((id) => !kept.has(id));
}

/**
 * Destroys, in a draft, every link from the scores of these rounds to the partners who gave them: the scores
 * themselves, the weights by partner, the imported sheets they were read from and the log's lines about them. What is left of each
 * cell gives the same counts, means and spreads. Cells carried over from the round before stay where nobody scored
 * again.
 *
 * Scores of partners without a vote do not count in any result and are destroyed, but for their reasons.
 */
export function unlinkRounds(draft: ProjectData, roundIds: readonly RoundId[], at: string): void {
  const unlinked = (draft.unlinkedScores ??= {});
  const tables = new Set<TableId>();
  for (const roundId of roundIds) {
    const linked = draft.scores[roundId] ?? {};
    for (const table of scoreTables(everyScore(linked))) tables.add(table);
    unlinked[roundId] = unlinkedOptions(draft, roundId);
    Reflect.deleteProperty(draft.scores, roundId);
  }
  unlinkWeights(draft);
  for (const file of Object.values(draft.sourceFiles.byId)) {
    for (const table of file.scoreTableIds ?? []) tables.add(table);
    delete file.scoreTableIds;
  }
  forgetTables(draft, tables);
  forgetScoringLines(draft, at);
}

/**
 * Notes that an imported sheet holds scores or weights. Typing over every one of them would otherwise hide that the sheet still
 * says who gave what.
 */
export function rememberScoreTable(draft: ProjectData, table: TableId): void {
  const file = Object.values(draft.sourceFiles.byId).find(({ tableIds }) => tableIds.includes(table));
  if (!file || file.scoreTableIds?.includes(table)) return;
  file.scoreTableIds = [...(file.scoreTableIds ?? []), table];
}

/** A project from before its scores were destroyed on closing, brought to what its level promises. */
export function withLinksDestroyed(project: Project): Project {
  const late = project.rounds.order.filter(
    // A round without scores has no record; the index signature alone would promise one.
    (id) => isUnlinked(project, id) && id in project.scores,
  );
  const keepsWeights =
    weightsStayUnlinked(project) &&
    listOf(project.weightSets).some(({ judgements }) => Object.keys(judgements).length > 0);
  if (late.length === 0 && !keepsWeights) return project;
  // Immer's draft is the same shape without readonly.
  return produce(project as ProjectData, (draft) => unlinkRounds(draft, late, project.changedAt));
}

/** Starts a round from the cells of a closed one; its reasons stay with the round they were given in. */
export function carryUnlinked(draft: ProjectData, from: RoundId, to: RoundId): void {
  const earlier = draft.unlinkedScores?.[from];
  if (!draft.unlinkedScores || !earlier) return;
  draft.unlinkedScores[to] = mapRecord(earlier, ({ scoredBy, cells }) => ({
    scoredBy,
    cells: mapRecord(cells, (cell) => ({
      ...cell,
      values: [...cell.values],
      evidenceIds: [...cell.evidenceIds],
      reasons: [],
    })),
  }));
}

function unlinkedOptions(draft: ProjectData, roundId: RoundId): Record<OptionId, OptionData> {
  const earlier = draft.unlinkedScores?.[roundId];
  const judged = listOf(draft.criteria).filter(({ basis }) => basis === 'judged');
  const options: Record<OptionId, OptionData> = {};
  for (const optionId of draft.options.order) {
    const cells: Record<CriterionId, CellData> = {};
    const before: UnlinkedOption | undefined = earlier?.[optionId];
    const scorers = new Set<string>();
    let carried = false;
    for (const { id } of judged) {
      const given = givenScores(draft, roundId, optionId, id);
      for (const { partnerId, votes, score } of given) {
        if (votes && score.value !== undefined) scorers.add(partnerId);
      }
      const cellBefore: UnlinkedCell | undefined = before?.cells[id];
      if (cellBefore && !given.some(({ votes, score }) => votes && score.state !== 'not-scored')) {
        carried = true;
        cells[id] = JSON.parse(JSON.stringify(cellBefore)) as CellData;
      } else {
        cells[id] = unlinkedCell(draft, given);
      }
    }
    options[optionId] = { scoredBy: Math.max(scorers.size, carried ? (before?.scoredBy ?? 0) : 0), cells };
  }
  return options;
}

interface GivenScore {
  readonly partnerId: string;
  readonly votes: boolean;
  readonly score: Score;
}

function givenScores(
  draft: ProjectData,
  roundId: RoundId,
  optionId: OptionId,
  criterionId: CriterionId,
): readonly GivenScore[] {
  return listOf(draft.partners).flatMap(({ id, votes }) => {
    const score = draft.scores[roundId]?.[id]?.[optionId]?.[criterionId];
    return score ? [{ partnerId: id, votes, score }] : [];
  });
}

function unlinkedCell(draft: ProjectData, given: readonly GivenScore[]): CellData {
  const voters = listOf(draft.partners).filter(({ votes }) => votes).length;
  const counted = given.filter(({ votes }) => votes).map(({ score }) => score);
  const values = counted.flatMap(({ value }) => (value === undefined ? [] : [value])).sort((a, b) => a - b);
  const dontKnow = counted.filter(({ state }) => state === 'dont-know').length;
  const declaredInterest = counted.filter(({ state }) => state === 'declared-interest').length;
  const reasons = given.flatMap(({ votes, score: { reason = '', value } }) =>
    reason.trim() === '' ? [] : [{ text: reason, ...(votes && value !== undefined ? { value } : {}) }],
  );
  return {
    values,
    dontKnow,
    declaredInterest,
    notScored: voters - values.length - dontKnow - declaredInterest,
    reasons: reasons.sort(
      (a, b) => (a.value ?? -Infinity) - (b.value ?? -Infinity) || compare(a.text, b.text),
    ),
    evidenceIds: [
      ...new Set(given.flatMap(({ score }): readonly EvidenceId[] => score.evidenceIds ?? [])),
    ].sort(compare),
  };
}

/** By code unit: the order must not depend on who scored first, nor on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function everyScore(byPartner: Project['scores'][RoundId]): readonly Score[] {
  return Object.values(byPartner).flatMap((byOption) =>
    Object.values(byOption).flatMap((byCriterion) => Object.values(byCriterion)),
  );
}

function scoreTables(scores: readonly Score[]): readonly TableId[] {
  return scores.flatMap(({ source }) => (source ? [source.table] : []));
}

/** A sheet that scores were read from says who gave them: it goes, and its file with the last of its sheets. */
function forgetTables(draft: ProjectData, tables: ReadonlySet<TableId>): void {
  for (const file of listOf(draft.sourceFiles)) {
    const kept = file.tableIds.filter((id) => !tables.has(id));
    if (kept.length === file.tableIds.length) continue;
    file.tableIds = kept;
    if (kept.length > 0) continue;
    remove(draft.sourceFiles, file.id);
    for (const item of Object.values(draft.evidence.byId)) {
      if (item.sourceFileId === file.id) delete item.sourceFileId;
    }
  }
}

/** Lines about single scores and one partner's weights go, with their undos and redos; one line says how many. */
function forgetScoringLines(draft: ProjectData, at: string): void {
  const labels = new Set(
    draft.log.filter(({ command }) => scoringCommands.has(command)).map(({ label }) => label),
  );
  const kept = draft.log.filter(
    ({ command, label }) =>
      !scoringCommands.has(command) &&
      !((command === 'undo' || command === 'redo') && labels.has(label.replace(/^(?:Undo|Redo): /, ''))),
  );
  const gone = draft.log.length - kept.length;
  if (gone === 0) return;
  const label = `${gone} ${gone === 1 ? 'line' : 'lines'} about single scores and weights destroyed: they are anonymous`;
  draft.log = [...kept, { at, label, command: 'scores/unlink' }];
}

function mapRecord<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  // Object.entries widens the keys to string; they are the record's own.
  return Object.fromEntries(
    Object.entries<From>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, To>;
}
