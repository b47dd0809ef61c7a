/**
 * Breaks a text into lines that fit a width, without measuring: a chart must come out the same in a window, a test and
 * a copied file. 0.54 em is the mean width of a letter in the fonts of `chartFont`; a line may end up a little short,
 * seldom a little long.
 *
 * @returns at least one line; the last ends with "…" when words had to be left out.
 */
export function wrapText(text: string, width: number, fontSize: number, maxLines = 2): string[] {
  const room = Math.max(4, Math.floor(width / (fontSize * 0.54)));
  const words = text.trim().split(/\s+/);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const next = line === '' ? word : `${line} ${word}`;
    if (next.length <= room) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  lines.push(line);
  const kept = lines.slice(0, maxLines).map((entry) => cut(entry, room));
  if (lines.length > maxLines) kept[maxLines - 1] = cut(`${kept[maxLines - 1]!} ……`, room);
  return kept;
}

function cut(line: string, room: number): string {
  const trimmed = line.replace(/ ……$/, '…');
  return trimmed.length <= room ? trimmed : `${trimmed.slice(0, room - 1).trimEnd()}…`;
}

/** Width a text will take, by the same rule. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.56;
}
