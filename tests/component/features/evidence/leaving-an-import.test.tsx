import { act } from '@testing-library/react';
import { useEffect } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ImportWizard,
  useImportWizard,
} from '../../../../renderer/features/evidence/import/use-import-wizard';
import { ImportDesk } from '../../../../renderer/workers/import-desk';
import type { SpreadsheetRequest } from '../../../../renderer/workers/spreadsheet-protocol';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { renderScreen } from '../../../support/render-screen';

/** The platform's Worker, which jsdom has not: the real import desk in this thread, answering a moment later. */
class InlineSpreadsheetWorker extends EventTarget {
  static ended = 0;
  readonly #desk = new ImportDesk(() => ({
    at: '2026-03-24T09:00:00.000Z',
    newId: createCountedIdSource(7000),
  }));
  #ended = false;

  postMessage({ id, request }: { readonly id: number; readonly request: SpreadsheetRequest }): void {
    void Promise.resolve(this.#desk.answer(request, () => undefined)).then((reply) => {
      setTimeout(() => {
        const data = { id, ok: true, reply };
        if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data }));
      }, 5);
    });
  }

  terminate(): void {
    this.#ended = true;
    InlineSpreadsheetWorker.ended += 1;
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', InlineSpreadsheetWorker);
  InlineSpreadsheetWorker.ended = 0;
});

const longlist = 'Ref,Option,Lead,Net cost (£)\nA01,Early help,Council,120000\nA02,Home first,NHS,90000\n';

/** The wizard as far as the check, with two options ready to be imported. */
async function readyToImport() {
  let wizard: ImportWizard | undefined;
  function Wizard() {
    const current = useImportWizard();
    useEffect(() => {
      wizard = current;
    });
    return null;
  }
  const screen = renderScreen(<Wizard />);
  const move = (next: (current: ImportWizard) => Promise<unknown>) =>
    act(async () => {
      await next(wizard!);
    });
  await move((current) => current.open('longlist.csv', new TextEncoder().encode(longlist)));
  await move((current) => current.suggest('options'));
  await move((current) => current.check());
  expect(wizard!.state.plan?.counts.add).toBe(2);
  return { ...screen, wizard: () => wizard! };
}

describe('leaving the import', () => {
  it('while it writes loses nothing: what was confirmed is written, and the worker ended then', async () => {
    const { store, unmount, wizard } = await readyToImport();
    const writing = wizard().commit();
    unmount();
    expect(wizard().hasLeft()).toBe(true);
    expect(InlineSpreadsheetWorker.ended).toBe(0);
    expect(await writing).toBe(true);
    expect(listOf(store.getProject().options).map(({ code }) => code)).toEqual(['A01', 'A02']);
    expect(InlineSpreadsheetWorker.ended).toBe(1);
  });

  it('before it is confirmed changes nothing and ends the worker', async () => {
    const { store, unmount } = await readyToImport();
    unmount();
    expect(InlineSpreadsheetWorker.ended).toBe(1);
    expect(listOf(store.getProject().options)).toEqual([]);
  });
});
