import { capitalised, spanOf, type Statement, type StatementFinding } from './finding';
import { AGENTS, DELIVERY_VERBS, HELPING_VERBS, OUTPUT_NOUNS, WEAK_VERBS } from './lexicon';
import { NEVER_THE_OUTCOME, outputFinding, soWhatRewrite } from './output-finding';
import { verbAt, verbTable, type VerbMatch } from './verbs';
import { isIn, type Word } from './words';

const DELIVERY = verbTable(DELIVERY_VERBS);
const WEAK = verbTable(WEAK_VERBS);
const HELPING = verbTable(HELPING_VERBS);
const MEETING = verbTable(['meet']);

/** Verbs that are also nouns or adjectives ("Training is …", "Open spaces …") do not open an order here. */
const SENTENCE_FOLLOWS =
  /^(?:is|are|was|were|has|have|can|will|comes?|goes|feels?|works?|helps?|spaces?|areas?|data|air|in|at)$/u;
const AUXILIARY =
  /^(?:will|shall|to|must|should|can|could|would|also|all|each|fully|now|going|are|have|has|been)$/u;
const FILLER = /^(?:to|also|jointly|and|then|continue|continuing|successfully|better)$|[^i]ly$/u;
const CHANGING = /^(?:improving|increasing|enhancing|strengthening|reducing|boosting|raising)$/u;

/** "Deliver …", "Recruiting …", "Helping families …", "We will …": the sentence opens with the work. */
export function findActivity(statement: Statement): StatementFinding | undefined {
  const at = skip(statement.body, 0, FILLER);
  return (
    deliveryAt(statement, at) ??
    helpingAt(statement, at) ??
    changingAt(statement, at) ??
    agentAtWork(statement)
  );
}

function skip(words: readonly Word[], from: number, passed: RegExp): number {
  let at = from;
  while (at < words.length - 1 && passed.test(words[at]?.text ?? '')) at += 1;
  return at;
}

/** Does the verb open the sentence as an order or as "doing"? */
function opens(words: readonly Word[], at: number, verb: VerbMatch | undefined): verb is VerbMatch {
  if (verb === undefined || (verb.form !== 'base' && verb.form !== 'ing')) return false;
  return !SENTENCE_FOLLOWS.test(words[at + verb.length]?.text ?? '') || verb.verb.includes(' ');
}

function deliveryAt(statement: Statement, at: number): StatementFinding | undefined {
  const { body } = statement;
  const delivery = verbAt(body, at, DELIVERY);
  const weak = verbAt(body, at, WEAK);
  const product = (from: number): boolean =>
    body.slice(from, from + 9).some((word) => isIn(OUTPUT_NOUNS, word));
  const counted = (verb: VerbMatch, from: number): boolean =>
    /^(?:make|give|put)$/u.test(verb.verb) && /^\d/u.test(body[from + verb.length]?.text ?? '');
  const found = [
    opens(body, at, delivery) && body.length > delivery.length ? delivery : undefined,
    opens(body, at, weak) && (product(at + weak.length) || counted(weak, at)) ? weak : undefined,
  ].find((verb) => verb !== undefined);
  if (found === undefined) return undefined;
  return outputFinding(NEVER_THE_OUTCOME, spanOf(body, at, found.length), soWhatRewrite(statement));
}

function helpingAt(statement: Statement, at: number): StatementFinding | undefined {
  const { body, text } = statement;
  const helping = verbAt(body, at, HELPING);
  if (!opens(body, at, helping)) return undefined;
  const behind = text
    .slice(body[at + helping.length]?.start ?? text.length)
    .replace(/^that\s+/iu, '')
    .replace(/^((?:\S+\s+){0,4}?\S+)\s+to\s+(?=\w)/iu, '$1 ')
    .trim();
  return outputFinding(
    `“${capitalised(helping.verb)}” says what we do. ${NEVER_THE_OUTCOME}`,
    spanOf(body, at, helping.length),
    behind === '' ? soWhatRewrite(statement) : capitalised(behind),
    'warning',
  );
}

/** "Improving …" is worded as work in progress; "Improved …" is the result. */
function changingAt(statement: Statement, at: number): StatementFinding | undefined {
  const { body, text } = statement;
  const word = body[at]?.text ?? '';
  if (!CHANGING.test(word)) return undefined;
  const rest = text.slice(body[at + 1]?.start ?? text.length);
  return outputFinding(
    'This is worded as work in progress. Say what it will be like when it has changed.',
    spanOf(body, at, 1),
    capitalised(`${word.replace(/ing$/u, 'ed')} ${rest}`.trim()),
    'hint',
  );
}

/** "We will …", "The council will publish …", "Social workers visit …". */
function agentAtWork(statement: Statement): StatementFinding | undefined {
  const { body } = statement;
  const opening = body
    .slice(0, 4)
    .map((word) => word.text)
    .join(' ');
  const agent = AGENTS.filter((name) => opening === name || opening.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)
    .at(0);
  if (agent === undefined) return undefined;
  const words = agent.split(' ').length;
  let at = words;
  while (at < body.length && (AUXILIARY.test(body[at]?.text ?? '') || FILLER.test(body[at]?.text ?? '')))
    at += 1;
  const verb = verbAt(body, at, DELIVERY) ?? verbAt(body, at, HELPING) ?? verbAt(body, at, MEETING);
  if (/^holds?$/u.test(body[at]?.text ?? '') && body[at + 1]?.text === 'on') return undefined;
  const promised = agent === 'we' && /^(?:will|shall|are going)/u.test(body[words]?.text ?? '');
  if (verb === undefined && !promised) return undefined;
  return outputFinding(NEVER_THE_OUTCOME, spanOf(body, at, verb?.length ?? 1), soWhatRewrite(statement));
}
