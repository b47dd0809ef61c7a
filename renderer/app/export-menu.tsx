import { Menu } from '../ui/menu';
import type { ProjectActions } from './use-project-actions';

/** What people take away, reachable from every screen. */
export function ExportMenu({ actions }: { readonly actions: ProjectActions }) {
  return (
    <Menu
      label="Export"
      icon="export"
      items={[
        {
          key: 'working',
          label: 'Excel, working copy',
          hint: 'Totals and ranks are live: change a weight and the order follows',
          shortcut: 'Ctrl+E',
          onSelect: actions.exportWorkbook,
        },
        {
          key: 'publication',
          label: 'Excel, for publication',
          hint: 'Plain sheets, as official statistics are published',
          onSelect: () => actions.exportAs('publication'),
        },
        {
          key: 'values',
          label: 'Excel, values only',
          hint: 'No formulas, for other programs',
          onSelect: () => actions.exportAs('values'),
        },
        {
          key: 'copy',
          label: 'A copy of the project…',
          hint: 'To send to someone; this project stays where it is',
          onSelect: actions.exportCopy,
        },
      ]}
    />
  );
}
