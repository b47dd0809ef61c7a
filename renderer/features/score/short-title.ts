/** Titles often carry their description after a colon (“Home First: out of hospital sooner”); the name is enough here. */
export const shortTitle = (title: string): string => title.split(':')[0] ?? title;
