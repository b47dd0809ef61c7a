import { partnerSheetsZip } from '../../shared/export/partner-sheet/partner-sheets-zip';
import { readPartnerSheet } from '../../shared/export/partner-sheet/read-partner-sheet';
import { compareReturns, type ReturnInBatch } from '../../shared/export/partner-sheet/compare-returns';
import { partnerSheet } from '../../shared/export/partner-sheet/write-partner-sheet';
import type { Partner } from '../../shared/model/frame';
import type { Project } from '../../shared/model/project';
import { answerRequests } from './worker-channel';

/** A file a partner has sent back. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PartnerSheetsTalk {
  readonly request:
    | { readonly kind: 'write'; readonly project: Project; readonly partner: Partner }
    | { readonly kind: 'write-all'; readonly project: Project; readonly partners: readonly Partner[] }
    | { readonly kind: 'read'; readonly project: Project; readonly files: readonly ReturnedFile[] };
  readonly reply:
    | { readonly kind: 'written'; readonly bytes: Uint8Array }
    | { readonly kind: 'read'; readonly returns: readonly ReturnInBatch[] };
}

answerRequests<PartnerSheetsTalk>(
  async (request, onProgress) => {
    const { project } = request;
    switch (request.kind) {
      case 'write':
        return { kind: 'written', bytes: await partnerSheet(project, request.partner) };
      case 'write-all':
        return { kind: 'written', bytes: await partnerSheetsZip(project, request.partners, onProgress) };
      case 'read': {
        const forms = request.files.map((file, index) => {
          onProgress(index / request.files.length);
          return readPartnerSheet(file, project);
        });
        return { kind: 'read', returns: compareReturns(forms, project) };
      }
    }
  },
  (reply) => (reply.kind === 'written' ? [reply.bytes.buffer] : []),
);
