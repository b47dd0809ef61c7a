/// <reference lib="webworker" />
import { createIdSource } from '../../shared/model/ids';
import { buffersOf } from '../store/packed-table';
import { ImportDesk } from './import-desk';
import type { SpreadsheetTalk } from './spreadsheet-protocol';
import { answerRequests } from './worker-channel';

// A workbook that tries to plant something on a prototype fails, and with it only this worker.
for (const prototype of [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
]) {
  Object.freeze(prototype);
}

const newId = createIdSource(Date.now, Math.random);
const desk = new ImportDesk(() => ({ at: new Date().toISOString(), newId }));

answerRequests<SpreadsheetTalk>(
  (request, onProgress) => desk.answer(request, onProgress),
  (reply) => (reply.kind === 'table' ? buffersOf(reply.table) : []),
);
