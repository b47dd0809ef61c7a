import { spanOf, type Statement, type StatementFinding } from './finding';
import { BENEFICIARIES } from './lexicon';
import { isIn, type Word } from './words';

/** A first word with a capital that is no noun like these, before "has", "is", "can" or "’s", is a name. */
const NO_NAME =
  /(?:tion|ment|ness|ity|ance|ism|ing|ship|ure|acy)$|^(?:crime|income|housing|work|data|air|water|traffic|life|literacy|school|skills?|jobs?|debt|time|trust|hope|care|help|support|services?|quality|confidence|independence|food|sleep|diet|speech|language|learning|health|wealth|growth|access|stress|this|that|there|it|what|every|each|most|many|more|fewer|less|no|all|the|an?)$/u;
const VERB_AFTER_NAME =
  /^(?:has|is|can|will|feels?|understands?|knows?|enjoys?|gets?|lives?|stays?|remains?|becomes?|achieves?|reaches|eats?|sleeps?|manages?|makes?|takes?|attends?|plays?|talks?|speaks?|reads?|travels?|copes?|trusts?|chooses?|uses?|does|and|was|no|stops?|never)$/u;

/** Does the statement say whose life is different? */
export function findNoBeneficiary({ text, body }: Statement): StatementFinding | undefined {
  if (body.some((word, at) => isIn(BENEFICIARIES, word) && !isWhere(body, at)) || startsWithName(text, body))
    return undefined;
  if (body.some((word) => /^(?:his|her|their|its|my|our)$/u.test(word.text)) || laterName(text, body))
    return undefined;
  return {
    kind: 'no-beneficiary',
    severity: 'hint',
    message: 'Outcomes “usually begin with those who are intended to benefit”: who is it for?',
    ...spanOf(body, 0, Math.min(3, body.length)),
    rewrite:
      `[Who?] ${text.slice(body[0]?.start ?? 0, 1 + (body[0]?.start ?? 0)).toLowerCase()}${text.slice(1 + (body[0]?.start ?? 0))}`.trim(),
  };
}

const PLACE = /^(?:homes?|schools?|nurser(?:y|ies)|streets?|places?|areas?|parks?|work)$/u;

/** In “at school” and “in the home” the place says where, not who. */
function isWhere(body: readonly Word[], at: number): boolean {
  if (!PLACE.test(body[at]?.text ?? '')) return false;
  const before = body.slice(Math.max(0, at - 2), at).map((word) => word.text);
  return before.some((word) => /^(?:in|at|from|to|for|into|near|outside)$/u.test(word));
}

function startsWithName(text: string, body: readonly Word[]): boolean {
  const first = body[0];
  if (first === undefined || !/^\p{Lu}\p{L}+/u.test(text.slice(first.start))) return false;
  if (/^\p{Lu}\p{L}*[’']s\b/u.test(text.slice(first.start)) && !NO_NAME.test(first.text.replace(/'s$/u, '')))
    return true;
  return !NO_NAME.test(first.text) && VERB_AFTER_NAME.test(body[1]?.text ?? '');
}

/** A capital inside the sentence is a person or a place: "Older people in Ashmere". */
function laterName(text: string, body: readonly Word[]): boolean {
  return body.slice(1).some((word) => /^\p{Lu}\p{Ll}{2,}/u.test(text.slice(word.start)));
}
