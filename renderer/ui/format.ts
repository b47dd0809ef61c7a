/** Numbers and dates as people here read them: £1,234, 12.5, 24 March 2026, a true minus sign. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "£415,000", "−£20,000": whole pounds. */
export function formatPounds(amount: number): string {
  return `${amount < 0 ? '−' : ''}£${whole.format(Math.abs(amount))}`;
}

/** "1,450", "0.35", "−4": up to two decimals. */
export function formatNumber(value: number): string {
  return `${value < 0 ? '−' : ''}${plain.format(Math.abs(value))}`;
}

/** "24 March 2026" for `2026-03-24`; the text itself when it is not a day. */
export function formatDay(isoDay: string): string {
  const time = Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? isoDay : day.format(time);
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "24 March 2026 at 09:00" in the person's own time zone; the text itself when it is not a time. */
export function formatMoment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : moment.format(time);
}
