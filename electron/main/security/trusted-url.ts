/** The origin under which the app's own pages live. It is a promise: stored data belong to it. */
export const appScheme = 'app';
export const appHost = 'bundle';
const appOrigin = `${appScheme}://${appHost}`;

export const pageUrls = {
  facilitator: `${appOrigin}/facilitator/index.html`,
  projector: `${appOrigin}/projector/index.html`,
} as const;

/** Places a person may be sent to in their own browser, by exact host. */
const externalHosts: readonly string[] = [
  'www.gov.uk',
  'www.legislation.gov.uk',
  'analysisfunction.civilservice.gov.uk',
  'www.w3.org',
];

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** True for anything served from `app://bundle`; compared part by part, never by searching the text. */
export function isTrustedUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed?.protocol === `${appScheme}:` &&
    parsed.host === appHost &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** True for our two pages, whatever their query; nothing else may be shown in a window. */
export function isPageUrl(url: string): boolean {
  const parsed = parse(url);
  if (parsed === undefined || !isTrustedUrl(url)) return false;
  const page = `${appOrigin}${parsed.pathname}`;
  return Object.values(pageUrls).some((known) => known === page);
}

/** True for the few web pages the help links to. Everything else, and every other scheme, stays closed. */
export function isAllowedExternalUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed?.protocol === 'https:' &&
    externalHosts.includes(parsed.host) &&
    parsed.username === '' &&
    parsed.password === ''
  );
}
