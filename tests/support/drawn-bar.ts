/** Left end and width of a bar, which is drawn by its corners, the upper left one first. */
export function barOf(mark: Element): { readonly x: number; readonly width: number } {
  const [x, , right] = (mark.getAttribute('points') ?? '').split(/[ ,]/).map(Number);
  if (x === undefined || right === undefined || Number.isNaN(x + right)) throw new Error('not a bar');
  return { x, width: right - x };
}
