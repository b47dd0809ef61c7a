import { XmlScanner } from './xml-scanner';

/** `_x000D_` stands for a character XML cannot hold; `_x005F_` stands for the underscore that keeps such text literal. */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * The text of a string item (`si`, `is`): its runs joined, phonetic guides (`rPh`) left out. Stands on the opening
 * element and leaves the scanner on its end.
 */
export function readStringItem(xml: XmlScanner): string {
  const element = xml.name;
  let text = '';
  let guides = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (xml.name === 'rPh' && token !== 'text') guides += token === 'open' ? 1 : -1;
    else if (token === 'open' && xml.name === 't' && guides === 0) text += xml.innerText();
    else if (token === 'close' && xml.name === element) break;
  }
  return resolveEscapes(text);
}

export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(bytes);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'open' && xml.name === 'si') strings.push(readStringItem(xml));
  }
  return strings;
}
