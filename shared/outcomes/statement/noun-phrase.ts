import { ABSTRACT_NOUNS, BENEFICIARIES, CHANGE_WORDS, FINITE_VERBS, HARMS } from './lexicon';
import { isIn, type Word } from './words';

const PHRASE_ENDS =
  /^(?:of|for|to|in|at|with|by|on|from|that|which|who|per|across|about|between|during|within|around|through|as|so|when|where|while|using|including|after|before|every|each|once|twice|until|open|an?)$/u;

/** The words up to the first preposition or pause; none when a verb makes them a sentence. */
export function nounPhrase(words: readonly Word[]): Word[] {
  const phrase: Word[] = [];
  for (const word of words) {
    const begun = phrase.some((other) => !/^(?:an?|the|some|one|our|new)$/u.test(other.text));
    if (begun && PHRASE_ENDS.test(word.text)) break;
    if (FINITE_VERBS.has(word.text) && !(word.text === 'needs' && begun)) return [];
    phrase.push(word);
    if (word.pauseAfter) break;
  }
  return phrase;
}

/** "School breakfasts", "Laptops for pupils": several of something, and nothing said of anyone. */
export function isPluralThing(phrase: readonly Word[]): boolean {
  const head = phrase.at(-1);
  if (head === undefined || phrase.length > 3 || !/[^us'i]s$/u.test(head.text)) return false;
  const place = /^(?:schools?|homes?|streets?|community|family|public)$/u;
  const people = phrase.some(
    (word) => isIn(BENEFICIARIES, word) && (word === head || !place.test(word.text)),
  );
  const changed = phrase.some((word) => CHANGE_WORDS.test(word.text));
  return !people && !changed && !isIn(ABSTRACT_NOUNS, head) && !HARMS.has(head.text);
}
