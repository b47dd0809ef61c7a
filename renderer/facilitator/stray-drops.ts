/**
 * A file dropped where nobody takes it would make a browser leave the app for that file. Whoever wants a drop handles it
 * first and calls `preventDefault`; the rest ends here.
 */
export function ignoreStrayDrops(target: Pick<Window, 'addEventListener'>): void {
  for (const type of ['dragover', 'drop'] as const) {
    target.addEventListener(type, (event) => {
      if (!event.defaultPrevented) event.preventDefault();
    });
  }
}
