/**
 * The analysis worker: Monte Carlo and integer programming away from the window. HiGHS is WebAssembly, which only the
 * policy of this file's own response allows; its built name must begin with `analysis` for the hosts to know it.
 */
import highsUrl from 'highs/runtime?url';
import { configureHighs } from '../../shared/index';
import { runAnalysisJob } from './analysis-jobs';
import type { AnalysisJob, AnalysisMessage } from './analysis-protocol';

configureHighs({ locateFile: () => highsUrl });

self.addEventListener('message', (event: MessageEvent<AnalysisJob>) => {
  const post = (message: AnalysisMessage): void => {
    self.postMessage(message);
  };
  void runAnalysisJob(event.data, post, () => performance.now());
});
