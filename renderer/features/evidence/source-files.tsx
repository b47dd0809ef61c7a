import { listOf } from '../../../shared/model/collection';
import type { SourceFile } from '../../../shared/model/evidence';
import { useProject, useTables } from '../../store/project-context';
import { DataTable } from '../../ui/data-table';
import { formatMoment } from '../../ui/format';
import { EmptyState } from '../../ui/layout';

/** The spreadsheets figures came from, with the sheets that were used. */
export function SourceFiles() {
  const files = useProject((project) => project.sourceFiles);
  const tables = useTables();
  const rows = listOf(files);
  if (rows.length === 0) {
    return (
      <EmptyState title="No spreadsheets yet">
        Drop them anywhere here, or import options, costs and partners’ scores from the workbooks you have, as
        they are. Every figure keeps the file, sheet and cell it came from, so anyone can ask “where is this
        from?”.
      </EmptyState>
    );
  }
  return (
    <DataTable<SourceFile>
      caption="Files this project rests on"
      rows={rows}
      rowKey={(file) => file.id}
      columns={[
        { key: 'name', header: 'File', rowHeader: true, cell: (file) => file.name },
        {
          key: 'sheets',
          header: 'Sheets used',
          cell: (file) => [...new Set(file.tableIds.flatMap((id) => tables.get(id)?.sheet ?? []))].join(', '),
        },
        { key: 'imported', header: 'Imported', cell: (file) => formatMoment(file.importedAt) },
        {
          key: 'size',
          header: 'Size',
          align: 'end',
          cell: (file) => `${Math.max(1, Math.round(file.size / 1024))} kB`,
        },
        {
          key: 'hash',
          header: 'Fingerprint',
          cell: (file) => <code title={`SHA-256 ${file.sha256}`}>{file.sha256.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}
