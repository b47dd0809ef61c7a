/**
 * Throughline's public core: a documented library without a window (DESIGN section 5).
 * Names and shapes are stable; tests/architecture compares this list with a committed one.
 */
export type { Result } from './result';

// Appraisal: weights
export { pointsToWeights } from './appraisal/weights/points';
export { swingToWeights } from './appraisal/weights/swing';
export { rankOrderWeights, tiedRankOrderWeights, type RankOrderKind } from './appraisal/weights/rank-order';
export { pairwiseWeights, type PairwiseWeights } from './appraisal/weights/pairwise';
export {
  worstJudgements,
  type JudgementGap,
  type JudgementTriad,
} from './appraisal/weights/pairwise-judgements';
export {
  bestWorstIntervals,
  bestWorstWeights,
  type BestWorstInput,
  type BestWorstWeights,
} from './appraisal/weights/best-worst';
export {
  groupTreeWeights,
  treeWeights,
  type GroupWeights,
  type PartnerPoints,
  type TreeWeightError,
  type TreeWeights,
  type WeightNode,
} from './appraisal/weights/tree';

// Appraisal: values and aggregation
export {
  levelValue,
  linearValue,
  localValues,
  piecewiseValue,
  scaleValue,
} from './appraisal/value-functions';
export { weightedSum, type MissingRule, type WeightedSum } from './appraisal/weighted-sum';
export { rankOf } from './appraisal/rank';
export type { Direction } from './appraisal/directions';
export { topsis, type Topsis } from './appraisal/topsis';
export { promethee2, type Promethee2 } from './appraisal/promethee';
export type { PreferenceFunction } from './appraisal/preference-functions';

// Appraisal: robustness
export { weightCrossings, type WeightCrossing } from './appraisal/sensitivity/crossings';
export { movedWeights, weightSweep, type WeightSweep } from './appraisal/sensitivity/weight-sweep';
export {
  weightStability,
  type StabilityInterval,
  type WeightStability,
} from './appraisal/sensitivity/stability';
export {
  smallestScoreChanges,
  smallestWeightChange,
  type ScoreChange,
  type SmallestWeightChange,
} from './appraisal/sensitivity/smallest-change';
export { dominated, type Dominance } from './appraisal/dominance';
export { potentiallyOptimal, type PotentialOptimum } from './appraisal/potential-optimality';
export { createSmaaRun, smaa2, type Smaa2, type SmaaRun } from './appraisal/smaa/smaa2';
export type { SmaaInput } from './appraisal/smaa/smaa-input';
export type { WeightDistribution } from './appraisal/smaa/weight-sampler';
export {
  leaveOneCriterionOut,
  leaveOnePartnerOut,
  type LeftOut,
  type PartnerJudgement,
} from './appraisal/comparison/leave-one-out';
export { compareRankings, type RankingComparison } from './appraisal/comparison/compare-rankings';

// Appraisal: agreement
export { kendallW, type KendallW } from './appraisal/agreement/kendall';
export { spreadOf, type Spread } from './appraisal/agreement/spread';
export { partnerCorrelations, rankCorrelation } from './appraisal/agreement/rank-correlation';
export {
  topPlaces,
  worthDiscussing,
  type DiscussionCell,
  type Line,
} from './appraisal/agreement/worth-discussing';

// Appraisal: money
export { efficientFrontier, type Frontier, type FrontierPlace } from './appraisal/money/frontier';
export { valueForMoneyOrder, type ValueForMoney } from './appraisal/money/value-for-money';
export { budgetLine, type BudgetLine, type BudgetRule } from './appraisal/money/budget-line';
export { bestPortfolio, type BestPortfolio } from './appraisal/money/best-portfolio';
export type { PortfolioInput } from './appraisal/money/portfolio-problem';
export { configureHighs, type HighsSource } from './appraisal/money/highs-solver';

// Model
export type { Project } from './model/project';
export type { Table } from './model/table';
// story
export { layoutStory } from './story/layout/layout-story';
export type {
  Point,
  StoryBox,
  StoryLayout,
  StoryLayoutLink,
  StoryLayoutOptions,
} from './story/layout/story-layout';
export { STORY_KINDS } from './story/graph';
export type {
  StoryEvidence,
  StoryGraph,
  StoryKind,
  StoryLink,
  StoryMeasure,
  StoryNode,
  StoryStance,
} from './story/graph';
export { checkStory } from './story/checks/check-story';
export type { StoryCheck } from './story/checks/check';
export { storyCoverage } from './story/coverage';
export type { CoverageGap, OutcomeCoverage } from './story/coverage';
export { whatWouldStop } from './story/what-would-stop';
export type { StopEffect, SwitchedOff } from './story/what-would-stop';
export { strategicFit } from './story/strategic-fit';
export type { FitRoute, StrategicFit } from './story/strategic-fit';
export { measureLadders } from './story/measure-ladder';
export type { LadderStep, MeasureLadder } from './story/measure-ladder';
export { storyNarrative } from './story/narrative';
export type { NarrativeParagraph } from './story/narrative';
export { plainBoxSize, storySvg } from './story/export-svg';
export type { StorySvgOptions } from './story/export-svg';
export { storySentences } from './story/sentence';
export { storyTemplates } from './story/templates';
export type { StoryTemplate } from './story/templates';
export { wouldCloseCircle } from './story/reach';
export { findCircles } from './story/circles';
export { withLevels } from './story/levels';
export { parseOutline } from './story/import/outline-text';
export { writeOutline } from './story/import/write-outline';
export { importNodesAndLinks } from './story/import/nodes-links';
export { storyTables } from './story/import/story-tables';
export { importWideTable } from './story/import/wide-table';
export type { StoryFault, StoryFaultCode, StoryImport, SourcePlace } from './story/import/story-import';

// Evidence
export { readWorkbook } from './evidence/read-workbook';
export { detectTable, detectTables } from './evidence/detect-table';
export { parseCell } from './evidence/parse-cell';
export { rules, type RuleId } from './evidence/rules';
export { planScores, type ScorePlan } from './evidence/plan-scores';
export { guessScoreColumns } from './evidence/guess-score-columns';
export { planImport } from './evidence/import/plan-import';
export { fieldsOf } from './evidence/import/fields';
export { suggestColumns, suggestTargets } from './evidence/import/suggest-columns';
export type { ColumnHint, ParsedCell } from './evidence/parsed-cell';
export type { TableRegion } from './evidence/table-region';
export { defaultLimits, type Limits } from './evidence/limits';
export type { EvidenceError, EvidenceErrorCode } from './evidence/evidence-error';
export type { Cell, CellValue, Range, Sheet, Workbook } from './evidence/workbook';

// In and out
export { openProject, type OpenedProject } from './project-file/open';
export type { OpenError, OpenErrorCode } from './project-file/open-error';
export type { ProjectFileLimits } from './project-file/format';
export { saveProject } from './project-file/save';

// outcomes
export { lintStatement } from './outcomes/statement-lint';
export type { StatementFaultKind, StatementFinding } from './outcomes/statement-lint';
export { lintTimescale } from './outcomes/timescale-lint';
export type { TimescaleFaultKind, TimescaleVerdict } from './outcomes/timescale-lint';
export { soWhatLadder, toAction, toIndicator } from './outcomes/so-what';
export type { LadderRung, SoWhatLadder } from './outcomes/so-what';
export { rankingWorkbook, type RankingWorkbookOptions, type WorkbookPreset } from './export/ranking-workbook';
