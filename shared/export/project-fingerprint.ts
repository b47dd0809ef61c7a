import { sha256 } from '../hash/sha256';
import type { Project } from '../model/project';
import { toCanonicalJson } from '../project-file/canonical-json';
import { utf8 } from '../text/utf8';

/** Changes with anything in the project but its log; tells whether it moved on since a workbook was made of it. */
export function projectFingerprint({ log: _log, ...content }: Project): string {
  return sha256(utf8(toCanonicalJson(content)));
}
