import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../../electron/main/menu';
import { events, type PayloadOf } from '../../../../shared/host/ipc-contract';

const platforms = ['darwin', 'win32', 'linux'] as const;

function allItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

describe.each(platforms)('the menu on %s', (platform) => {
  const sent: PayloadOf<'menu'>[] = [];
  const items = allItems(menuTemplate(platform, (command) => sent.push(command)));

  test('offers every command of the contract once and sends its word', () => {
    const commands = items.filter((item) => item.id !== undefined);
    // The items of our template take no arguments.
    for (const item of commands) (item.click as () => void)();
    expect([...sent].sort()).toEqual([...events.menu.payload.options].sort());
  });

  test('uses no shortcut twice', () => {
    const shortcuts = items.flatMap((item) =>
      typeof item.accelerator === 'string' ? [item.accelerator] : [],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  test('keeps the system’s own cut, copy and paste', () => {
    const roles = items.map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });

  test('opens no developer tools and reloads nothing', () => {
    const roles = items.map((item) => item.role);
    for (const role of ['toggleDevTools', 'reload', 'forceReload'] as const)
      expect(roles).not.toContain(role);
  });
});

test('macOS has its application menu, the others quit from File', () => {
  const first = (platform: NodeJS.Platform): unknown => menuTemplate(platform, () => undefined)[0];
  expect(first('darwin')).toMatchObject({ role: 'appMenu' });
  expect(first('win32')).toMatchObject({ label: '&File' });
});
