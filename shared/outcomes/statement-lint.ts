import { findNoBeneficiary } from './statement/beneficiary';
import { findCompound } from './statement/compound';
import { readStatement, type StatementFinding } from './statement/finding';
import { findNegative } from './statement/negative';
import { findActivity } from './statement/output-activity';
import { findAssigned, findHeld } from './statement/output-assigned';
import { findAttendance, findDelivered } from './statement/output-delivered';
import { findMeasure, findProduct, findSatisfaction, findWayOfWorking } from './statement/output-product';
import { findEmptyWording, findVague } from './statement/vague';

export type { StatementFaultKind, StatementFinding } from './statement/finding';

/** Text that only holds the place of a statement. */
const PLACEHOLDER =
  /^(?:t\.?b\.?[acd]\.?|to\s+be\s+(?:confirmed|agreed|decided|determined|completed|advised)|n\/?a|none|nil|x+|todo|to\s+do|pending|unknown|blank|outcome|outcome\s+\d*|statement|insert\s+.*|enter\s+.*)$/iu;

/**
 * Reads an outcome statement as a careful colleague would: is it a result, positive, specific, about someone, and
 * one thing at a time? (Seed 2: "specific, positive, understandable statements of change … and usually begin
 * with those who are intended to benefit".) Statements are hinted at, never locked; only an empty one is no statement.
 *
 * @returns findings in order of weight: empty, output, negative, vague, no-beneficiary, compound (always a hint).
 */
export function lintStatement(text: string): StatementFinding[] {
  const plain = text.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
  if (plain === '' || PLACEHOLDER.test(text.trim().replace(/[.!?]+$/u, ''))) {
    return [
      {
        kind: 'empty',
        severity: 'error',
        message: 'Nothing is said yet. Say who will be noticeably different, and how.',
        rewrite: '[Who] [what is different for them]',
      },
    ];
  }
  const statement = readStatement(text);
  const output =
    findMeasure(statement) ??
    findWayOfWorking(statement) ??
    findActivity(statement) ??
    findAssigned(statement) ??
    findAttendance(statement) ??
    findDelivered(statement) ??
    findProduct(statement) ??
    findHeld(statement) ??
    findSatisfaction(statement);
  const negative = findNegative(statement);
  const vague = output?.severity === 'error' ? findEmptyWording(statement) : findVague(statement);
  return [output, negative, vague, findNoBeneficiary(statement), findCompound(statement)].filter(
    (finding) => finding !== undefined,
  );
}
