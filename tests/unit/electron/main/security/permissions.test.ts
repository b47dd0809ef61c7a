import { expect, test } from 'vitest';
import { isPermissionGranted } from '../../../../../electron/main/security/permissions';

test.each(['clipboard-sanitized-write', 'fullscreen'])('our pages may use %s', (permission) => {
  expect(isPermissionGranted(permission, 'app://bundle/facilitator/index.html')).toBe(true);
});

test.each([
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'usb',
  'window-management',
  'something-new',
])('nobody may use %s', (permission) => {
  expect(isPermissionGranted(permission, 'app://bundle/facilitator/index.html')).toBe(false);
});

test.each(['https://elsewhere.test/', 'app://elsewhere/', 'about:blank', ''])(
  'a page of %j may use nothing',
  (url) => {
    expect(isPermissionGranted('fullscreen', url)).toBe(false);
  },
);
