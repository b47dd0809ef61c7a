import type { ImportPlan, ImportRequest } from './import-types';
import { planCriteria, planTextList } from './plan-lists';
import { planMeasures } from './plan-measures';
import { planOptions } from './plan-options';
import { planLongScores } from './plan-long-scores';
import { planWideScores } from './plan-score-sheets';
import { planWeights } from './plan-weights';
import { planStoryLinks, planStoryNodes } from './plan-story';

/**
 * What importing this table would do, row by row: what is added, changed, left out or refused, every question with its
 * cell, and the commands a commit would dispatch as one batch. Pure: planning changes nothing and may be repeated with
 * other answers. The same file planned again over its own result gives only rows that are the same.
 */
export function planImport(request: ImportRequest): ImportPlan {
  switch (request.target) {
    case 'options':
      return planOptions(request);
    case 'scores-wide':
      return planWideScores(request);
    case 'scores-long':
      return planLongScores(request);
    case 'criteria':
      return planCriteria(request);
    case 'weights':
      return planWeights(request);
    case 'partners':
    case 'outcomes':
      return planTextList(request);
    case 'measures':
      return planMeasures(request);
    case 'story-nodes':
      return planStoryNodes(request);
    case 'story-links':
      return planStoryLinks(request);
  }
}
