import { spanOf, spanOfMatch, type Statement, type StatementFinding } from './finding';
import { OUTPUT_NOUNS, SERVICE_ROLES } from './lexicon';
import { isPluralThing, nounPhrase } from './noun-phrase';
import { NEVER_THE_OUTCOME, outputFinding, SEEN_AND_COUNTED, soWhatRewrite } from './output-finding';
import { isBroadChange } from './vague';
import { isIn, NUMBER, type Word } from './words';

const MEASURED =
  /^(?:the\s+)?(?:(?:total|average|annual)\s+)?(?:number|no\.?|percentage|per\s?cent|%|proportion|rate|amount|volume|count|frequency|quantity)\s+of\b|^(?:attendances?|take[-\s]?up|uptake|participation|enrolments?|registrations?)\s+(?:at|of|in|on|for)\b/iu;
const MORE_OF =
  /^(?:an?\s+)?(?:increased?|more|additional|extra|growth|rise|higher|increases?)(?:\s+(?:in|the|numbers?|of|levels?|rates?|take-up|uptake|use))*\s+/iu;
/** Heads that can be people: with a quality said of them the phrase may be a result ("a stable workforce"). */
const QUALITY = /\b(?:stable|motivated|skilled|confident|supportive|strong|well-supported)\b/iu;

const COUNT_GROWS =
  /^(?:increase|raise|grow|double|boost|improve|maximise)\s+(?:the\s+|our\s+)?(?:numbers?|percentage|proportion|rates?|take[-\s]?up|uptake|amount|volume|levels?)\s+of\b/iu;
const MOVES = /\b(?:increases?|improves?|rises?|grows?|is\s+(?:higher|better))\b/iu;

/** "Number of …": a measure typed where the outcome should be; one that is said to move is at least a change. */
export function findMeasure(statement: Statement): StatementFinding | undefined {
  const grows = COUNT_GROWS.exec(statement.bodyText);
  const match = grows ?? MEASURED.exec(statement.bodyText);
  if (match === null) return undefined;
  return outputFinding(
    'This is a measure, not the change it points to: “indicators need to indicate a change”. Keep it as an indicator and say what would be different for people.',
    spanOfMatch(statement, match),
    soWhatRewrite(statement),
    grows !== null || MOVES.test(statement.bodyText) ? 'warning' : 'error',
  );
}

const NOUN_OF_DOING =
  /^(?:the\s+|an?\s+)?(?:\w+\s+)?(?:distribution|provision|delivery|installation|construction|recruitment|appointment|publication|production|introduction|implementation|creation|establishment|completion|organisation|purchase|procurement|commissioning|launch|review|evaluation|monitoring|roll[-\s]?out|expansion|extension|promotion|co-?ordination|development|refurbishment|redesign|allocation|submission|collection|facilitation|assessment|referral|training|signposting|co-?location|integration|alignment|rationalisation|mobilisation|digitisation|investment)\s+(?:of|to|for|in)\b/iu;
const BETTER_MEANS =
  /^(?:improv(?:e|ed|ing)|strengthen(?:ed|ing)?|enhanc(?:e|ed|ing)|better|stronger|streamlin(?:e|ed|ing))\s+/iu;

const WAY_OF_WORKING =
  /^(?:(?:improved?|better|joint|more|effective|strengthen(?:ed)?|closer|increased?|good)\s+)*(?:(?:partnership|joint|multi[-\s]?agency|inter[-\s]?agency|collaborative|integrated)\s+working|joined[-\s]up\s+working|information[-\s]sharing|data[-\s]sharing|(?:joint\s+)?commissioning|case\s+recording|record[-\s]keeping|communication\s+between\s+(?:services|agencies|partners|teams))\b/iu;

/** How services work together is a means: "streamlining service delivery" is a process, not what it is for. */
export function findWayOfWorking(statement: Statement): StatementFinding | undefined {
  const match =
    WAY_OF_WORKING.exec(statement.bodyText) ??
    NOUN_OF_DOING.exec(statement.bodyText) ??
    betterMeans(statement);
  if (match === null) return undefined;
  return outputFinding(NEVER_THE_OUTCOME, spanOfMatch(statement, match), soWhatRewrite(statement), 'warning');
}

/** "Strengthen governance arrangements": what gets better is a means. */
function betterMeans({ body, bodyText }: Statement): RegExpExecArray | null {
  const match = BETTER_MEANS.exec(bodyText);
  const head = nounPhrase(body.slice(1)).at(-1);
  const broad = /^(?:services?|support|offers?|provision)$/u.test(head?.text ?? '');
  return head !== undefined && !broad && isIn(OUTPUT_NOUNS, head) ? match : null;
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
  const known = isMoreStaff(statement, head) || heads.some((word) => isIn(OUTPUT_NOUNS, word));
  if ((!known && !isPluralThing(phrase)) || QUALITY.test(bodyText)) return undefined;
  const at = body.indexOf(head);
  const rest = body.slice(at + 1);
  const sentence = rest.some((word) => /^(?:is|are|has|have|feels?|can|will)$/u.test(word.text));
  const clause = rest.some((word) => /^(?:that|which|who|where|so)$/u.test(word.text));
  if (sentence && !clause) return undefined;
  return outputFinding(
    SEEN_AND_COUNTED,
    spanOf(body, body.indexOf(phrase[0] ?? head), phrase.length),
    soWhatRewrite(statement),
    known ? 'error' : 'warning',
  );
}

const MORE = /^(?:more|extra|additional|new|another)$/u;
const MORE_CARERS =
  /^(?:more|extra|additional|new)\s+(?:foster\s+(?:carers|families)|adopters|volunteers|staff)$/iu;

/** "Six new youth workers", "More foster carers": inputs, however welcome. */
function isMoreStaff({ body, bodyText }: Statement, head: Word): boolean {
  const more = body.slice(0, 2).some((word) => MORE.test(word.text) || NUMBER.test(word.text));
  return (more && isIn(SERVICE_ROLES, head)) || MORE_CARERS.test(bodyText);
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
