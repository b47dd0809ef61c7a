import { describe, expect, it } from 'vitest';
import { type JobSurroundings, refineSmaa, runAnalysisJob } from '../../../../renderer/workers/analysis-jobs';
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
function tickingClock(stepMs: number): JobSurroundings {
  let time = 0;
  return { now: () => (time += stepMs) };
}

describe('refineSmaa', () => {
  it('shows a first picture within 200 ms and sharper ones after', async () => {
    const seen: SmaaProgress[] = [];
    await refineSmaa(input, (progress) => seen.push(progress), tickingClock(40));
    // A look at the clock every 250 draws, 40 ms apart: the first after 100 ms, at the third look.
    expect(seen[0]?.drawn).toBe(750);
    expect(seen.map(({ drawn }) => drawn)).toEqual(seen.map(({ drawn }) => drawn).toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(1);
  });

  it('gives pictures whose shares already sum to 1', async () => {
    const seen: SmaaProgress[] = [];
    await refineSmaa(input, (progress) => seen.push(progress), tickingClock(40));
    for (const row of seen[0]!.result.acceptability) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('ends with what the engine gives in one go, however fast the clock', async () => {
    const whole = smaa2(input);
    expect(await refineSmaa(input, () => undefined, tickingClock(1_000))).toEqual(whole);
    expect(await refineSmaa(input, () => undefined, tickingClock(0))).toEqual(whole);
  });

  it('rests between spells of work where the machine has to be shared, and finds the same', async () => {
    let time = 0;
    let rests = 0;
    let longestSpell = 0;
    let begun = 0;
    const found = await refineSmaa(input, () => undefined, {
      now: () => {
        time += 3;
        longestSpell = Math.max(longestSpell, time - begun);
        return time;
      },
      rest: () => {
        rests += 1;
        begun = time;
        return Promise.resolve();
      },
    });
    expect(found).toEqual(smaa2(input));
    // 12 looks at the clock for 3 000 draws, and others for the pictures.
    expect(rests).toBeGreaterThan(2);
    expect(longestSpell).toBeLessThan(20);
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
