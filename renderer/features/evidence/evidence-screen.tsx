import { lazy, Suspense } from 'react';
import { find, listOf } from '../../../shared/model/collection';
import type { SourceFile } from '../../../shared/model/evidence';
import type { SourceFileId } from '../../../shared/model/ids';
import { useProject, useTables } from '../../store/project-context';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { EmptyState, PageHeader } from '../../ui/layout';
import { goTo, useRoute } from '../../ui/route';

// The grid and the wizard load when someone imports, not when the app starts.
const ImportWizardPanel = lazy(() =>
  import('./import/import-wizard').then((module) => ({ default: module.ImportWizardPanel })),
);

/** Evidence: what do we know, and from where? */
export function EvidenceScreen() {
  const importing = useRoute().part === 'import';
  const files = useProject((project) => project.sourceFiles);
  const list = listOf(files);
  if (importing) {
    return (
      <>
        <PageHeader title="Evidence" question="What do we know, and from where?" />
        <Suspense fallback={<p role="status">Opening the import…</p>}>
          <ImportWizardPanel onDone={() => goTo('evidence')} />
        </Suspense>
      </>
    );
  }
  const action = (
    <Button tone="primary" onClick={() => goTo('evidence/import')}>
      Import a spreadsheet
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Evidence"
        question="What do we know, and from where?"
        actions={list.length > 0 && action}
      />
      {list.length === 0 ? (
        <EmptyState title="No spreadsheets yet" actions={action}>
          Bring in options, costs and partners’ scores from the workbooks you have, as they are. Every figure
          keeps the file, sheet and cell it came from, so anyone can ask “where is this from?”.
        </EmptyState>
      ) : (
        <SourceFiles ids={files.order} />
      )}
    </>
  );
}

function SourceFiles({ ids }: { readonly ids: readonly SourceFileId[] }) {
  const files = useProject((project) => project.sourceFiles);
  const tables = useTables();
  const rows = ids.flatMap((id) => find(files, id) ?? []);
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
        { key: 'imported', header: 'Imported', cell: (file) => dayAndTime(file.importedAt) },
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

function dayAndTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(date);
}
