/** Names of files: the project's extension, and names made from what people typed. */
import { basename, extname } from 'node:path';

export const projectExtension = '.throughline';
export const spreadsheetExtensions = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt'] as const;

export function isProjectPath(path: string): boolean {
  return extname(path).toLowerCase() === projectExtension;
}

/** Adds the extension unless the name already ends in it; a person may have typed another, which then stays visible. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`;
}

/**
 * A name any file system accepts, from any text: no folder, no reserved character or device name, not hidden, not
 * too long. Never empty.
 */
export function safeFileName(suggested: string, fallback: string): string {
  const plain = basename(suggested.replaceAll('\\', '/'))
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = extname(plain);
  const stem = plain.slice(0, plain.length - extension.length);
  if (stem === '') return fallback;
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${isDevice ? `${stem} file` : stem.slice(0, 120)}${extension.slice(0, 20)}`;
}
