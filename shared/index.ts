/**
 * Throughline's public core: a documented library without a window (DESIGN section 5).
 * Names and shapes are stable; tests/architecture compares this list with a committed one.
 */
export type { Result } from './result';
