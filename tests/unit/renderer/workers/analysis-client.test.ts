import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnalysisClient, type AnalysisWorker } from '../../../../renderer/workers/analysis-client';
import { runAnalysisJob } from '../../../../renderer/workers/analysis-jobs';
import type { AnalysisJob } from '../../../../renderer/workers/analysis-protocol';

/** A worker on this thread that does the real jobs; `deaf` ones never answer, as a solver deep in its work would not. */
class LocalWorker extends EventTarget implements AnalysisWorker {
  ended = false;
  constructor(readonly deaf: boolean) {
    super();
  }
  postMessage(job: AnalysisJob): void {
    if (this.deaf) return;
    let time = 0;
    const post = (data: unknown): void => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    void Promise.resolve().then(() => runAnalysisJob(job, post, { now: () => (time += 60) }));
  }
  terminate(): void {
    this.ended = true;
  }
}

function workshop(deaf = false): { workers: LocalWorker[]; start: () => LocalWorker } {
  const workers: LocalWorker[] = [];
  return {
    workers,
    start: () => {
      const worker = new LocalWorker(deaf);
      workers.push(worker);
      return worker;
    },
  };
}

const smaa = {
  values: [
    [1, 0],
    [0, 1],
  ],
  samples: 2_000,
  seed: 1,
};

afterEach(() => {
  vi.useRealTimers();
});

describe('createAnalysisClient', () => {
  it('answers with the result and reports pictures on the way', async () => {
    const { start } = workshop();
    const drawn: number[] = [];
    const result = await createAnalysisClient(start).run('smaa', smaa, {
      onProgress: (progress) => drawn.push(progress.drawn),
    });
    expect(result.acceptability).toHaveLength(2);
    expect(drawn.length).toBeGreaterThan(0);
  });

  it('keeps a worker that has finished for the next job', async () => {
    const { workers, start } = workshop();
    const client = createAnalysisClient(start);
    await client.run('smaa', smaa);
    await client.run('portfolio', { benefits: [1], costs: [1], budget: 1 });
    expect(workers).toHaveLength(1);
  });

  it('gives jobs at the same time a worker each and keeps one', async () => {
    const { workers, start } = workshop();
    const client = createAnalysisClient(start);
    await Promise.all([client.run('smaa', smaa), client.run('smaa', smaa)]);
    expect(workers.map((worker) => worker.ended).toSorted()).toEqual([false, true]);
  });

  it('ends the worker at once when cancelled', async () => {
    const { workers, start } = workshop(true);
    const abort = new AbortController();
    const work = createAnalysisClient(start).run('smaa', smaa, { signal: abort.signal });
    abort.abort();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[0]?.ended).toBe(true);
  });

  it('starts nothing for a signal that is already aborted', async () => {
    const { workers, start } = workshop();
    const work = createAnalysisClient(start).run('smaa', smaa, { signal: AbortSignal.abort() });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers).toHaveLength(0);
  });

  it('ends a worker that does not finish in time', async () => {
    vi.useFakeTimers();
    const { workers, start } = workshop(true);
    const work = createAnalysisClient(start).run('smaa', smaa, { timeLimitMs: 5_000 });
    const outcome = expect(work).rejects.toMatchObject({ code: 'timed-out' });
    await vi.advanceTimersByTimeAsync(5_000);
    await outcome;
    expect(workers[0]?.ended).toBe(true);
  });

  it('passes on why a job was refused', async () => {
    const { start } = workshop();
    const work = createAnalysisClient(start).run('portfolio', { benefits: [1], costs: [NaN], budget: 1 });
    await expect(work).rejects.toThrow('costs[0] is missing');
  });

  it('fails the job when the worker breaks', async () => {
    const { workers, start } = workshop(true);
    const work = createAnalysisClient(start).run('smaa', smaa);
    workers[0]?.dispatchEvent(new Event('error'));
    await expect(work).rejects.toMatchObject({ code: 'failed' });
  });

  it('cancels work under way when disposed of', async () => {
    const { workers, start } = workshop(true);
    const client = createAnalysisClient(start);
    const work = client.run('smaa', smaa);
    client.dispose();
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[0]?.ended).toBe(true);
  });
});
