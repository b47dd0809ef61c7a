import { spanOfMatch, type Statement, type StatementFinding } from './finding';
import { BENEFICIARIES, FINITE_VERBS, HARMS } from './lexicon';

const harm = `(?:${[...HARMS].sort((a, b) => b.length - a.length).join('|')})`;

/** The main clause says what somebody does not do. */
const REFUSAL =
  /(?<!-)\b(?:(?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|must)(?:\s+not|n[’']t)(?!\s+(?:only|just))|cannot|can[’']t|won[’']t|never|no\s+longer|not\s+(?=(?:self[-\s]?)?\w+ing\b)|stop(?:s|ped|ping)?(?=\s+\w)|ceas(?:e|es|ed|ing)|avoid(?:s|ed|ing|ance)?|refrain(?:s|ed|ing)?|quit(?:s|ting)?|gives?\s+up)\b/iu;
const NOBODY = /^(?:no|zero|nobody|none|not|without)\b(?!\s*\.)/iu;
/** "A reduction in …", "Reduced …", "Reduce …": the head of the statement is the fall of something bad. */
const FALL_OF =
  /^(?:an?\s+|the\s+)?(?:(?:reduction|decrease|decline|fall|drop|cut|end|elimination|eradication|avoidance|cessation|absence)s?\s+(?:in|of|to)\b|reduc(?:e|ed|ing)\b(?!-)|decreas(?:e|ed|ing)\b|lower(?:ed|ing)?\b(?![-\s]income)|cut(?:ting)?\b|minimis(?:e|ed|ing)\b|prevent(?:ed|ing|ion\s+of)?\b|eliminat(?:e|ed|ing)\b|eradicat(?:e|ed|ing)\b|end(?:ing)?\b|tackl(?:e|ing)\b|combat(?:ing)?\b|address(?:ing)?\b|halv(?:e|ed|ing)\b|less(?:en)?\b|fewer\b|stop(?:ping)?\b|(?:clos|narrow)(?:e|ed|ing)?\b(?=.*\b(?:gaps?|divides?)\b))/iu;
const HARM_FALLS = new RegExp(
  `\\b${harm}\\b[^.]{0,60}?\\b(?:falls?|fell|fallen|drops?|dropped|declines?|declined|decreases?|decreased|reduces?|reduced|(?:is|are)\\s+(?:reduced|lower|lowered|prevented|eliminated|ended|halved|down))\\b`,
  'iu',
);
const HARMED =
  /\b(?:sicker|unhappier|worse(?:ned|ning)?|less\s+(?:safe|happy|healthy|confident|secure|independent|able|stable))\b/iu;

/** Whatever it is, the statement ends with its going down. */
const GOES_DOWN =
  /(?<!\b(?:fewer|less|no|have|has|from|of|prevent)\s)\b(?:falls?|fell|declines?|drops?|decreases?|reduces?|ends?|stops?|narrows?|shrinks?|(?:is|are|has|have)\s+(?:down|fallen|dropped|declined|ended|stopped|been\s+(?:reduced|eliminated|ended)))$/iu;

const MESSAGE =
  'Outcomes as positives: “it’s difficult, if not impossible, to build on a negative”. Say what people will be, have or do instead; the fall can be one of the indicators.';

/** Is the statement about something stopping rather than something to build on? */
export function findNegative(statement: Statement): StatementFinding | undefined {
  const { bodyText } = statement;
  const match =
    headFall(statement) ??
    NOBODY.exec(bodyText) ??
    refusal(bodyText) ??
    HARM_FALLS.exec(bodyText) ??
    GOES_DOWN.exec(bodyText);
  if (match !== null) return negative(statement, match, MESSAGE);
  const harmed = HARMED.exec(bodyText);
  if (harmed === null) return undefined;
  return negative(
    statement,
    harmed,
    'This is a change for the worse. If it may happen, keep it as an unintended effect to watch, not as the outcome.',
  );
}

function negative(statement: Statement, match: RegExpExecArray, message: string): StatementFinding {
  const subject =
    /^(?:[\p{L}’'-]+\s+){0,3}?(?=(?:do|does|is|are|will|can|has|have|no|not|never|stops?|avoids?)\b)/iu
      .exec(statement.bodyText)?.[0]
      .trim();
  const who = subject === undefined || subject === '' ? '[Who]' : subject;
  return {
    kind: 'negative',
    severity: 'warning',
    message,
    ...spanOfMatch(statement, match),
    rewrite: `${who} [what they will be, have or be able to do instead]`,
  };
}

/** "Fewer people are harmed" says something positive of people; "Fewer evictions" only counts a harm. */
function headFall({ body, bodyText }: Statement): RegExpExecArray | null {
  const match = FALL_OF.exec(bodyText);
  if (match === null) return null;
  const soft = /^(?:less|fewer|lower)$/iu.test(match[0]);
  const sentence = body.some((word) => FINITE_VERBS.has(word.text));
  const people = body.slice(0, 5).some((word) => BENEFICIARIES.has(word.text));
  return soft && sentence && people ? null : match;
}

/** A refusal inside a wish ("know how to avoid debt", "without stopping") is not what the statement is about. */
function refusal(bodyText: string): RegExpExecArray | null {
  const match = REFUSAL.exec(bodyText);
  if (match === null) return null;
  const before = bodyText.slice(0, match.index);
  if (
    /\b(?:who|that|which|whether|how\s+to|able\s+to|ways?\s+to|if|when|bus|when\s+they)\s+(?:\S+\s+)?$/iu.test(
      before,
    )
  )
    return null;
  return match;
}
