import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PartnerSheetsDialog } from '../../../../renderer/features/score/partner-sheets/partner-sheets-dialog';
import { FileWriter } from '../../../../renderer/host/file-writer';
import { HostProvider } from '../../../../renderer/host/host-context';
import { ProjectProvider } from '../../../../renderer/store/project-context';
import { ProjectStore } from '../../../../renderer/store/project-store';
import { AnnouncerProvider } from '../../../../renderer/ui/announcer';
import type { PartnerSheetsClient } from '../../../../renderer/workers/partner-sheets-client';
import { partnerSheetsZip } from '../../../../shared/export/partner-sheet/partner-sheets-zip';
import { compareReturns } from '../../../../shared/export/partner-sheet/compare-returns';
import { readPartnerSheet } from '../../../../shared/export/partner-sheet/read-partner-sheet';
import { partnerSheet, partnerSheetModel } from '../../../../shared/export/partner-sheet/write-partner-sheet';
import type { CellContent } from '../../../../shared/export/workbook-model';
import { writeWorkbook } from '../../../../shared/export/write-workbook';
import type { HostBridge, OpenedFile } from '../../../../shared/host/host-bridge';
import { find, listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import { ashmereProject } from '../../../support/ashmere-project';

const ashmere = ashmereProject();
const partnerId = (code: string) => ashmere.partners.get(code)!;

/** The same functions the worker runs, in this thread: jsdom has no workers. */
const client: PartnerSheetsClient = {
  write: partnerSheet,
  writeAll: (project, partners, { onProgress }) => partnerSheetsZip(project, partners, onProgress),
  read: (files, project) => {
    const forms = files.map((file) => readPartnerSheet(file, project));
    return Promise.resolve(compareReturns(forms, project));
  },
};

/** A partner's sheet with cells typed into: "E5" → 3, by column and row from the top of the sheet. */
async function returned(
  name: string,
  code: string,
  typed: Readonly<Record<string, CellContent>>,
  project: Project = ashmere.project,
): Promise<OpenedFile> {
  const model = partnerSheetModel(project, find(project.partners, partnerId(code))!);
  const sheets = model.sheets.map((sheet, index) =>
    index > 0
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, rowIndex) =>
            row.map((cell, column) => {
              const content = typed[`${String.fromCharCode(65 + column)}${rowIndex + 1}`];
              return cell && content !== undefined ? { ...cell, content } : cell;
            }),
          ),
        },
  );
  const bytes = await writeWorkbook({ ...model, sheets });
  return { file: { token: name, name }, bytes, stamp: { size: bytes.length, modifiedAt: 0, sha256: '' } };
}

