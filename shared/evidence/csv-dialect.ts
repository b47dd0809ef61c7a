/** How a delimited text file is written, found by counting rather than by its name. */
export interface CsvDialect {
  readonly delimiter: string;
  /** The text after any `sep=` line. */
  readonly body: string;
  readonly rowsSkipped: 0 | 1;
}

/** In order of trust: a comma also stands inside numbers and sentences, a tab hardly ever does. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
const SAMPLE_LINES = 400;
const SAMPLE_CHARACTERS = 400_000;
/** A delimiter found equally often on this share of lines is taken in the order of trust. */
const STEADY = 0.9;

/** All line ends to `\n`: files pasted together from two systems mix them. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export function detectDialect(text: string): CsvDialect {
  const declared = /^sep=([^\n"])[ ,;\t]*\n/i.exec(text);
  if (declared) return { delimiter: declared[1]!, body: text.slice(declared[0].length), rowsSkipped: 1 };
  return { delimiter: detectDelimiter(text), body: text, rowsSkipped: 0 };
}

function detectDelimiter(text: string): string {
  const lines = countDelimiters(text);
  let best = { delimiter: ',', merit: 0 };
  for (const [index, delimiter] of CANDIDATES.entries()) {
    const counts = lines.map((line) => line[index]!);
    const { mode, share } = steadiness(counts);
    if (mode === 0) continue;
    if (share >= STEADY) return delimiter;
    const merit = share * Math.log2(mode + 1);
    if (merit > best.merit) best = { delimiter, merit };
  }
  return best.delimiter;
}

/** The most frequent count above zero and the share of lines that have it. */
function steadiness(counts: readonly number[]): { mode: number; share: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let mode = 0;
  let most = 0;
  for (const [count, times] of frequency) if (times > most) [mode, most] = [count, times];
  return { mode, share: counts.length === 0 ? 0 : most / counts.length };
}

/** For each non-blank record of the sample, how often each candidate stands outside quotes. */
function countDelimiters(text: string): number[][] {
  const lines: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let quoted = false;
  let fieldStart = true;
  let blank = true;
  const end = Math.min(text.length, SAMPLE_CHARACTERS);
  for (let index = 0; index <= end && lines.length < SAMPLE_LINES; index++) {
    const character = index < text.length ? text[index]! : '\n';
    if (quoted) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (fieldStart || text[index - 1] === '"')) {
      quoted = true;
      fieldStart = false;
      blank = false;
    } else if (character === '\n') {
      if (!blank) lines.push(counts);
      counts = CANDIDATES.map(() => 0);
      fieldStart = true;
      blank = true;
    } else {
      const candidate = (CANDIDATES as readonly string[]).indexOf(character);
      if (candidate >= 0) counts[candidate]!++;
      fieldStart = candidate >= 0;
      if (character.trim() !== '' || candidate >= 0) blank = false;
    }
  }
  return lines;
}
