import { describe, expect, test } from 'vitest';
import {
  isAllowedExternalUrl,
  isPageUrl,
  isTrustedUrl,
} from '../../../../../electron/main/security/trusted-url';

describe('the origin of the app', () => {
  test.each([
    'app://bundle/facilitator/index.html',
    'app://bundle/projector/index.html#channel',
    'app://bundle/assets/main.js?x=1',
    'APP://bundle/facilitator/index.html',
  ])('%s is ours', (url) => {
    expect(isTrustedUrl(url)).toBe(true);
  });

  test.each([
    '',
    'bundle',
    'about:blank',
    'app://bundle.example/facilitator/index.html',
    'app://bundle@elsewhere/facilitator/index.html',
    'app://elsewhere@bundle/facilitator/index.html',
    'app://user:word@bundle/facilitator/index.html',
    'app://bundle:8080/facilitator/index.html',
    'app://other/facilitator/index.html',
    'app:bundle/facilitator/index.html',
    'apps://bundle/facilitator/index.html',
    'https://bundle/facilitator/index.html',
    'https://elsewhere.test/?u=app://bundle/',
    'https://elsewhere.test/#app://bundle/facilitator/index.html',
    'file:///app://bundle/facilitator/index.html',
    'data:text/html,app://bundle/',
    'javascript:"app://bundle/"',
    'blob:app://bundle/1b2c',
    ' app//bundle/',
  ])('%j is not ours', (url) => {
    expect(isTrustedUrl(url)).toBe(false);
  });
});

describe('the pages a window may show', () => {
  test.each([
    'app://bundle/facilitator/index.html',
    'app://bundle/projector/index.html#abc',
    'app://bundle/projector/index.html?x',
  ])('%s is a page', (url) => {
    expect(isPageUrl(url)).toBe(true);
  });

  test.each([
    'app://bundle/',
    'app://bundle/assets/main.js',
    'app://bundle/samples/finished.throughline',
    'app://bundle/facilitator/index.html/../../projector/other.html',
    'app://bundle//facilitator/index.html',
    'https://elsewhere.test/facilitator/index.html',
  ])('%s is not', (url) => {
    expect(isPageUrl(url)).toBe(false);
  });
});

describe('what reaches the person’s own browser', () => {
  test.each(['https://www.gov.uk/guidance/the-green-book', 'https://www.w3.org/TR/WCAG22/#focus-appearance'])(
    '%s may be opened',
    (url) => {
      expect(isAllowedExternalUrl(url)).toBe(true);
    },
  );

  test.each([
    'http://www.gov.uk/',
    'https://www.gov.uk.elsewhere.test/',
    'https://elsewhere.test/www.gov.uk',
    'https://elsewhere.test/?u=app://bundle',
    'https://www.gov.uk@elsewhere.test/',
    'https://person:word@www.gov.uk/',
    'https://www.gov.uk:8443/',
    'https://xn--www-gov-uk.test/',
    'file:///C:/Windows/System32/calc.exe',
    'file://server/share/tool.exe',
    '\\\\server\\share\\tool.exe',
    'javascript:alert(1)',
    'ms-msdt:/id PCWDiagnostic',
    'vbscript:msgbox(1)',
    'smb://server/share',
    'mailto:someone@elsewhere.test',
    'data:text/html,<script>alert(1)</script>',
    'https://',
    '',
  ])('%j stays closed', (url) => {
    expect(isAllowedExternalUrl(url)).toBe(false);
  });
});