interface Written {
  readonly name: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

function open(files: readonly OpenedFile[] = [], project: Project = ashmere.project) {
  const written: Written[] = [];
  const store = new ProjectStore(project, {
    now: () => '2026-03-24T10:00:00.000Z',
    newId: createCountedIdSource(5000),
    tables: new Map(),
  });
  // The dialog uses these two calls of a host and no others.
  const host = {
    files: {
      chooseSpreadsheets: () => Promise.resolve({ ok: true, value: files }),
      exportFile: ({ bytes, suggestedName, kind }) => {
        written.push({ name: suggestedName, kind, bytes });
        return Promise.resolve({
          ok: true,
          value: {
            file: { token: '1', name: suggestedName },
            stamp: { size: bytes.length, modifiedAt: 0, sha256: '' },
            confirmed: true,
          },
        });
      },
    } satisfies Partial<HostBridge['files']>,
  } as unknown as HostBridge;
  const partners = listOf(project.partners).filter(({ votes }) => votes);
  render(
    <HostProvider value={host}>
      <AnnouncerProvider>
        <FileWriter>
          <ProjectProvider store={store}>
            <PartnerSheetsDialog partners={partners} onClose={() => undefined} client={client} />
          </ProjectProvider>
        </FileWriter>
      </AnnouncerProvider>
    </HostProvider>,
  );
  const user = userEvent.setup();
  const bringBack = async () => {
    await user.click(screen.getByRole('button', { name: 'Bring sheets back…' }));
    await screen.findByRole('heading', { name: 'Returned sheets' });
  };
  return { store, user, written, partners, bringBack };
}

const scoreOf = (project: Project, partner: string, option: string, criterion: string) =>
  project.scores[project.activeRoundId]?.[partnerId(partner)]?.[ashmere.options.get(option)!]?.[
    ashmere.criteria.get(criterion)!
  ];

// The first judged criterion, FIT, stands in column D, IMP-S in E; A01 in row 5, the comment in L.

describe('sending sheets out', () => {
  it('writes one workbook for each partner into one zip', async () => {
    const { user, written, partners } = open();
    await user.click(screen.getByRole('button', { name: `Save all ${partners.length} in one zip` }));
    await screen.findAllByText(/Exported to .*(xlsx|zip)/, {}, { timeout: 15_000 });
    expect(written.map(({ kind }) => kind)).toEqual(['zip']);
    const names = Object.keys(unzipSync(written[0]!.bytes));
    expect(names).toEqual(partners.map(({ code }) => `Scores ${code}.xlsx`));
  });

  it('writes one partner’s sheet alone, with no score in it', async () => {
    const { user, written } = open();
    const homes = find(ashmere.project.partners, partnerId('HOMES'))!;
    await user.click(screen.getByRole('button', { name: `Save the sheet of ${homes.name}` }));
    await screen.findAllByText(/Exported to .*(xlsx|zip)/, {}, { timeout: 15_000 });
    expect(written.map(({ name, kind }) => [name, kind])).toEqual([['Scores HOMES.xlsx', 'xlsx']]);
    const read = readPartnerSheet({ name: 'x.xlsx', bytes: written[0]!.bytes }, ashmere.project);
    const states = [...read.scores.values()].flatMap((cells) =>
      [...cells.values()].map(({ state }) => state),
    );
    expect(states.every((state) => state === 'declared-interest')).toBe(true);
    expect(strFromU8(unzipSync(written[0]!.bytes)['xl/workbook.xml']!)).toContain('Scores');
  });
});

describe('bringing sheets back', () => {
  it('shows what would change, writes nothing until asked, and then is one step to undo', async () => {
    const before = ashmere.project;
    const files = [
      await returned('council.xlsx', 'COUNCIL', { D5: 2, L5: 'Seen at the site visit' }),
      await returned('homes.xlsx', 'HOMES', { E5: 5 }),
    ];
    const { store, user, bringBack } = open(files);
    await bringBack();
    expect(store.getProject()).toBe(before);
    const council = screen.getByRole('checkbox', { name: 'Take 1 cell from council.xlsx' });
    expect(council).toHaveProperty('checked', true);
    const table = screen.getByRole('table', { name: 'What council.xlsx would change', hidden: true });
    // COUNCIL gave A01 a 4 on FIT before.
    expect(
      within(table)
        .getAllByRole('cell', { hidden: true })
        .map((cell) => cell.textContent),
    ).toEqual(['Strategic fit', '4', '2']);
    await user.click(screen.getByRole('button', { name: 'Enter the scores of 2 sheets' }));
    expect(scoreOf(store.getProject(), 'COUNCIL', 'A01', 'FIT')).toMatchObject({
      value: 2,
      reason: 'Seen at the site visit',
    });
    expect(scoreOf(store.getProject(), 'HOMES', 'A01', 'IMP-S')?.value).toBe(5);
    store.undo();
    expect(store.getProject().scores).toEqual(before.scores);
  });

  it('takes only the partners that are chosen', async () => {
    const files = [
      await returned('council.xlsx', 'COUNCIL', { D5: 2 }),
      await returned('homes.xlsx', 'HOMES', { E5: 5 }),
    ];
    const { store, user, bringBack } = open(files);
    await bringBack();
    await user.click(screen.getByRole('checkbox', { name: /council\.xlsx/ }));
    await user.click(screen.getByRole('button', { name: 'Enter the scores of 1 sheet' }));
    expect(scoreOf(store.getProject(), 'COUNCIL', 'A01', 'FIT')?.value).toBe(4);
    expect(scoreOf(store.getProject(), 'HOMES', 'A01', 'IMP-S')?.value).toBe(5);
  });

  it('names what is no score by sheet and cell, and leaves it out', async () => {
    const { store, user, bringBack } = open([await returned('council.xlsx', 'COUNCIL', { D5: 9, E5: 2 })]);
    await bringBack();
    const problems = screen.getByRole('table', { name: 'To see to in council.xlsx' });
    expect(
      within(problems)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Scores', 'D5', 'Left out']);
    await user.click(screen.getByRole('button', { name: 'Enter the scores of 1 sheet' }));
    expect(scoreOf(store.getProject(), 'COUNCIL', 'A01', 'FIT')?.value).toBe(4);
    expect(scoreOf(store.getProject(), 'COUNCIL', 'A01', 'IMP-S')?.value).toBe(2);
  });

  it('lets a person choose between two sheets of one partner, and takes neither by itself', async () => {
    const { store, user, bringBack } = open([
      await returned('first.xlsx', 'COUNCIL', { D5: 2 }),
      await returned('second.xlsx', 'COUNCIL', { D5: 3 }),
    ]);
    await bringBack();
    const [first, second] = screen.getAllByRole('checkbox');
    expect([first, second].map((box) => (box as HTMLInputElement).checked)).toEqual([false, false]);
    expect(screen.getByRole('table', { name: 'Where first.xlsx differs from second.xlsx' })).toBeTruthy();
    await user.click(first!);
    await user.click(second!);
    expect([first, second].map((box) => (box as HTMLInputElement).checked)).toEqual([false, true]);
    await user.click(screen.getByRole('button', { name: 'Enter the scores of 1 sheet' }));
    expect(scoreOf(store.getProject(), 'COUNCIL', 'A01', 'FIT')?.value).toBe(3);
  });

  it('says that a sheet is of an earlier form, of another project or not a sheet at all', async () => {
    const old: Project = {
      ...ashmere.project,
      options: {
        ...ashmere.project.options,
        byId: {
          ...ashmere.project.options.byId,
          [ashmere.options.get('A02')!]: {
            ...ashmere.project.options.byId[ashmere.options.get('A02')!]!,
            title: 'An earlier title',
          },
        },
      },
    };
    const other: Project = { ...ashmere.project, id: createCountedIdSource(700)('project') };
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    const { bringBack } = open([
      await returned('old.xlsx', 'COUNCIL', { D5: 2 }, old),
      await returned('other.xlsx', 'COUNCIL', { D5: 2 }, other),
      { file: { token: 'n', name: 'notes.csv' }, bytes, stamp: { size: 8, modifiedAt: 0, sha256: '' } },
    ]);
    await bringBack();
    expect(screen.getByText(/This is an earlier version of the form/)).toBeTruthy();
    expect(screen.getByText(/belongs to another project/)).toBeTruthy();
    expect(screen.getByText(/not a scoring sheet made by Throughline/)).toBeTruthy();
    // Only the earlier form can be taken, and only when a person says so.
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([false]);
    expect(screen.getByRole('button', { name: 'Enter the scores of 0 sheets' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('takes nothing into a closed round', async () => {
    const round = ashmere.project.rounds.byId[ashmere.project.activeRoundId]!;
    const closed: Project = {
      ...ashmere.project,
      rounds: { ...ashmere.project.rounds, byId: { [round.id]: { ...round, state: 'closed' } } },
    };
    const { bringBack } = open([await returned('late.xlsx', 'COUNCIL', { D5: 2 })], closed);
    await bringBack();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/is closed\. Open another round/)).toBeTruthy();
  });
});
