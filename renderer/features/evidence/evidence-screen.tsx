import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { goTo, useRoute } from '../../ui/route';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/layout';
import { Tabs } from '../../ui/tabs';
import styles from './evidence.module.css';
import { EvidenceGapsView } from './gaps';
import { type DroppedFile, useFileDrop } from './import/use-file-drop';
import { EvidenceRegister } from './register/register';
import { SourceFiles } from './source-files';

// The grid and the wizard load when someone imports, not when the app starts.
const ImportWizardPanel = lazy(() =>
  import('./import/import-wizard').then((module) => ({ default: module.ImportWizardPanel })),
);

type Part = 'files' | 'register' | 'gaps';

/** Evidence: what do we know, and from where? Spreadsheets may be dropped anywhere on it. */
export function EvidenceScreen() {
  const importing = useRoute().part === 'import';
  const [part, setPart] = useState<Part>('files');
  const [dropped, setDropped] = useState<readonly DroppedFile[]>([]);
  const { over, handlers } = useFileDrop((files) => {
    setDropped(files);
    goTo('evidence/import');
  });
  const frame = useRef<HTMLDivElement>(null);
  const wasImporting = useRef(importing);
  useEffect(() => {
    // The button that closed the import has gone with it.
    if (wasImporting.current && !importing) frame.current?.querySelector('h1')?.focus();
    wasImporting.current = importing;
  }, [importing]);
  if (importing) {
    return (
      <Suspense fallback={<p role="status">Opening the import…</p>}>
        <ImportWizardPanel
          dropped={dropped}
          onDone={() => {
            setDropped([]);
            goTo('evidence');
          }}
        />
      </Suspense>
    );
  }
  return (
    <div ref={frame} className={over ? styles.over : undefined} {...handlers}>
      <PageHeader
        title="Evidence"
        question="What do we know, and from where?"
        actions={
          <Button tone="primary" icon="import" onClick={() => goTo('evidence/import')}>
            Import a spreadsheet
          </Button>
        }
      />
      <Tabs<Part>
        label="Evidence"
        tabs={[
          { key: 'files', label: 'Files' },
          { key: 'register', label: 'Register' },
          { key: 'gaps', label: 'Gaps' },
        ]}
        selected={part}
        onSelect={setPart}
      >
        {part === 'files' && <SourceFiles />}
        {part === 'register' && <EvidenceRegister />}
        {part === 'gaps' && <EvidenceGapsView />}
      </Tabs>
    </div>
  );
}
