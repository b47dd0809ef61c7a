import { builtInFormat } from './number-format';
import { XmlScanner } from './xml-scanner';

/** The number format code of every cell style, by the style's index (ECMA-376 part 1, 18.8.10). */
export function readCellFormats(bytes: Uint8Array | null): string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  if (!bytes) return formats;
  const xml = new XmlScanner(bytes);
  let insideCellStyles = false;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (xml.name === 'cellXfs' && token !== 'text') insideCellStyles = token === 'open';
    if (token !== 'open') continue;
    if (xml.name === 'numFmt') {
      custom.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
    } else if (xml.name === 'xf' && insideCellStyles) {
      const id = Number(xml.attribute('numFmtId') ?? 0);
      formats.push(custom.get(id) ?? builtInFormat(id));
    }
  }
  return formats;
}
