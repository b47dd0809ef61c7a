import { describe, expect, it } from 'vitest';
import { refineSmaa, runAnalysisJob } from '../../../../renderer/workers/analysis-jobs';
import type { AnalysisMessage, SmaaProgress } from '../../../../renderer/workers/analysis-protocol';
import { smaa2 } from '../../../../shared/index';

const input = {
  values: [
    [100, 0],
    [0, 100],
    [60, 60],
  ],
  samples: 3_000,
  seed: 11,
};

/** A clock that moves on by the same step each time it is read. */
function tickingClock(stepMs: number): () => number {
  let time = 0;
  return () => (time += stepMs);
}

describe('refineSmaa', () => {
  it('shows a first picture within 200 ms and sharper ones after', () => {
    const seen: SmaaProgress[] = [];
    refineSmaa(input, (progress) => seen.push(progress), tickingClock(40));
    // A look at the clock every 250 draws, 40 ms apart: the first after 100 ms, at the third look.
    expect(seen[0]?.drawn).toBe(750);
    expect(seen.map(({ drawn }) => drawn)).toEqual(seen.map(({ drawn }) => drawn).toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(1);
  });

  it('gives pictures whose shares already sum to 1', () => {
    const seen: SmaaProgress[] = [];
    refineSmaa(input, (progress) => seen.push(progress), tickingClock(40));
    for (const row of seen[0]!.result.acceptability) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('ends with what the engine gives in one go, however fast the clock', () => {
    const whole = smaa2(input);
    expect(refineSmaa(input, () => undefined, tickingClock(1_000))).toEqual(whole);
    expect(refineSmaa(input, () => undefined, tickingClock(0))).toEqual(whole);
  });
});

describe('runAnalysisJob', () => {
  it('answers a portfolio', async () => {
    const messages: AnalysisMessage[] = [];
    const job = { kind: 'portfolio', input: { benefits: [1, 2], costs: [1, 1], budget: 1 } } as const;
    await runAnalysisJob(job, (message) => messages.push(message), tickingClock(1));
    expect(messages).toEqual([
      { type: 'done', result: { feasible: true, chosen: [1], benefit: 2, cost: 1 } },
    ]);
  });

  it('says why a job failed', async () => {
    const messages: AnalysisMessage[] = [];
    const job = { kind: 'portfolio', input: { benefits: [1], costs: [NaN], budget: 1 } } as const;
    await runAnalysisJob(job, (message) => messages.push(message), tickingClock(1));
    expect(messages).toEqual([{ type: 'failed', message: 'costs[0] is missing' }]);
  });
});
