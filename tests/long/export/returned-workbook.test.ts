import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ReturnedWorkbook,
  readRankingWorkbook,
} from '../../../shared/export/round-trip/read-ranking-workbook';
import { rankingWorkbook } from '../../../shared/export/ranking-workbook';
import { takeChanges } from '../../../shared/export/round-trip/take-changes';
import { applyCommand } from '../../../shared/model/apply-command';
import { createCountedIdSource } from '../../../shared/model/ids';
import { ashmereProject } from '../../support/ashmere-project';
import { returned, typed, withReason } from '../../unit/shared/export/round-trip/edited-workbook';
import { libreOffice, savedByLibreOffice, skipReason } from './recalculate';

const { options, criteria, partners, ...ashmere } = ashmereProject();
const project = withReason(ashmere.project);
const cell = { row: ['A01', 'NHS'], column: 'DEL Deliverability' };
const scoreNow =
  project.scores[project.activeRoundId]![partners.get('NHS')!]![options.get('A01')!]![criteria.get('DEL')!]!
    .value!;
const otherScore = scoreNow === 1 ? 2 : 1;

const formats = ['xlsx', 'ods'] as const;
type Saved = Readonly<Record<(typeof formats)[number], Uint8Array>>;
let untouched: Saved;
let edited: Saved;

beforeAll(async () => {
  if (!libreOffice) return;
  const books = [
    await rankingWorkbook(project),
    (
      await returned(
        project,
        typed('Scores', cell, otherScore),
        typed('Reasons', cell, 'Seen on the visit'),
        typed('Weights', { row: ['VFM'], column: 'NHS points' }, 97),
      )
    ).bytes,
  ];
  const saved = formats.map((format) => savedByLibreOffice(books, format));
  const from = (index: number): Saved => ({ xlsx: saved[0]![index]!, ods: saved[1]![index]! });
  [untouched, edited] = [from(0), from(1)];
}, 300_000);

function compared(bytes: Uint8Array, format: string): ReturnedWorkbook {
  const read = readRankingWorkbook({ name: `ranking.${format}`, bytes }, project);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe.skipIf(!libreOffice)(
  `a ranking workbook opened and saved by LibreOffice${libreOffice ? '' : ` (${skipReason})`}`,
  () => {
    it.each(formats)('as .%s without an edit has nothing to take and nothing to say', (format) => {
      const { changes, problems, projectMovedOn } = compared(untouched[format], format);
      expect([changes, problems, projectMovedOn]).toEqual([[], [], false]);
    });

    it.each(formats)('as .%s has the edited cells and no other', (format) => {
      const { changes, problems } = compared(edited[format], format);
      expect(problems).toEqual([]);
      expect(changes.map(({ sheet, after }) => [sheet, after]).sort()).toEqual([
        ['Reasons', 'Seen on the visit'],
        ['Scores', String(otherScore)],
        ['Weights', '97'],
      ]);
    });

    it.each(formats)('as .%s is taken as one command', (format) => {
      const origin = { at: '2026-03-25T10:00:00.000Z', newId: createCountedIdSource(9000) };
      const found = compared(edited[format], format);
      const applied = applyCommand(project, takeChanges(found, found.changes, project, origin), {
        at: origin.at,
      });
      if (!applied.ok) throw new Error(applied.error.message);
      const taken = applied.value.project;
      const score =
        taken.scores[project.activeRoundId]![partners.get('NHS')!]![options.get('A01')!]![
          criteria.get('DEL')!
        ];
      expect(score).toMatchObject({ value: otherScore, reason: 'Seen on the visit' });
      const judged = taken.weightSets.byId[project.activeWeightSetId]!.judgements[partners.get('NHS')!]!;
      expect(judged.points[criteria.get('VFM')!]).toBe(97);
    });
  },
);
