import { chartFont, chartInk } from './palette';
import { wrapText } from './wrap-text';

export interface StandaloneSvg {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const namespace = 'http://www.w3.org/2000/svg';
const margin = 24;
const titleSize = 20;
const sourceSize = 12;

/**
 * The drawn chart as a picture that stands alone: white ground, title above, source line below, no class, no style, no
 * web font, nothing that was only for the screen (`data-screen-only`).
 */
export function standaloneSvg(
  drawn: SVGSVGElement,
  words: { readonly title: string; readonly source: string },
): StandaloneSvg {
  const inner = drawn.cloneNode(true);
  if (!(inner instanceof SVGSVGElement)) throw new TypeError('drawn: not an svg element');
  for (const element of inner.querySelectorAll('[data-screen-only], [data-texture-overlay="print"]')) {
    element.remove();
  }
  for (const element of inner.querySelectorAll('[class]')) element.removeAttribute('class');
  for (const element of inner.querySelectorAll('[style]')) element.removeAttribute('style');
  const innerWidth = Number(drawn.getAttribute('width'));
  const innerHeight = Number(drawn.getAttribute('height'));
  const width = innerWidth + 2 * margin;
  const titleLines = wrapText(words.title, innerWidth, titleSize, 3);
  const sourceLines = wrapText(words.source, innerWidth, sourceSize, 4);
  const top = margin + titleLines.length * titleSize * 1.3;
  const sourceTop = top + innerHeight + sourceSize * 1.6;
  const height = Math.ceil(sourceTop + sourceLines.length * sourceSize * 1.35 + margin / 2);

  const outer = document.createElementNS(namespace, 'svg');
  set(outer, { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': chartFont, role: 'img' });
  const title = document.createElementNS(namespace, 'title');
  title.textContent = words.title;
  const description = document.createElementNS(namespace, 'desc');
  description.textContent = words.source;
  const ground = document.createElementNS(namespace, 'rect');
  set(ground, { width, height, fill: chartInk.ground });
  outer.append(title, description, ground);
  appendLines(outer, titleLines, {
    top: margin + titleSize * 0.8,
    size: titleSize,
    ink: chartInk.text,
    weight: 600,
  });
  appendLines(outer, sourceLines, { top: sourceTop, size: sourceSize, ink: chartInk.quiet, weight: 400 });
  set(inner, { x: margin, y: top });
  inner.removeAttribute('aria-hidden');
  outer.append(inner);
  return { markup: new XMLSerializer().serializeToString(outer), width, height };
}

function appendLines(
  parent: SVGElement,
  lines: readonly string[],
  style: { readonly top: number; readonly size: number; readonly ink: string; readonly weight: number },
): void {
  for (const [index, line] of lines.entries()) {
    const text = document.createElementNS(namespace, 'text');
    set(text, {
      x: margin,
      y: Math.round(style.top + index * style.size * 1.3),
      'font-size': style.size,
      'font-weight': style.weight,
      fill: style.ink,
    });
    text.textContent = line;
    parent.append(text);
  }
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
