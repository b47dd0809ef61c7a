import { outlineOfRows } from '../../../../shared/story/import/pasted-rows';

/** What a copy leaves on the clipboard: always plain text, mostly also the page it came from. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** What was copied from Word, Excel, a web page or a message, as indented text; the person sees it before it is added. */
export function outlineOfPasted({ text, html }: Pasted): string {
  const rows = text.split(/\r\n|\r|\n/u).map((line) => line.split('\t'));
  const beside = rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  if (beside && /<table\b/iu.test(html)) return outlineOfRows(rows);
  const lines = html === '' ? [] : listedLines(new DOMParser().parseFromString(html, 'text/html').body);
  // Plain text loses the levels of a list; where the page has none, the text with its own indents is better.
  if (lines.some(({ depth }) => depth > 0)) {
    return `${lines.map(({ depth, words }) => `${'  '.repeat(depth)}${words}`).join('\n')}\n`;
  }
  // A bullet is followed by a tab in Word's plain text: that is no second column.
  return beside && !/^\s*[•·▪◦o-]\t/mu.test(text) ? outlineOfRows(rows) : text;
}

export function pastedFrom(clipboard: DataTransfer): Pasted {
  return { text: clipboard.getData('text/plain'), html: clipboard.getData('text/html') };
}

interface ListedLine {
  readonly depth: number;
  readonly words: string;
}

/** Headings, paragraphs and list items of a page with their depth: a list stands under the heading before it. */
function listedLines(body: HTMLElement): ListedLine[] {
  const lines: ListedLine[] = [];
  let heading = 0;
  for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li')) {
    const words = ownWords(element);
    if (words === '' || (element.tagName === 'P' && element.closest('li') !== null)) continue;
    if (/^H\d$/u.test(element.tagName)) {
      heading = Number(element.tagName.slice(1));
      lines.push({ depth: heading - 1, words });
      continue;
    }
    const level = listLevel(element);
    lines.push({ depth: level === 0 ? heading : heading + level - 1, words });
  }
  const least = Math.min(...lines.map(({ depth }) => depth));
  return lines.map(({ depth, words }) => ({ depth: depth - least, words }));
}

/** 1 for the outermost list; 0 outside every list. Word says it in a style, web pages by nesting or a label. */
function listLevel(element: Element): number {
  const word = /mso-list:[^;]*\blevel(\d+)/iu.exec(element.getAttribute('style') ?? '')?.[1];
  if (word !== undefined) return Number(word);
  if (element.tagName !== 'LI') return 0;
  const labelled = Number(element.getAttribute('aria-level') ?? element.getAttribute('data-aria-level') ?? 0);
  let nested = 0;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.tagName === 'UL' || at.tagName === 'OL') nested += 1;
  }
  return Math.max(labelled, nested);
}

/** The words of an item without those of the lists inside it, and without the bullet Word writes as text. */
function ownWords(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll('ul, ol, [style*="mso-list:Ignore" i]')) part.remove();
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}
