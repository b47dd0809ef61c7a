import { spanOf, spanOfMatch, type Statement, type StatementFinding } from './finding';
import { FINITE_VERBS, OUTPUT_NOUNS } from './lexicon';
import { outputFinding, SEEN_AND_COUNTED, soWhatRewrite } from './output-finding';
import { isBroadChange } from './vague';
import { isIn, type Word } from './words';

const MEASURED =
  /^(?:the\s+)?(?:(?:total|average|annual)\s+)?(?:number|no\.?|percentage|per\s?cent|%|proportion|rate|amount|volume|count|frequency|quantity)\s+of\b|^(?:attendances?|take[-\s]?up|uptake|participation|enrolments?|registrations?)\s+(?:at|of|in|on|for)\b/iu;
const MORE_OF =
  /^(?:an?\s+)?(?:increased?|more|additional|extra|growth|rise|higher|increases?)(?:\s+(?:in|the|numbers?|of|levels?|rates?|take-up|uptake|use))*\s+/iu;
const PHRASE_ENDS =
  /^(?:of|for|to|in|at|with|by|on|from|that|which|who|per|across|about|between|during|within|around|through|as|so|when|where|while|using|including|after|before)$/u;
/** Heads that can be people: with a quality said of them the phrase may be a result ("a stable workforce"). */
const QUALITY = /\b(?:stable|motivated|skilled|confident|supportive|strong|well-supported)\b/iu;

/** "Number of …": a measure typed where the outcome should be. */
export function findMeasure(statement: Statement): StatementFinding | undefined {
  const match = MEASURED.exec(statement.bodyText);
  if (match === null) return undefined;
  return outputFinding(
    'This is a measure, not the change it points to: “indicators need to indicate a change”. Keep it as an indicator and say what would be different for people.',
    spanOfMatch(statement, match),
    soWhatRewrite(statement),
  );
}

/** A product named without a verb: "a plan", "weekly sessions for carers", "more reading groups". */
export function findProduct(statement: Statement): StatementFinding | undefined {
  const { body, bodyText } = statement;
  if (isBroadChange(statement)) return undefined;
  const grown = MORE_OF.exec(bodyText)?.[0].length ?? 0;
  const from = body.findIndex((word) => word.start >= (body[0]?.start ?? 0) + grown);
  const phrase = nounPhrase(body.slice(Math.max(0, from)));
  const head = phrase.at(-1);
  if (head === undefined || phrase.length > 7) return undefined;
  const joined = phrase.findIndex((word) => word.text === 'or' || word.text === 'and');
  const heads = joined > 0 ? [head, phrase[joined - 1] ?? head] : [head];
  if (!heads.some((word) => isIn(OUTPUT_NOUNS, word)) || QUALITY.test(bodyText)) return undefined;
  const at = body.indexOf(head);
  const rest = body.slice(at + 1);
  const sentence = rest.some((word) => /^(?:is|are|has|have|feels?|can|will)$/u.test(word.text));
  const clause = rest.some((word) => /^(?:that|which|who|where|so)$/u.test(word.text));
  if (sentence && !clause) return undefined;
  return outputFinding(
    SEEN_AND_COUNTED,
    spanOf(body, body.indexOf(phrase[0] ?? head), phrase.length),
    soWhatRewrite(statement),
  );
}

/** The words up to the first preposition or pause; none when a verb makes them a sentence. */
function nounPhrase(words: readonly Word[]): Word[] {
  const phrase: Word[] = [];
  for (const word of words) {
    const begun = phrase.some((other) => !/^(?:an?|the|some|one|our|new)$/u.test(other.text));
    if (begun && PHRASE_ENDS.test(word.text)) break;
    if (FINITE_VERBS.has(word.text)) return [];
    phrase.push(word);
    if (word.pauseAfter) break;
  }
  return phrase;
}

/** The two guides differ here, so this is only a hint and names both. */
export function findSatisfaction(statement: Statement): StatementFinding | undefined {
  const match = /\b(?:satisf\w+|happy)\b(?=.*\b(?:services?|support|care|help)\b)/iu.exec(statement.bodyText);
  if (match === null) return undefined;
  return outputFinding(
    '“Outcomes are not about how satisfied with services children and families are”; another guide allows satisfaction as a measure people define themselves. Keep it as an indicator and say what difference the service made.',
    spanOfMatch(statement, match),
    soWhatRewrite(statement),
    'hint',
  );
}
