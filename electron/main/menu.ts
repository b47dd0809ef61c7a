import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/host/host-bridge';

/**
 * The application menu in the order each system expects. Commands go to the page as words; the page handles its own
 * keys first, so a shortcut runs once.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('new', '&New project', 'CmdOrCtrl+N'),
      item('open', '&Open…', 'CmdOrCtrl+O'),
      separator,
      item('save', '&Save', 'CmdOrCtrl+S'),
      item('save-as', 'Save &as…', 'CmdOrCtrl+Shift+S'),
      separator,
      item('import', '&Import a spreadsheet…', 'CmdOrCtrl+I'),
      item('export', '&Export…', 'CmdOrCtrl+E'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      item('undo', '&Undo', 'CmdOrCtrl+Z'),
      item('redo', '&Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('projector', '&Projector', 'CmdOrCtrl+Shift+P'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [
      item('help', 'Throughline &help', 'F1'),
      item('diagnostics', '&Diagnostics…'),
      ...(isMac ? [] : [separator, { role: 'about' } satisfies MenuItemConstructorOptions]),
    ],
  };
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    file,
    edit,
    view,
    { role: 'windowMenu' },
    help,
  ];
}
