/** Figures as they are said and shown: en-GB, a real minus sign, one decimal for points, short pounds. */

/** "74.0"; "−3.2". Rounded for display only: never compare what this returns. */
export function points(value: number): string {
  return decimals(value, 1);
}

/** "14.3%": a share from 0 to 1 with one decimal, or none when asked. */
export function percent(share: number, places = 1): string {
  return `${decimals(share * 100, places)}%`;
}

/** "+2.1", "−0.4", "0.0". */
export function signed(value: number): string {
  const text = decimals(value, 1);
  return text.startsWith('−') || text === '0.0' ? text : `+${text}`;
}

/** "£15.65", "£450", "£1,234", "£45k", "£2.97m": pence below £100, thousands from £10,000, millions from £1m. */
export function pounds(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e6) return `${sign}£${trimmed(size / 1e6, 2)}m`;
  if (size >= 1e4) return `${sign}£${grouped(trimmed(size / 1e3, 1))}k`;
  if (size < 100 && !Number.isInteger(size)) return `${sign}£${size.toFixed(2)}`;
  return `${sign}£${grouped(trimmed(size, 0))}`;
}

/** "1st", "2nd", "11th". */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${suffix}`;
}

const placeWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "first" to "tenth", then "11th". */
export function place(rank: number): string {
  return placeWords[rank - 1] ?? ordinal(rank);
}

/** "A, B and C". */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** "1 point", "2.5 points". */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${trimmed(value, 1)} ${value === 1 ? one : many}`;
}

/** Rank with ties marked: "=2". */
export function rankLabel(rank: number | null, ties: number): string {
  if (rank === null) return '–';
  return ties > 1 ? `=${rank}` : String(rank);
}

function decimals(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

function trimmed(value: number, places: number): string {
  return String(Number(value.toFixed(places))).replace('-', '−');
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const withCommas = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
