import { vi } from 'vitest';
import type { AnalysisJob, AnalysisMessage } from '../../renderer/workers/analysis-protocol';
import { runAnalysisJob } from '../../renderer/workers/analysis-jobs';

/** The platform's Worker, which jsdom has not: the real analysis jobs, run in this thread and answered a moment later. */
class InlineWorker extends EventTarget {
  #ended = false;

  postMessage(job: AnalysisJob): void {
    const post = (message: AnalysisMessage) => {
      setTimeout(() => {
        if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data: message }));
      });
    };
    void runAnalysisJob(job, post, { now: () => 0 });
  }

  terminate(): void {
    this.#ended = true;
  }
}

/** Gives this test file workers. Call once at its top. */
export function provideWorkers(): void {
  vi.stubGlobal('Worker', InlineWorker);
}
