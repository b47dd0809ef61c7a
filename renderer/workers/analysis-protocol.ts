import type { BestPortfolio, PortfolioInput, Smaa2, SmaaInput } from '../../shared/index';

/** How far a simulation has come, with the picture so far. */
export type SmaaProgress = { readonly drawn: number; readonly samples: number; readonly result: Smaa2 };

/** Every kind of work the analysis worker does: what it is given, what it reports on the way and what it answers. */
export type AnalysisRequests = {
  smaa: { input: SmaaInput; progress: SmaaProgress; result: Smaa2 };
  portfolio: { input: PortfolioInput; progress: never; result: BestPortfolio };
};

export type AnalysisKind = keyof AnalysisRequests;

/** To the worker: one job. A worker has one job at a time. */
export type AnalysisJob = {
  [Kind in AnalysisKind]: { readonly kind: Kind; readonly input: AnalysisRequests[Kind]['input'] };
}[AnalysisKind];

/** From the worker: any number of reports, then one end. */
export type AnalysisMessage =
  | { readonly type: 'progress'; readonly progress: AnalysisRequests[AnalysisKind]['progress'] }
  | { readonly type: 'done'; readonly result: AnalysisRequests[AnalysisKind]['result'] }
  | { readonly type: 'failed'; readonly message: string };
