import { expect, it } from 'vitest';
import { writeInSlices } from '../../../../../renderer/features/evidence/import/write-in-slices';
import { ProjectStore } from '../../../../../renderer/store/project-store';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import { newOption } from '../../../../../shared/model/new-entities';
import { createProject } from '../../../../../shared/model/new-project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(1) };
const storeOf = () =>
  new ProjectStore(createProject('Ashmere', origin), { now: () => origin.at, newId: origin.newId });
const adding = (code: string) => ({ type: 'option/add', option: newOption(origin, { code }) }) as const;

it('writes every slice as one step of undo', async () => {
  const store = storeOf();
  const before = store.getProject().options.order.length;
  const written = await writeInSlices(store, [[adding('A01')], [adding('A02')], [adding('A03')]], {
    label: 'Import 3 rows',
    gesture: 'import 1',
  });
  expect(written.ok).toBe(true);
  expect(store.getProject().options.order).toHaveLength(before + 3);
  expect(store.undoLabel).toBe('Import 3 rows');
  store.undo();
  expect(store.getProject().options.order).toHaveLength(before);
});

it('keeps two imports apart', async () => {
  const store = storeOf();
  await writeInSlices(store, [[adding('A01')]], { label: 'First', gesture: 'import 1' });
  await writeInSlices(store, [[adding('A02')]], { label: 'Second', gesture: 'import 2' });
  store.undo();
  expect(store.undoLabel).toBe('First');
});

it('takes back what came before a slice the project refuses', async () => {
  const store = storeOf();
  const before = store.getProject().options.order;
  const twice = adding('A01');
  const written = await writeInSlices(store, [[twice], [twice]], { label: 'Import', gesture: 'import 1' });
  expect(written.ok).toBe(false);
  expect(store.getProject().options.order).toEqual(before);
});
