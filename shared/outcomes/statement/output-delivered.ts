import { capitalised, spanOf, type Statement, type StatementFinding } from './finding';
import { ATTENDING_VERBS, BENEFICIARIES, DELIVERY_VERBS, OUTPUT_NOUNS, SERVICE_NOUNS } from './lexicon';
import { outputFinding, SEEN_AND_COUNTED, soWhatRewrite, tellsResult } from './output-finding';
import { verbAt, verbTable } from './verbs';
import { isIn, NO_WORD, NUMBER, type Word } from './words';

const ATTENDING = verbTable(ATTENDING_VERBS);
const DELIVERY = new Set(DELIVERY_VERBS);
const DELIVERED = verbTable([...DELIVERY_VERBS, 'make', 'give', 'support', 'see', 'reach', 'hit', 'offer']);

const RELATIVE = /^(?:who|that|which|whose)$/u;
const AUXILIARY = /^(?:will|shall|to|must|should|can|have|has|had|be|are|is|were|was|been|all|being)$/u;
const PARTICIPLE = /(?:[^e]ed|written|built|drawn|sent|held|bought)$/u;
const AFTER_DELIVERY =
  /^(?:in|by|to|for|at|with|across|during|each|per|on|over|within|from|this|every|and|against|last|next|\w+ly|often)$/u;
/** Things that are built or handed over but may also be a good end in themselves. */
const GOODS = /^(?:home|house|tree|meal|park|place)s?$/u;
/** People put through something, which says nothing about what it did for them. */
const PROCESSED =
  /^(?:trained|recruited|appointed|hired|referred|assessed|visited|contacted|registered|enrolled|signposted|screened|vaccinated|immunised|surveyed|consulted|inspected|reviewed|mentored|coached|counselled)$/u;

/** "A parent will attend a parenting skills course": being there is not the difference. */
export function findAttendance(statement: Statement): StatementFinding | undefined {
  const { body, text } = statement;
  for (let at = 1; at < Math.min(body.length, 14); at++) {
    const verb = verbAt(body, at, ATTENDING);
    if (verb === undefined || RELATIVE.test(body[at - 1]?.text ?? '')) continue;
    if (verb.verb === 'access' && body[at + 1]?.text === 'to') continue; // the noun, as in “have access to”
    const subject = body.slice(0, at);
    if (subject.some((word) => RELATIVE.test(word.text) || /^(?:can|could|able)$/u.test(word.text))) continue;
    if (!subject.some((word) => isIn(BENEFICIARIES, word)) && at > 3) continue;
    const object = objectAfter(body, at + verb.length);
    const handedOver = /\b(?:given|offered|provided)\b/u.test(verb.verb);
    const service = object.findIndex(
      (word) => isIn(SERVICE_NOUNS, word) || (handedOver && isIn(OUTPUT_NOUNS, word)),
    );
    const named = object[service];
    if (named === undefined || tellsResult(text.slice(named.end))) continue;
    const did = verb.verb.replace(/^(?:be|is|are) /u, '');
    const who = text
      .slice(body[0]?.start ?? 0, body[at - 1]?.end ?? 0)
      .replace(/(?:\s+(?:will|to|shall|have|has|are|is))+$/iu, '');
    return outputFinding(
      `If people do ${did} it, “this in itself isn’t the outcome”: they may have “learned nothing”. So what? Say what they will know, feel or do differently.`,
      spanOf(body, at, verb.length),
      `${capitalised(who)} [know, feel or can do what] as a result of ${text.slice(object[0]?.start ?? 0, named.end)}`,
    );
  }
  return undefined;
}

function objectAfter(words: readonly Word[], from: number): Word[] {
  const object: Word[] = [];
  for (const word of words.slice(from, from + 9)) {
    if (object.length > 0 && /^(?:so|that|which|because|and|to|while|when|where)$/u.test(word.text)) break;
    object.push(word);
    if (word.pauseAfter) break;
  }
  return object;
}

