/** A place on the drawing, in pixels, y growing downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box: `x` and `y` are its centre. */
export interface StoryBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StoryLayoutLink {
  readonly child: string;
  readonly parent: string;
  /** From the middle of the parent's right edge to the middle of the child's left edge. */
  readonly points: readonly Point[];
}

export interface StoryLayout {
  readonly nodes: ReadonlyMap<string, StoryBox>;
  readonly links: readonly StoryLayoutLink[];
  readonly crossings: number;
}

export interface StoryLayoutOptions {
  /** The picture people are looking at: boxes that stay keep their order in each column. */
  readonly previous?: StoryLayout;
  /** Lists of ids, each top to bottom, whose order within a column a person has chosen. */
  readonly pins?: readonly (readonly string[])[];
  /** Ids whose descendants are hidden, unless another open route leads to them. */
  readonly collapsed?: readonly string[];
}
