/** Puts text on the clipboard. @returns a sentence for people, whatever happened. */
export async function copyText(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return 'The clipboard refused the copy. Nothing has changed; try again with this window in front.';
  }
}
