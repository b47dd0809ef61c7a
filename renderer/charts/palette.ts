/**
 * Colours of data: the Government Analysis Function's categorical palette, with the ink that can be read on each
 * (at least 4.5 : 1). Neighbours differ in lightness too, so order survives a black-and-white print; textures
 * carry the series where colour is gone (print, forced colours) and from the seventh series on.
 */
export interface SeriesStyle {
  readonly fill: string;
  readonly ink: string;
  /** Index into the textures of `textures.tsx`. */
  readonly texture: number;
  /** True when the colour alone has been used before, so that the texture is always drawn. */
  readonly textured: boolean;
}

const colours = [
  { fill: '#12436D', ink: '#FFFFFF' },
  { fill: '#28A197', ink: '#000000' },
  { fill: '#801650', ink: '#FFFFFF' },
  { fill: '#F46A25', ink: '#000000' },
  { fill: '#3D3D3D', ink: '#FFFFFF' },
  { fill: '#A285D1', ink: '#000000' },
] as const;

/** Number of textures drawn by `TextureDefinitions`. */
export const textureCount = 6;

export function seriesStyle(index: number): SeriesStyle {
  const colour = colours[index % colours.length]!;
  const textured = index >= colours.length;
  // Texture 0 is plain, which would leave a repeated colour as it was.
  const texture = textured ? 1 + ((index - colours.length) % (textureCount - 1)) : index % textureCount;
  return { ...colour, texture, textured };
}

/** Names for single-series charts and lines; the same palette, by role. */
export const chartInk = {
  text: '#1D1D1F',
  quiet: '#55565A',
  axis: '#8A8B90',
  grid: '#E2E2E6',
  ground: '#FFFFFF',
  /** A row that was chosen. */
  chosen: '#EAF0F6',
  lead: '#12436D',
  other: '#F46A25',
  ghost: '#6B6C70',
  sequence: ['#12436D', '#2073BC', '#6BACE6'],
} as const;

/** An edge in the colour of the ground, so that words stay readable on hatching and where they cross a line. */
export function halo(ground: string) {
  return { stroke: ground, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
}

/** System fonts only: a copied picture must not ask for a font. */
export const chartFont = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const;
export type Shape = (typeof shapes)[number];

/** Shape of the n-th series: with colour, never instead of a label. */
export function seriesShape(index: number): Shape {
  return shapes[index % shapes.length]!;
}
