/** Longest name used inside a sentence. */
const longest = 44;

/**
 * An option's name for a sentence: what stands before a colon or a dash ("Early Talk: speech and language help…" is
 * "Early Talk"), cut between words when still too long; its reference where it has no title.
 */
export function shortName(option: { readonly title: string; readonly code: string }): string {
  const title = option.title.trim();
  if (title === '') return option.code;
  const [head = title] = title.split(/:\s|\s[–—-]\s/);
  const name = head.trim().length >= 3 ? head.trim() : title;
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
