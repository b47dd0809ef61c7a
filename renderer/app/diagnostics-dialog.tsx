import { useEffect, useState } from 'react';
import { useAnnouncer } from '../ui/announcer';
import { Button } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Dialog } from '../ui/dialog';
import { useServices } from './services';

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Facts for whoever supports the user, to copy into a message. Nothing in it is about the project. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const { host } = useServices();
  const { show } = useAnnouncer();
  const [facts, setFacts] = useState<readonly Fact[]>();

  useEffect(() => {
    let isOpen = true;
    void Promise.all([host.app.diagnostics(), pageFacts()]).then(([found, page]) => {
      if (isOpen) setFacts([...found, ...page]);
    });
    return () => {
      isOpen = false;
    };
  }, [host]);

  async function copy() {
    const text = (facts ?? []).map((fact) => `${fact.name}: ${fact.value}`).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      show('good', 'Copied.');
    } catch {
      show('caution', 'The clipboard could not be used. Select the text and copy it by hand.');
    }
  }

  return (
    <Dialog
      title="Diagnostics"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void copy()} disabled={facts === undefined}>
            Copy
          </Button>
          <Button tone="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {facts ? (
        <DataTable
          withTools={false}
          caption="This copy of Throughline"
          columns={[
            { key: 'name', header: 'Fact', cell: (fact) => fact.name, rowHeader: true },
            { key: 'value', header: 'Value', cell: (fact) => fact.value },
          ]}
          rows={facts}
          rowKey={(fact) => fact.name}
        />
      ) : (
        <p>Looking…</p>
      )}
    </Dialog>
  );
}

/** What this page itself knows, in either host. */
async function pageFacts(): Promise<readonly Fact[]> {
  const isKept = await navigator.storage.persisted();
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const megabytes = (bytes: number) => `${Math.round(bytes / (1024 * 1024))} MB`;
  return [
    { name: 'Safety copy kept when space runs short', value: isKept ? 'yes' : 'not promised' },
    { name: 'Safety copy uses', value: `${megabytes(usage)} of ${megabytes(quota)}` },
    { name: 'Address', value: location.origin },
  ];
}
