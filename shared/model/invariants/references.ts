import { listOf } from '../collection';
import type { CollectionName } from '../collection-names';
import type { WeightJudgement } from '../criteria';
import type { Project } from '../project';
import type { Violation } from './violation';

/** Every reference from one record to another names a record that is there. */
export function referenceViolations(project: Project): readonly Violation[] {
  const check = new ReferenceCheck(project);
  checkTop(project, check);
  checkPeople(project, check);
  checkOptions(project, check);
  checkStory(project, check);
  checkEvidence(project, check);
  checkWeights(project, check);
  checkDecisions(project, check);
  return check.violations;
}

class ReferenceCheck {
  readonly violations: Violation[] = [];

  constructor(private readonly project: Project) {}

  /** `ids` must name records of `target` (of either, where two are given). */
  refer(at: string, ids: readonly (string | undefined)[], ...targets: CollectionName[]): void {
    for (const id of ids) {
      if (id === undefined) continue;
      const known = targets.some((target) => Object.hasOwn(this.project[target].byId, id));
      if (!known) this.violations.push({ at, message: `${id} is not in the project` });
    }
  }
}

function checkTop(project: Project, check: ReferenceCheck): void {
  check.refer('activeRoundId', [project.activeRoundId], 'rounds');
  check.refer('activeWeightSetId', [project.activeWeightSetId], 'weightSets');
  check.refer('activeScenarioId', [project.activeScenarioId], 'scenarios');
}

function checkPeople(project: Project, check: ReferenceCheck): void {
  for (const { id, interests } of listOf(project.partners)) {
    check.refer(`partners ${id} interests`, Object.keys(interests), 'options');
  }
  for (const { id, partnerId } of listOf(project.participants)) {
    check.refer(`participants ${id} partnerId`, [partnerId], 'partners');
  }
}

function checkOptions(project: Project, check: ReferenceCheck): void {
  for (const option of listOf(project.options)) {
    const at = `options ${option.id}`;
    check.refer(`${at} leadPartnerId`, [option.leadPartnerId], 'partners');
    check.refer(`${at} measured`, Object.keys(option.measured), 'criteria');
    check.refer(`${at} outcomeIds`, option.outcomeIds, 'outcomes');
    check.refer(`${at} storyNodeId`, [option.storyNodeId], 'storyNodes');
  }
}

function checkStory(project: Project, check: ReferenceCheck): void {
  for (const node of listOf(project.storyNodes)) {
    check.refer(`storyNodes ${node.id} partnerIds`, node.partnerIds, 'partners');
    check.refer(`storyNodes ${node.id} optionId`, [node.optionId], 'options');
  }
  for (const link of listOf(project.storyLinks)) {
    check.refer(`storyLinks ${link.id} child`, [link.child], 'storyNodes');
    check.refer(`storyLinks ${link.id} parent`, [link.parent], 'storyNodes', 'outcomes');
    check.refer(`storyLinks ${link.id} evidenceIds`, link.evidenceIds, 'evidence');
  }
  for (const { id, at } of listOf(project.measures)) {
    check.refer(`measures ${id} at`, at, 'storyNodes', 'outcomes');
  }
}

function checkEvidence(project: Project, check: ReferenceCheck): void {
  for (const item of listOf(project.evidence)) {
    const at = `evidence ${item.id}`;
    check.refer(`${at} sourceFileId`, [item.sourceFileId], 'sourceFiles');
    check.refer(`${at} optionIds`, item.optionIds, 'options');
    check.refer(`${at} criterionIds`, item.criterionIds, 'criteria');
    check.refer(`${at} outcomeIds`, item.outcomeIds, 'outcomes');
    check.refer(`${at} storyLinkIds`, item.storyLinkIds, 'storyLinks');
  }
}

function checkWeights(project: Project, check: ReferenceCheck): void {
  for (const set of listOf(project.weightSets)) {
    check.refer(`weightSets ${set.id} judgements`, Object.keys(set.judgements), 'partners');
    for (const [partnerId, judgement] of Object.entries(set.judgements)) {
      checkJudgement(`weightSets ${set.id} judgements ${partnerId}`, judgement, check);
    }
    if (set.group) checkJudgement(`weightSets ${set.id} group`, set.group, check);
  }
  for (const scenario of listOf(project.scenarios)) {
    check.refer(`scenarios ${scenario.id} weightSetId`, [scenario.weightSetId], 'weightSets');
    check.refer(`scenarios ${scenario.id} weights`, Object.keys(scenario.weights), 'criteria');
  }
}

function checkJudgement(at: string, judgement: WeightJudgement, check: ReferenceCheck): void {
  check.refer(`${at} points`, Object.keys(judgement.points), 'criteria');
  check.refer(`${at} order`, judgement.order ?? [], 'criteria');
  for (const [row, pairs] of Object.entries(judgement.pairs ?? {})) {
    check.refer(`${at} pairs`, [row, ...Object.keys(pairs)], 'criteria');
  }
}

function checkDecisions(project: Project, check: ReferenceCheck): void {
  for (const [optionId, decision] of Object.entries(project.decisions)) {
    check.refer(`decisions ${optionId}`, [optionId, decision.optionId], 'options');
    check.refer(`decisions ${optionId} snapshotId`, [decision.snapshotId], 'snapshots');
  }
  for (const action of listOf(project.actions)) {
    const at = `actions ${action.id}`;
    check.refer(`${at} partnerIds`, action.partnerIds, 'partners');
    check.refer(`${at} optionId`, [action.optionId], 'options');
    check.refer(`${at} storyNodeId`, [action.storyNodeId], 'storyNodes');
  }
  for (const { id, about } of listOf(project.notes)) {
    if (about.kind === 'rank') check.refer(`notes ${id} about`, [about.optionId], 'options');
  }
}
