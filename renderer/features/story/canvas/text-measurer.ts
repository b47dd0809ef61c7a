const FALLBACK = "'Segoe UI', -apple-system, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** Measures text as the browser will draw it; where there is no canvas, by an average letter. */
export class TextMeasurer {
  readonly #widths = new Map<string, number>();
  readonly #context: CanvasRenderingContext2D | null;
  readonly #family: string;

  constructor() {
    const canvas = typeof CanvasRenderingContext2D !== 'undefined';
    this.#context = canvas ? document.createElement('canvas').getContext('2d') : null;
    this.#family = canvas ? getComputedStyle(document.body).fontFamily || FALLBACK : FALLBACK;
  }

  width(text: string, { size, weight }: { readonly size: number; readonly weight: number }): number {
    const key = `${weight} ${size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    let width = text.length * size * 0.56;
    if (this.#context) {
      this.#context.font = `${weight} ${size}px ${this.#family}`;
      width = this.#context.measureText(text).width;
    }
    this.#widths.set(key, width);
    return width;
  }

  /** Lines no wider than `most`; a single word that is wider is broken. */
  wrap(text: string, font: { readonly size: number; readonly weight: number }, most: number): string[] {
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

  /** The first lines of a text; the last ends in "…" when something is left out. */
  start(
    text: string,
    font: { readonly size: number; readonly weight: number },
    { most, lines }: { readonly most: number; readonly lines: number },
  ): string[] {
    const all = this.wrap(text, font, most);
    if (all.length <= lines) return all;
    const kept = all.slice(0, lines);
    let last = kept.at(-1) ?? '';
    while (last.length > 1 && this.width(`${last}…`, font) > most) last = last.slice(0, -1).trimEnd();
    return [...kept.slice(0, -1), `${last}…`];
  }
}
