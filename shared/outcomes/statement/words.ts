/** A word of the statement and where it stands in the text. */
export interface Word {
  /** Lower case, straight apostrophes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A comma, semicolon, colon, dash or full stop follows before the next word. */
  readonly pauseAfter: boolean;
}

/** The words of a text; hyphens and apostrophes stay inside a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}£%]+(?:[’'.,-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*%?/gu)) {
    const end = match.index + match[0].length;
    words.push({
      text: match[0].toLowerCase().replace(/’/gu, "'"),
      start: match.index,
      end,
      pauseAfter: /^\s*[,;:.!?–—]|^\s+-\s/u.test(text.slice(end)),
    });
  }
  return words;
}

/** A rough singular, enough to look a noun up: "policies" → "policy", "classes" → "class". */
export function singular(word: string): string {
  const plain = word.replace(/'s$|'$/u, '');
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z|bus)es$/u.test(plain)) return plain.slice(0, -2);
  if (plain.endsWith('s') && !/(?:ss|us|is)$/u.test(plain)) return plain.slice(0, -1);
  return plain;
}

export function isIn(set: ReadonlySet<string>, word: Word): boolean {
  const last = word.text.slice(word.text.lastIndexOf('-') + 1);
  return (
    set.has(word.text) || set.has(singular(word.text)) || (last !== word.text && set.has(singular(last)))
  );
}

/** A figure, or a number in words. */
export const NUMBER =
  /^[\d£]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?)$/u;

/** Stands in where a list of words has none at a place; it is in no lexicon. */
export const NO_WORD: Word = { text: '', start: 0, end: 0, pauseAfter: false };
