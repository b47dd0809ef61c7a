import { capitalised, readStatement } from './statement/finding';
import { DELIVERY_VERBS } from './statement/lexicon';
import { verbAt, verbTable } from './statement/verbs';
import { singular } from './statement/words';
import { lintStatement } from './statement-lint';

/** One rung of the So-what ladder: what was said, and the question that leads to the next. */
export interface LadderRung {
  readonly text: string;
  /** The rung is a change for someone: the ladder has arrived. */
  readonly isOutcome: boolean;
  readonly question: string;
}

export interface SoWhatLadder {
  readonly rungs: readonly LadderRung[];
  /** The first rung that is a change, when there is one. */
  readonly outcome?: string;
  /** What was said before it: things to do, worded as actions. */
  readonly actions: readonly string[];
}

/**
 * "Seventy parents attended." — "So what?" (seed 2, line 289). Each answer is read as a statement; the first that
 * tells a change is the outcome and everything before it is what we do to get there.
 */
export function soWhatLadder(answers: readonly string[]): SoWhatLadder {
  const rungs = answers
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '')
    .map((text): LadderRung => {
      const findings = lintStatement(text);
      const isOutcome = !findings.some((finding) => finding.kind === 'output' || finding.kind === 'empty');
      const short = text.replace(/[.!?]+$/u, '');
      return {
        text,
        isOutcome,
        question: isOutcome
          ? `What would you expect to see if this had come true: “${short}”?`
          : `“${short}”. So what? As a result of this, who will know, feel, do or have what?`,
      };
    });
  const arrived = rungs.findIndex((rung) => rung.isOutcome);
  const outcome = rungs[arrived]?.text;
  const before = arrived < 0 ? rungs : rungs.slice(0, arrived);
  return {
    rungs,
    ...(outcome === undefined ? {} : { outcome }),
    actions: before.map((rung) => toAction(rung.text)),
  };
}

const DELIVERY = verbTable(DELIVERY_VERBS);

/**
 * The text worded as an action, for the one-press "make this an action": "Sessions delivered" → "Deliver
 * sessions", "Recruiting staff" → "Recruit staff". Text that already opens with what to do is left as it is.
 */
export function toAction(text: string): string {
  const { body, bodyText } = readStatement(text.trim());
  const opening = verbAt(body, 0, DELIVERY);
  const from = body[0]?.start ?? 0;
  if (opening !== undefined && opening.form !== 'past') {
    const rest = bodyText.slice((body[opening.length - 1]?.end ?? from) - from);
    return capitalised(`${opening.verb}${rest}`);
  }
  for (let at = 1; at < body.length; at++) {
    const verb = verbAt(body, at, DELIVERY);
    if (verb?.form !== 'past') continue;
    const what = bodyText
      .slice(0, (body[at]?.start ?? from) - from)
      .replace(/\s+(?:(?:will|have|has|had|are|is|was|were|be|been|being)\s+)*$/iu, '')
      .trim();
    const rest = bodyText.slice((body[at + verb.length - 1]?.end ?? from) - from).trim();
    return `${capitalised(verb.verb)} ${lowerFirst(what)}${rest === '' ? '' : ` ${rest}`}`;
  }
  const agent = /^(?:we|the council|partners)\s+(?:will|shall)\s+/iu.exec(bodyText);
  if (agent !== null) return capitalised(bodyText.slice(agent[0].length));
  const person = /^(.*?)\s+(?:will|to|should|must)\s+(\w.*)$/iu.exec(bodyText);
  if (person !== null) return `Arrange for ${lowerFirst(person[1] ?? '')} to ${person[2] ?? ''}`;
  return /^(?:an?|the|\d)/iu.test(bodyText) || body.length < 4
    ? `Provide ${lowerFirst(bodyText)}`
    : capitalised(bodyText);
}

/**
 * The text worded as an indicator, for the one-press "make this an indicator": "Ben stops self-harming" →
 * "Number of times: Ben self-harming (fewer is better)".
 */
export function toIndicator(text: string): string {
  const { bodyText } = readStatement(text.trim());
  const fall =
    /^(?:an?\s+|the\s+)?(?:reduction|decrease|decline|fall|drop)s?\s+in\s+(?:the\s+)?(?:number\s+of\s+)?(.+)$/iu.exec(
      bodyText,
    ) ??
    /^(?:reduced?|fewer|less|lower|prevent(?:ing)?|cut(?:ting)?|end(?:ing)?|stop(?:ping)?|tackl(?:e|ing)|avoid(?:ing)?|eliminat(?:e|ing))\s+(?:the\s+)?(?:number\s+of\s+)?(.+)$/iu.exec(
      bodyText,
    );
  if (fall !== null) return `Number of ${lowerFirst(fall[1] ?? '')} (lower is better)`;
  const stops =
    /^(.*?)\s+(?:stop(?:s|ped)?|no\s+longer|do(?:es)?\s+not|don[’']t|doesn[’']t|never|avoids?)\s+(.+)$/iu.exec(
      bodyText,
    );
  if (stops !== null)
    return `Number of times ${stops[1] ?? ''} is ${gerund(stops[2] ?? '')} (lower is better)`;
  if (/^(?:number|percentage|proportion|rate|share|average|count)\b/iu.test(bodyText))
    return capitalised(bodyText);
  const action = toAction(text);
  const delivered = action.replace(/^(?:deliver|provide|run|hold|complete|offer|carry out|conduct)\s+/iu, '');
  return delivered === action
    ? `Share of people for whom this is true: ${lowerFirst(bodyText)}`
    : `Number of ${lowerFirst(delivered.replace(/^(?:an?|the|[\d,]+)\s+/iu, ''))}`;
}

function gerund(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  if (first.endsWith('ing')) return words;
  const base = singular(first.toLowerCase());
  const ing = base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
  return [ing, ...rest].join(' ');
}

/** Lower case for the first letter, unless the word is a name or an abbreviation such as "NHS". */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Lu}|[’'])/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
