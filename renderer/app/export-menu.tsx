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
          key: 'back',
          startsGroup: true,
          label: 'Bring an edited workbook back…',
          hint: 'See what was changed in the working copy, and take it line by line',
          onSelect: actions.bringWorkbookBack,
        },
        {
          key: 'copy',
          startsGroup: true,
          label: 'A copy of the project…',
          hint: 'To send to someone; this project stays where it is',
          onSelect: actions.exportCopy,
        },
      ]}
    />
  );
}
