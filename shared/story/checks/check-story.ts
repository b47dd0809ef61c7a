import type { StoryGraph } from '../graph';
import { checkContext, type StoryCheck, type StoryRule } from './check';
import {
  actionsHaveOwnerAndDates,
  pathsHaveFundedActions,
  stoppedThingsStop,
  targetsAllowForLags,
} from './doing';
import {
  levelsAreMeasured,
  measuresClimb,
  outcomesHaveSeveralIndicators,
  signalsAgree,
  targetsAreBalanced,
  unmeasuredStepsMayStay,
} from './measuring';
import {
  beneficiariesAreHeard,
  limitedResourcesAreNotPromisedTwice,
  linksAreExplained,
  pathsHaveALead,
} from './people';
import {
  actionsWorkThroughSomething,
  everythingHelpsSomething,
  meansLeadToEnds,
  nothingGoesRound,
  outcomesHaveAFewPaths,
} from './structure';
import {
  aimsAreSpecific,
  driversAreResults,
  nothingIsWrittenTwice,
  statementsSaySomething,
  stepsAreNotMeasures,
} from './wording';

/** L1 to L24, in order. */
const RULES: readonly StoryRule[] = [
  statementsSaySomething,
  everythingHelpsSomething,
  nothingGoesRound,
  actionsWorkThroughSomething,
  outcomesHaveAFewPaths,
  levelsAreMeasured,
  actionsHaveOwnerAndDates,
  pathsHaveALead,
  meansLeadToEnds,
  aimsAreSpecific,
  pathsHaveFundedActions,
  outcomesHaveSeveralIndicators,
  measuresClimb,
  linksAreExplained,
  stepsAreNotMeasures,
  driversAreResults,
  nothingIsWrittenTwice,
  targetsAllowForLags,
  limitedResourcesAreNotPromisedTwice,
  stoppedThingsStop,
  beneficiariesAreHeard,
  signalsAgree,
  targetsAreBalanced,
  unmeasuredStepsMayStay,
];

/**
 * Reads a story for what a careful colleague would ask about, and points at the boxes.
 *
 * Errors stop an action from being finalised, warnings want an answer, hints are questions. What is not known
 * (an absent field) is asked for, never taken as "no". Ends on any graph; circles are listed, not followed for ever.
 */
export function checkStory(graph: StoryGraph): StoryCheck[] {
  const context = checkContext(graph);
  return RULES.flatMap((rule) => rule(context));
}
