import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../shared/hash/sha256';
import { openProject } from '../../../../shared/project-file/open';
import type { OpenErrorCode } from '../../../../shared/project-file/open-error';
import { saveProject } from '../../../../shared/project-file/save';
import { packMember, writeZip } from '../../../../shared/project-file/zip-write';
import { aTable, aTableId, smallProject } from '../../../support/small-project';

const good = saveProject(smallProject(), new Map([[aTableId, aTable]]));

/** The good file with some members replaced, checksums put right so that only the change itself is at fault. */
function changed(replace: Readonly<Record<string, string>>, manifest: object = {}): Uint8Array {
  const members = unzipSync(good);
  for (const [name, text] of Object.entries(replace)) members[name] = strToU8(text);
  const before = JSON.parse(strFromU8(members['manifest.json']!)) as object;
  const after = {
    ...before,
    members: Object.entries(members)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    ...manifest,
  };
  return zipSync({ ...members, 'manifest.json': strToU8(JSON.stringify(after)) });
}

const member = (name: string): string => strFromU8(unzipSync(good)[name]!);

const manifest = packMember('manifest.json', strToU8(member('manifest.json')));

function codeOf(bytes: Uint8Array, limits = {}): OpenErrorCode | 'opened' {
  const opened = openProject(bytes, limits);
  return opened.ok ? 'opened' : opened.error.code;
}

describe('a file that is not a sound project', () => {
  it('is named for what it is when it is of another kind', () => {
    const pdf = openProject(strToU8('%PDF-1.7 …'));
    expect(pdf.ok ? '' : pdf.error.message).toContain('This is a PDF document, not a Throughline project.');
    const book = openProject(
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<workbook/>'),
      }),
    );
    expect(book.ok ? '' : book.error.message).toContain('This is an Excel workbook');
    const zip = zipSync({ '../[odd] name': strToU8('x') });
    expect(codeOf(zip)).toBe('not-a-project');
    expect(codeOf(strToU8('just some text'))).toBe('not-a-project');
    expect(codeOf(changed({}, { format: 'another-program' }))).toBe('not-a-project');
  });

  it('is refused when empty', () => {
    expect(codeOf(new Uint8Array())).toBe('empty');
  });

  it('is refused when larger than the cap', () => {
    expect(codeOf(good, { fileBytes: 100 })).toBe('too-large');
  });

  it('is refused when saved by a newer version, even one whose manifest looks different', () => {
    expect(codeOf(changed({}, { formatVersion: 2, app: 'moved', members: null }))).toBe('newer-version');
  });

  it('is refused when cut short at any place', () => {
    for (let length = 4; length < good.length; length += 97) {
      expect(codeOf(good.subarray(0, length))).toBe('corrupt');
    }
  });

  it('is never opened as something else when any byte has changed', () => {
    for (let at = 0; at < good.length; at += 13) {
      const bytes = good.slice();
      bytes[at] = bytes[at]! ^ 0x55;
      const opened = openProject(bytes);
      // A change may fall on bytes that carry nothing, such as a date; then the project must be whole.
      if (opened.ok) expect(opened.value.project).toEqual(smallProject());
    }
  });

  it('is refused when a member is not what the manifest vouches for', () => {
    const members = unzipSync(good);
    members['options.json'] = strToU8('[]');
    expect(codeOf(zipSync(members))).toBe('corrupt');
  });

  it('is refused when a member is missing', () => {
    const { 'options.json': gone, ...members } = unzipSync(good);
    expect(gone).toBeDefined();
    expect(codeOf(zipSync(members))).toBe('corrupt');
  });

  it('is refused as soon as it unpacks to more than the cap, whatever sizes it declares', () => {
    const bomb = packMember('options.json', new Uint8Array(30_000_000));
    const members = Object.entries(unzipSync(good)).map(([name, bytes]) => packMember(name, bytes));
    const file = writeZip(
      members.map((each) => (each.name === 'options.json' ? { ...bomb, size: 10 } : each)),
    );
    expect(codeOf(file, { partBytes: 1_000_000 })).toBe('unpacks-too-large');
    expect(codeOf(file, { unpackedBytes: 1_000_000 })).toBe('unpacks-too-large');
  });

  it('is refused when it holds too many parts', () => {
    expect(codeOf(good, { parts: 5 })).toBe('too-many-parts');
  });

  it.each([
    '../options.json',
    '/etc/passwd',
    'C:\\x',
    'tables/../x',
    'a//b',
    '.hidden',
    'con\u202etxt',
    '__a/ b',
  ])('is refused for the name %j', (name) => {
    expect(codeOf(writeZip([manifest, packMember(name, strToU8('x'))]))).toBe('unsafe-names');
  });

  it('is refused when a name appears twice', () => {
    const twice = packMember('options.json', strToU8('[]'));
    expect(codeOf(writeZip([manifest, twice, twice]))).toBe('unsafe-names');
  });

  it('is refused when a record does not hold what it should, with the place', () => {
    const opened = openProject(
      changed({ 'options.json': member('options.json').replace('"Option A01"', '17') }),
    );
    expect(opened.ok ? '' : opened.error.code).toBe('invalid-records');
    expect(opened.ok ? '' : opened.error.details?.[0]).toMatch(/^options\.byId\.opt_\d+\.title/);
  });

  it('is refused when records point at nothing', () => {
    const text = member('decisions.json').replace(/opt_\d+/g, 'opt_gone9');
    expect(codeOf(changed({ 'decisions.json': text }))).toBe('broken-references');
  });

  it('is refused when a member is not JSON, not a list, or nested beyond reason', () => {
    expect(codeOf(changed({ 'log.json': '[' }))).toBe('corrupt');
    expect(codeOf(changed({ 'log.json': '{}' }))).toBe('corrupt');
    expect(codeOf(changed({ 'log.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` }))).toBe('corrupt');
  });

  it('cannot reach a prototype', () => {
    const hostile = [
      changed({ 'scores.json': '[["__proto__","polluted","polluted","polluted",{"polluted":true}]]' }),
      changed({ 'options.json': '[{"id":"__proto__","polluted":true}]' }),
      changed({ 'project.json': member('project.json').replace('{', '{"__proto__":{"polluted":true},') }),
      changed({
        'project.json': member('project.json').replace('{', '{"\\u005f_proto__":{"polluted":true},'),
      }),
    ];
    const outcomes = hostile.map((bytes) => codeOf(bytes));
    expect(outcomes).toEqual(['invalid-records', 'invalid-records', 'opened', 'opened']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused when the cells of a table are not what the facts say', () => {
    const csv = `tables/${aTableId}.csv`;
    expect(codeOf(changed({ [csv]: member(csv).replace('\r\n', ',"more"\r\n') }))).toBe('corrupt');
  });

  it('says for each fault what happened and that nothing was lost', () => {
    const messages = [
      new Uint8Array(),
      strToU8('text'),
      good.subarray(0, 500),
      changed({}, { formatVersion: 9 }),
    ].map((bytes) => {
      const opened = openProject(bytes);
      return opened.ok ? '' : opened.error.message;
    });
    for (const message of messages) expect(message).toMatch(/not been changed|Nothing was opened/);
    expect(new Set(messages).size).toBe(messages.length);
  });
});
