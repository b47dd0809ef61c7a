import type { Partner } from '../../model/frame';
import type { Project } from '../../model/project';
import { type PackedMember, packMember, writeZip } from '../../project-file/zip-write';
import { partnerLabel } from '../visible-partners';
import { partnerSheet } from './write-partner-sheet';

/**
 * One scoring workbook for each partner, in one zip archive: a person chooses one place instead of answering a dialog
 * for each. Equal input gives an equal archive. `onProgress` hears the share of sheets written, from 0 to 1.
 */
export async function partnerSheetsZip(
  project: Project,
  partners: readonly Partner[],
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Uint8Array> {
  const taken = new Set<string>();
  const members: PackedMember[] = [];
  for (const partner of partners) {
    const name = `${distinctName(partnerSheetName(partner), taken)}.xlsx`;
    members.push(packMember(name, await partnerSheet(project, partner)));
    onProgress(members.length / partners.length);
  }
  return writeZip(members);
}

/** "Scores HOMES": the name of a partner's sheet, without its ending and without signs a file system refuses. */
export function partnerSheetName(partner: Partner): string {
  const label = partnerLabel(partner)
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `Scores ${label === '' ? 'partner' : label}`;
}

/** Two partners may share a label; two files of an archive may not share a name, whatever the case of its letters. */
function distinctName(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}