/** "Sessions delivered", "50 homes have been built", "staff trained in …". */
export function findDelivered(statement: Statement): StatementFinding | undefined {
  const { body, text, bodyText } = statement;
  if (body[0]?.text === 'newly' && verbAt(body, 1, DELIVERED)?.form === 'past') {
    return outputFinding(SEEN_AND_COUNTED, spanOf(body, 0, 2), soWhatRewrite(statement));
  }
  for (let at = 1; at < body.length; at++) {
    const verb = verbAt(body, at, DELIVERED);
    const passive = /^(?:is|are|was|were|be|been|being)$/u.test(body[at - 1]?.text ?? '');
    const counted = body.slice(0, 3).some((word) => NUMBER.test(word.text));
    const thing = counted || isIn(OUTPUT_NOUNS, body[at - 1] ?? NO_WORD);
    const anyPast = thing && verb === undefined && PARTICIPLE.test(body[at]?.text ?? '');
    if (verb?.form !== 'past' && !anyPast && !(passive && verb !== undefined) && body[at]?.text !== 'run')
      continue;
    const length = verb?.length ?? 1;
    const next = body[at + length];
    const closes =
      next === undefined ||
      length > 1 ||
      body[at + length - 1]?.pauseAfter === true ||
      AFTER_DELIVERY.test(next.text);
    if (!closes || tellsResult(text.slice(body[at]?.end ?? 0))) continue;
    const subject = body.slice(0, at);
    if (deliveredSubject(subject, body[at]?.text ?? '')) {
      return outputFinding(SEEN_AND_COUNTED, spanOf(body, at, length), soWhatRewrite(statement));
    }
    // Of something that is not a person, and that we do not know: a question rather than a verdict.
    const unknownThing =
      verb !== undefined &&
      DELIVERY.has(verb.verb) &&
      !isIn(BENEFICIARIES, bareWords(subject).at(-1) ?? NO_WORD) &&
      !subject.some((word) => RELATIVE.test(word.text) || isNameInside(text, word, body[0]));
    if (unknownThing) {
      return outputFinding(SEEN_AND_COUNTED, spanOf(body, at, length), soWhatRewrite(statement), 'warning');
    }
  }
  const ready =
    /\b(?:in place|up and running|operational|available online|goes live|gone live|is live)$|\b(?:(?:is|are)\s+available|takes?\s+place|goes?\s+ahead)\b/iu;
  if (!ready.test(bodyText) || !body.slice(0, 8).some((word) => isIn(OUTPUT_NOUNS, word))) return undefined;
  return outputFinding(SEEN_AND_COUNTED, spanOf(body, 0, body.length), soWhatRewrite(statement));
}

function deliveredSubject(subject: readonly Word[], participle: string): boolean {
  if (subject.some((word) => RELATIVE.test(word.text))) return false;
  const counted = subject.slice(0, 3).some((word) => NUMBER.test(word.text));
  const product = bareWords(subject).some((word) => isIn(OUTPUT_NOUNS, word) || GOODS.test(word.text));
  if (participle === 'supported' || participle === 'given' || participle === 'reached') {
    return counted || (participle === 'given' && product);
  }
  if (
    participle === 'made' &&
    subject.some((word) => /^(?:progress|choices?|decisions?|friends?)$/u.test(word.text))
  ) {
    return false;
  }
  const people = subject.some((word) => isIn(BENEFICIARIES, word));
  if (people && PROCESSED.test(participle)) return true;
  return product || (counted && !people);
}

/** A capital inside the sentence: somebody's name. */
function isNameInside(text: string, word: Word, first: Word | undefined): boolean {
  return word !== first && /^\p{Lu}\p{Ll}/u.test(text.slice(word.start));
}

const bareWords = (subject: readonly Word[]): Word[] => subject.filter((word) => !AUXILIARY.test(word.text));
