import type { Project } from '../../shared/model/project';

/** One thing a person can undo: the root before it and the root after it. */
export interface HistoryStep {
  readonly label: string;
  readonly command: string;
  readonly gesture: string | undefined;
  readonly before: Project;
  readonly after: Project;
}

/**
 * Undo and redo as two stacks of whole roots; their structure is shared, so a step costs only what it changed.
 * The oldest steps fall off beyond `depth`.
 */
export class ProjectHistory {
  readonly #depth: number;
  #past: HistoryStep[] = [];
  #future: HistoryStep[] = [];

  constructor(depth = 1000) {
    this.#depth = depth;
  }

  get nextUndo(): HistoryStep | undefined {
    return this.#past.at(-1);
  }

  get nextRedo(): HistoryStep | undefined {
    return this.#future.at(-1);
  }

  /** Adds a step, or lengthens the last one when both belong to the same gesture. Returns true when it did the latter. */
  record(step: HistoryStep): boolean {
    const last = this.#past.at(-1);
    const continues =
      last?.gesture !== undefined && last.gesture === step.gesture && this.#future.length === 0;
    this.#future = [];
    if (continues) {
      this.#past[this.#past.length - 1] = { ...step, before: last.before };
      return true;
    }
    this.#past.push(step);
    if (this.#past.length > this.#depth) this.#past.shift();
    return false;
  }

  /** Forgets every step: after links to people have been destroyed no root from before may be kept. */
  clear(): void {
    this.#past = [];
    this.#future = [];
  }

  stepBack(): HistoryStep | undefined {
    const step = this.#past.pop();
    // Once undone a gesture is over: redoing it and dragging again is a step of its own.
    if (step) this.#future.push({ ...step, gesture: undefined });
    return step;
  }

  stepForward(): HistoryStep | undefined {
    const step = this.#future.pop();
    if (step) this.#past.push(step);
    return step;
  }
}
