const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "21 November 2026 at 14:02". */
export function dayAndTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? 'at an unknown time' : format.format(time);
}
