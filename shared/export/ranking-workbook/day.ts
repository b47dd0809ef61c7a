const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "24 March 2026" for an ISO day or time; empty for none. */
export function day(iso: string | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  if (year === undefined || month === undefined || date === undefined) return iso ?? '';
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** "24 March 2026, 10:05" for an ISO time; the time is the one written there (UTC). */
export function dayAndTime(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time === undefined ? day(iso) : `${day(iso)}, ${time}`;
}
