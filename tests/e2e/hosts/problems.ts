import type { BrowserContext, Page } from '@playwright/test';

/** Notes every error in every page and every request to anywhere but the app itself. */
export function collectProblems(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('request', (request) => {
    const url = request.url();
    const isLocal = url.startsWith(`${origin}/`) || /^(blob|data|about|devtools):/.test(url);
    if (!isLocal) problems.push(`request left: ${url}`);
  });
  return problems;
}
