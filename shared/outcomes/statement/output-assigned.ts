import { spanOf, type Statement, type StatementFinding } from './finding';
import { ATTENDING_VERBS, BENEFICIARIES, SERVICE_NOUNS, SERVICE_ROLES, STATE_VERBS } from './lexicon';
import {
  NEVER_THE_OUTCOME,
  outputFinding,
  SEEN_AND_COUNTED,
  soWhatRewrite,
  tellsResult,
} from './output-finding';
import { verbAt, verbTable } from './verbs';
import { isIn, NUMBER } from './words';

const ATTENDING = verbTable([...ATTENDING_VERBS, 'engage', 'work with', 'see', 'sign']);

const TOLD_TO = /^(?:to|will|shall|must|should)$/u;
/** Going to school, work or bed is living, not being processed. */
const EVERYDAY = /^(?:school|nursery|college|university|work|lessons?|bed|mosque|church|home|friends?)$/u;
const ARTEFACT =
  /\b(?:plans?|assessments?|reviews?|referrals?|passports?|agreements?|protocols?|polic(?:y|ies)|strateg(?:y|ies)|records?|key\s+workers?|social\s+workers?|lead\s+professionals?|named\s+(?:nurse|worker|person)|case\s+managers?|appointments?|leaflets?|packs?)$/iu;
const HELD = /^(?:has|have|had|holds?|gets?|receives?)$/u;

/** "Social worker to visit fortnightly", "Mum to attend anger management": a task given to somebody. */
export function findAssigned(statement: Statement): StatementFinding | undefined {
  const { body, text } = statement;
  for (let at = 1; at < Math.min(body.length - 1, 6); at++) {
    if (!TOLD_TO.test(body[at]?.text ?? '')) continue;
    const subject = body.slice(0, at);
    const task = body[at + 1];
    const role = subject.at(-1);
    if (task === undefined || role === undefined || tellsResult(text.slice(task.end))) return undefined;
    const attending = verbAt(body, at + 1, ATTENDING);
    const byService = isIn(SERVICE_ROLES, role) && !STATE_VERBS.has(task.text);
    const byPerson =
      (subject.some((word) => isIn(BENEFICIARIES, word)) ||
        (at <= 2 && /^\p{Lu}/u.test(statement.bodyText))) &&
      attending !== undefined &&
      !body.slice(at + 1 + attending.length, at + 5).some((word) => EVERYDAY.test(word.text));
    if (!byService && !byPerson) return undefined;
    return outputFinding(NEVER_THE_OUTCOME, spanOf(body, at, 2), soWhatRewrite(statement));
  }
  return undefined;
}

/** "Every family has a plan", "12 health visitors in post", "Seventy parents attended": there, and so what? */
export function findHeld(statement: Statement): StatementFinding | undefined {
  const { body, bodyText } = statement;
  const held = body.findIndex((word, at) => at > 0 && HELD.test(word.text));
  const sessions =
    NUMBER.test(body[held + 1]?.text ?? '') &&
    body.slice(held + 2, held + 5).some((word) => isIn(SERVICE_NOUNS, word));
  if (held > 0 && body.length - held <= 8 && (ARTEFACT.test(bodyText) || sessions)) {
    return outputFinding(
      SEEN_AND_COUNTED,
      spanOf(body, held, body.length - held),
      soWhatRewrite(statement),
      'warning',
    );
  }
  const there =
    body.length > 1 && /\b(?:in\s+post|attended|took\s+part|turned\s+up|enrolled)$/iu.test(bodyText);
  if (!there || body.some((word) => STATE_VERBS.has(word.text))) return undefined;
  return outputFinding(SEEN_AND_COUNTED, spanOf(body, body.length - 1, 1), soWhatRewrite(statement));
}
