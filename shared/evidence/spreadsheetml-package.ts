import { refuse } from './evidence-error';
import { XmlScanner } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

/** How the parts of an Office Open XML package find each other (ECMA-376 part 2, clause 9; strict and transitional). */
export interface Relationship {
  readonly id: string;
  /** Last step of the type URI, such as `worksheet`: it is the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string | null;
  readonly type: string;
}

export interface SpreadsheetPackage {
  readonly workbookPart: string;
  readonly sheets: SheetEntry[];
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly externalLinks: number;
  readonly macros: boolean;
}

/** Resolves `../a/b.xml` against the folder of the part that names it; a leading slash is the package root. */
function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readRelationships(zip: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = zip.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const relationships: Relationship[] = [];
  const xml = new XmlScanner(bytes);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'Relationship') continue;
    const external = xml.attribute('TargetMode')?.toLowerCase() === 'external';
    const target = xml.attribute('Target') ?? '';
    relationships.push({
      id: xml.attribute('Id') ?? '',
      type: (xml.attribute('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePart(part, target),
      external,
    });
  }
  return relationships;
}

/** The part that holds the workbook, whether or not the package says so. */
export function findWorkbookPart(zip: ZipArchive): string | null {
  const named = readRelationships(zip, '').find((link) => link.type === 'officeDocument' && !link.external);
  for (const candidate of [named?.target, 'xl/workbook.xml', 'xl/workbook.bin']) {
    const found = candidate === undefined ? null : zip.find(candidate);
    if (found !== null) return found;
  }
  return null;
}

export function readPackage(zip: ZipArchive, workbookPart: string): SpreadsheetPackage {
  const links = readRelationships(zip, workbookPart);
  const bytes = zip.read(workbookPart);
  if (!bytes) throw refuse.damaged('the list of sheets is missing');
  const byId = new Map(links.map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const xml = new XmlScanner(bytes);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue;
    // Extensions repeat the element without the flag.
    if (xml.name === 'workbookPr') date1904 ||= isTrue(xml.attribute('date1904'));
    if (xml.name !== 'sheet') continue;
    const number = sheets.length + 1;
    // `id` alone is the relationship (r:id); the sheet's own number is `sheetId`.
    const link = byId.get(xml.attribute('id') ?? '');
    const state = xml.attribute('state') ?? 'visible';
    sheets.push({
      name: xml.attribute('name') ?? `Sheet ${number}`,
      hidden: state !== 'visible',
      part:
        zip.find(link?.target ?? '') ?? zip.find(resolvePart(workbookPart, `worksheets/sheet${number}.xml`)),
      type: link?.type ?? 'worksheet',
    });
  }
  const partOf = (type: string, fallback: string) =>
    zip.find(links.find((link) => link.type === type)?.target ?? '') ??
    zip.find(resolvePart(workbookPart, fallback));
  return {
    workbookPart,
    sheets,
    date1904,
    stylesPart: partOf('styles', 'styles.xml'),
    stringsPart: partOf('sharedStrings', 'sharedStrings.xml'),
    externalLinks: links.filter((link) => link.type === 'externalLink').length,
    macros: links.some((link) => link.type === 'vbaProject') || zip.find('xl/vbaProject.bin') !== null,
  };
}

export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
