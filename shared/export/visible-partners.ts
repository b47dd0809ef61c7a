import { listOf } from '../model/collection';
import type { Partner } from '../model/frame';
import type { Project } from '../model/project';

/** A breakdown by partner would single people out below this many voters. */
const FEWEST_VOTERS = 4;

/**
 * Whether scores and weights may stand beside a partner's name in anything that leaves the app: never in anonymous
 * mode, and in partner-tagged mode only from four voting partners up.
 */
export function mayNamePartners(project: Project): boolean {
  if (project.frame.anonymity === 'named') return true;
  if (project.frame.anonymity === 'anonymous') return false;
  return listOf(project.partners).filter(({ votes }) => votes).length >= FEWEST_VOTERS;
}

/** The partner's code, or its name where it has none. */
export function partnerLabel({ code, name }: Pick<Partner, 'code' | 'name'>): string {
  return code.trim() === '' ? name : code;
}
