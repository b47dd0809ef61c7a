import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OptionsScreen } from '../../../../renderer/features/options';
import { listOf } from '../../../../shared/model/collection';
import type { OptionId, TableId } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import type { Table } from '../../../../shared/model/table';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const codes = (project: Project) => listOf(project.options).map((option) => option.code);

describe('the options screen', () => {
  it('teaches what a longlist is when it is empty, and adds the first option', async () => {
    const { user, store } = renderScreen(<OptionsScreen />);
    expect(screen.getByText(/Doing nothing and doing the minimum belong on it/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add the first option' }));
    await user.type(screen.getByLabelText('Title'), 'Warm homes');
    await user.click(screen.getByRole('button', { name: 'Add option' }));
    expect(listOf(store.getProject().options)).toMatchObject([
      { code: 'A01', title: 'Warm homes', list: 'longlist' },
    ]);
  });

  it('asks for a title before it adds anything', async () => {
    const { user, store } = renderScreen(<OptionsScreen />);
    await user.click(screen.getByRole('button', { name: 'Add the first option' }));
    await user.click(screen.getByRole('button', { name: 'Add option' }));
    expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true');
    expect(store.getProject().options.order).toEqual([]);
  });

  it('adds the two baselines that public appraisal needs, and will not remove one without a reason', async () => {
    const { user, store } = renderScreen(<OptionsScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Add do nothing' }));
    await user.click(screen.getByRole('button', { name: 'Add do minimum' }));
    expect(codes(store.getProject()).slice(-2)).toEqual(['DN', 'DM']);
    await user.click(screen.getByRole('button', { name: 'Remove DN' }));
    await user.click(screen.getByRole('button', { name: 'Remove option' }));
    expect(codes(store.getProject())).toContain('DN');
    await user.type(screen.getByLabelText('Reason'), 'the grant ends');
    await user.click(screen.getByRole('button', { name: 'Remove option' }));
    expect(codes(store.getProject())).not.toContain('DN');
    expect(store.getProject().log.at(-1)?.label).toContain('the grant ends');
  });

  it('moves an option by a button', async () => {
    const { user, store } = renderScreen(<OptionsScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Move A02 up' }));
    expect(codes(store.getProject()).slice(0, 3)).toEqual(['A02', 'A01', 'A03']);
  });

  it('keeps the reason of every option ruled out', async () => {
    const { user, store } = renderScreen(<OptionsScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Edit A16' }));
    await user.click(screen.getByLabelText('Ruled out'));
    await user.click(screen.getByRole('button', { name: 'Rule it out' }));
    expect(screen.getByText('Say why: every ruling-out keeps its reason.')).toBeTruthy();
    await user.type(screen.getByLabelText('Why it is ruled out'), 'No lead partner');
    await user.click(screen.getByRole('button', { name: 'Rule it out' }));
    const option = store.getProject().options.byId[ashmere.options.get('A16')!];
    expect(option).toMatchObject({ list: 'ruled-out', listReason: 'No lead partner' });
  });

  it('takes one field’s typing as one step to undo', async () => {
    const { user, store } = renderScreen(<OptionsScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Edit A01' }));
    const title = screen.getByLabelText('Title');
    await user.clear(title);
    await user.type(title, 'Early Talk');
    await user.tab();
    store.undo();
    expect(store.getProject().options.byId[ashmere.options.get('A01')!]?.title).toMatch(
      /^Early Talk: speech/,
    );
  });
});

describe('a figure on the options screen', () => {
  const table: Table = {
    id: 'tbl_0001' as TableId,
    file: { name: 'longlist.xlsx', sha256: 'ab', size: 10, importedAt: '2026-03-01T09:00:00.000Z' },
    sheet: 'Longlist',
    firstRow: 0,
    firstColumn: 0,
    rowCount: 2,
    columns: [['Net', '£360k']],
    shown: {},
    headerRows: [0, 0],
    dataRows: [1, 1],
  };

  function withSource(): { project: Project; id: OptionId } {
    const id = ashmere.options.get('A01')!;
    const option = ashmere.project.options.byId[id]!;
    const net = { value: 360_000, source: { table: table.id, row: 1, column: 0, rule: 0 } };
    return {
      id,
      project: {
        ...ashmere.project,
        options: {
          ...ashmere.project.options,
          byId: { ...ashmere.project.options.byId, [id]: { ...option, costs: { ...option.costs, net } } },
        },
      },
    };
  }

  it('says which file, sheet, cell and text it came from', async () => {
    const { user } = renderScreen(<OptionsScreen />, withSource().project, new Map([[table.id, table]]));
    await user.click(screen.getByRole('button', { name: /Net cost of A01.*where is this from/ }));
    const card = await screen.findByRole('dialog', { name: /Where is this from\? Net cost of A01/ });
    for (const words of ['longlist.xlsx', 'A2 on sheet “Longlist”', '£360k']) {
      expect(within(card).getAllByText(words).length).toBeGreaterThan(0);
    }
    await user.click(within(card).getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is marked as changed, and keeps its source, when a person types over it', async () => {
    const { project, id } = withSource();
    const { user, store } = renderScreen(<OptionsScreen />, project, new Map([[table.id, table]]));
    await user.click(screen.getByRole('button', { name: 'Edit A01' }));
    const box = screen.getByLabelText('Net cost');
    await user.clear(box);
    await user.type(box, '350000');
    expect(store.getProject().options.byId[id]?.costs.net).toMatchObject({
      value: 350_000,
      edited: true,
      source: { row: 1, column: 0 },
    });
  });
});
