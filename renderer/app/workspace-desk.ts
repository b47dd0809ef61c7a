import type { ProjectStore } from '../store/project-store';
import type { ProjectSession } from '../persistence/project-session';
import type { Answer, Facts, OpenQuestion, QuestionKind } from './questions';

export interface WorkspaceState {
  readonly session: ProjectSession | undefined;
  /** What is going on, in words, while nothing else may be started. */
  readonly busy: string | undefined;
  /** What went wrong, in a sentence that says what is safe and what to do. */
  readonly problem: string | undefined;
  readonly question: OpenQuestion | undefined;
  /** The start screen asks what a new project is to be called. */
  readonly isNaming: boolean;
  /** Made-up votes on a copy of the open project, which is in no file and no database. */
  readonly rehearsal: ProjectStore | undefined;
}

/** What the workspace shows and asks: one state, one piece of work at a time, one question at a time. */
export class WorkspaceDesk {
  readonly #listeners = new Set<() => void>();
  #state: WorkspaceState = {
    session: undefined,
    busy: undefined,
    problem: undefined,
    question: undefined,
    isNaming: false,
    rehearsal: undefined,
  };

  getState = (): WorkspaceState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  set(change: Partial<WorkspaceState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  ask<Kind extends QuestionKind>(kind: Kind, facts: Facts<Kind>): Promise<Answer<Kind>> {
    return new Promise((resolve) => {
      const answer = (given: Answer<Kind>) => {
        this.set({ question: undefined });
        resolve(given);
      };
      // The three belong together by construction; a union of kinds cannot be built from a type parameter.
      this.set({ question: { kind, facts, answer } as unknown as OpenQuestion });
    });
  }

  /** Does one thing, unless another is going on; what it throws becomes a sentence, never a dead screen. */
  async during(busy: string, work: () => Promise<void>): Promise<void> {
    if (this.#state.busy !== undefined) return;
    this.set({ busy, problem: undefined });
    try {
      await work();
    } catch (error) {
      const detail = error instanceof Error ? ` (${error.message})` : '';
      this.set({ problem: `That did not work${detail}. Nothing was lost; try again.` });
    } finally {
      this.set({ busy: undefined });
    }
  }
}
