import { kindName } from '../../../../shared/story/sentence';
import type { StoryNode } from '../../../../shared/story/graph';

/** The look of a box, in pixels at full size. The drawing and the measuring use the same numbers. */
export const BOX = {
  width: 236,
  padding: 12,
  titleSize: 15,
  titleLine: 20,
  smallSize: 12,
  smallLine: 17,
} as const;

export interface BoxText {
  readonly kind: string;
  readonly title: readonly string[];
  /** "2 measures · Council · by June 2027"; empty when there is nothing to say. */
  readonly facts: readonly string[];
  readonly height: number;
}

const family = "'Inter', 'Segoe UI', -apple-system, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** Measures text as the browser will draw it; where there is no canvas, by an average letter. */
export class TextMeasurer {
  readonly #widths = new Map<string, number>();
  readonly #context: CanvasRenderingContext2D | null;

  constructor() {
    this.#context =
      typeof CanvasRenderingContext2D === 'undefined'
        ? null
        : document.createElement('canvas').getContext('2d');
  }

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const size = Number(/(\d+)px/u.exec(font)?.[1] ?? 15);
    let width = text.length * size * 0.56;
    if (this.#context) {
      this.#context.font = font;
      width = this.#context.measureText(text).width;
    }
    this.#widths.set(key, width);
    return width;
  }

  /** Lines no wider than `most`; a single word that is wider is broken. */
  wrap(text: string, font: string, most: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.width(longer, font) <= most) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (this.width(line, font) > most && line.length > 1) {
        let fits = line.length - 1;
        while (fits > 1 && this.width(line.slice(0, fits), font) > most) fits -= 1;
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    if (line !== '') lines.push(line);
    return lines;
  }
}

export function boxText(node: StoryNode, measurer: TextMeasurer): BoxText {
  const inside = BOX.width - 2 * BOX.padding;
  const title = measurer.wrap(node.title, `500 ${BOX.titleSize}px ${family}`, inside);
  const measures = node.measures?.length ?? 0;
  const facts = [
    measures === 0 ? undefined : measures === 1 ? '1 measure' : `${measures} measures`,
    node.owner,
    node.end === undefined ? undefined : `by ${node.end.replace(/^by\s+/iu, '')}`,
  ].filter((fact) => fact !== undefined);
  const factLines = measurer.wrap(facts.join(' · '), `400 ${BOX.smallSize}px ${family}`, inside).slice(0, 2);
  const titleLines = title.length === 0 ? [''] : title;
  return {
    kind: kindName(node.kind),
    title: titleLines,
    facts: factLines,
    height:
      2 * BOX.padding + BOX.smallLine + titleLines.length * BOX.titleLine + factLines.length * BOX.smallLine,
  };
}
