/** What the window said when it was first asked; one list for each query, because every row of a chart wants to know. */
const known = new WeakMap<Window, Map<string, MediaQueryList>>();

/** The window's list for a media query; undefined where there is no layout to ask (tests, exports). */
export function mediaQuery(query: string): MediaQueryList | undefined {
  if (typeof window.matchMedia !== 'function') return undefined;
  const lists = known.get(window) ?? new Map<string, MediaQueryList>();
  known.set(window, lists);
  const list = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, list);
  return list;
}
