import type { StoryMeasure } from '../graph';

/** One line of an outline, before it is given its place in the story. */
export interface OutlineLine {
  readonly row: number;
  /** Width of the indent; a tab counts as four. */
  readonly indent: number;
  /** `= D013` and `=> Trusted local people` name a box that is written elsewhere. */
  readonly reference: boolean;
  readonly text: string;
  readonly measures: readonly StoryMeasure[];
  readonly owner?: string;
}

const MEASURE = /\{\s*m\s*:\s*([^{}]*)\}|\[\s*m\s*:\s*([^[\]]*)\]/giu;
/** "(NHS)" at the end of a line names who leads; "(adults)" is part of the words, "()" says "nobody yet". */
const OWNER = /\s*\((\p{Lu}[^()]{0,60}|)\)\s*$/u;
const BULLET = /^(?:[•·▪◦‣*–—-]|o(?=\t))\s+/u;
const NUMBERING = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-z][.)]|\(?[ivx]{1,4}\))\s+/u;

/** Reads a line; undefined when it is blank. Bullets and numbering from Word are left out. */
export function readOutlineLine(line: string, row: number): OutlineLine | undefined {
  const body = line.trim();
  if (body === '') return undefined;
  const indent = indentOf(line);
  let text = body.replace(BULLET, '').replace(NUMBERING, '');
  const measures: StoryMeasure[] = [];
  text = text.replace(MEASURE, (_, curly: string | undefined, square: string | undefined) => {
    const name = (curly ?? square ?? '').trim();
    if (name !== '') measures.push({ name });
    return ' ';
  });
  const owner = OWNER.exec(text);
  if (owner !== null) text = text.slice(0, owner.index);
  const reference = /^=>?\s*/u.exec(text);
  if (reference !== null) text = text.slice(reference[0].length);
  return {
    row,
    indent,
    reference: reference !== null,
    text: text.replace(/\s+/gu, ' ').trim(),
    measures,
    ...(owner?.[1] ? { owner: owner[1].trim() } : {}),
  };
}

function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === '\t') width += 4;
    else if (/\s/u.test(character)) width += 1;
    else break;
  }
  return width;
}
