import type { Criterion } from '../../../shared/model/criteria';

type Scale = Pick<Criterion['scale'], 'min' | 'max' | 'step'>;

/** What a typed character means for the cell it was typed in. */
export type Entry =
  /** A score that cannot be the beginning of a longer one: it is written at once. */
  | { readonly kind: 'commit'; readonly value: number }
  /** Could still become longer ("1" on a scale to 10): shown, and written on Enter, Tab or an arrow. */
  | { readonly kind: 'pending'; readonly text: string }
  /** Not on the scale. */
  | { readonly kind: 'refused'; readonly text: string };

/** More levels than this are not listed; such a scale is typed and entered like any number. */
const mostLevels = 2001;

/**
 * Reads one more typed character on a scale: digits commit when they cannot begin a longer value on that scale.
 *
 * @param text what was typed in this cell so far, then the new character
 */
export function readEntry(text: string, scale: Scale): Entry {
  const levels = levelsOf(scale);
  if (levels === undefined) return readFree(text, scale);
  const canBeLonger = levels.some((level) => level.length > text.length && level.startsWith(text));
  if (canBeLonger) return { kind: 'pending', text };
  if (levels.includes(text)) return { kind: 'commit', value: Number(text) };
  return { kind: 'refused', text };
}

/** The number that pending text stands for when the person moves on, if it is on the scale. */
export function finishEntry(text: string, scale: Scale): number | undefined {
  const trimmed = text.trim();
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  if (value < scale.min || value > scale.max) return undefined;
  if (scale.step > 0) {
    const steps = (value - scale.min) / scale.step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) return undefined;
  }
  return value;
}

/** "from 1 to 5 in whole numbers": for labels and refusals. */
export function scaleWords({ min, max, step }: Scale): string {
  if (step === 0) return `from ${min} to ${max}`;
  return step === 1 ? `from ${min} to ${max} in whole numbers` : `from ${min} to ${max} in steps of ${step}`;
}

/** Every level of the scale as text, or undefined when there are too many to tell apart while typing. */
export function levelsOf({ min, max, step }: Scale): readonly string[] | undefined {
  if (step <= 0) return undefined;
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  if (count > mostLevels) return undefined;
  // 0.1 + 0.2 must read "0.3": twelve significant digits hide the binary rest.
  return Array.from({ length: count }, (_, index) => String(Number((min + index * step).toPrecision(12))));
}

function readFree(text: string, { min }: Scale): Entry {
  const begins = min < 0 ? /^-?\d*\.?\d*$/ : /^\d*\.?\d*$/;
  return begins.test(text) && text !== '' ? { kind: 'pending', text } : { kind: 'refused', text };
}
