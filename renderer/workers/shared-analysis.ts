import { type AnalysisClient, createAnalysisClient } from './analysis-client';

let client: AnalysisClient | undefined;

/** The one client of all screens, started when first asked; its idle worker keeps the solver loaded. */
export function analysisClient(): AnalysisClient {
  client ??= createAnalysisClient();
  return client;
}

/** What to say when a job ended without a result; nothing when it was stopped on purpose. */
export function failureWords(error: unknown): string | undefined {
  const cancelled = error instanceof Error && 'code' in error && error.code === 'cancelled';
  if (cancelled) return undefined;
  return error instanceof Error ? error.message : 'The analysis could not be started.';
}
