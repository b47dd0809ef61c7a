/**
 * The analysis worker: Monte Carlo and integer programming away from the window. HiGHS is WebAssembly, which only the
 * policy of this file's own response allows; its built name must begin with `analysis` for the hosts to know it.
 */
import highsUrl from 'highs/runtime?url';
import { configureHighs } from '../../shared/index';
import { type JobSurroundings, runAnalysisJob } from './analysis-jobs';
import type { AnalysisJob, AnalysisMessage } from './analysis-protocol';

/**
 * On two processors a simulation that never looked up would take one of them from the window, which may be drawing what a
 * hand on a slider asks for: there it works half the time.
 */
const fewProcessors = 2;
const rest = () => new Promise<void>((rested) => setTimeout(rested, 8));
const surroundings: JobSurroundings = {
  now: () => performance.now(),
  ...(navigator.hardwareConcurrency <= fewProcessors ? { rest } : {}),
};

configureHighs({ locateFile: () => highsUrl });

self.addEventListener('message', (event: MessageEvent<AnalysisJob>) => {
  const post = (message: AnalysisMessage): void => {
    self.postMessage(message);
  };
  void runAnalysisJob(event.data, post, surroundings);
});
