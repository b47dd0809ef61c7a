/** A wall has no room for more, and the schema allows no more. */
export function cut(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}
