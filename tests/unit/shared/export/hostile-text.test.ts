import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import { valueOf } from '../../../../shared/evidence/workbook';
import { partnerSheet } from '../../../../shared/export/partner-sheet/write-partner-sheet';
import { rankingWorkbook, type WorkbookPreset } from '../../../../shared/export/ranking-workbook';
import { writeCsv } from '../../../../shared/export/write-csv';
import { listOf } from '../../../../shared/model/collection';
import type { Command } from '../../../../shared/model/commands';
import type { Project } from '../../../../shared/model/project';
import { plainBoxSize, storySvg } from '../../../../shared/story/export-svg';
import { layoutStory } from '../../../../shared/story/layout/layout-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { writeOutline } from '../../../../shared/story/import/write-outline';
import { applyAll, at, smallProject } from '../../../support/small-project';

/** What people paste and what attackers write (OWASP, CSV injection), one in each of several places. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '+1',
  '-2',
  '\ttab first',
  'two\nlines',
  'emoji 👩‍👩‍👧‍👦 💷',
  'right to left \u202E\u0644\u0645',
  'control \u0000\u0001\u0008\u000B\u001F\uFFFE end',
  '</t></is><script>alert(1)</script>&amp;"\'',
  'x'.repeat(40_000),
  `${'y'.repeat(31)}💷`,
];

function hostileProject(text: string): Project {
  const project = smallProject();
  const [option] = listOf(project.options);
  const [criterion] = listOf(project.criteria);
  const [partner] = listOf(project.partners);
  const commands: Command[] = [
    { type: 'project/rename', title: text },
    { type: 'frame/change', changes: { purpose: text, budget: { amount: 1, basis: text } } },
    {
      type: 'option/change',
      id: option!.id,
      changes: {
        title: text,
        code: text,
        summary: text,
        lead: text,
        reach: { figure: { value: 1, note: text }, unit: text },
      },
    },
    {
      type: 'criterion/change',
      id: criterion!.id,
      changes: {
        label: text,
        code: '',
        question: text,
        unit: text,
        scale: { min: 1, max: 5, step: 1, anchors: [{ score: 1, words: text }] },
      },
    },
    { type: 'partner/change', id: partner!.id, changes: { name: text, code: text } },
    {
      type: 'score/set',
      cell: {
        roundId: project.activeRoundId,
        partnerId: partner!.id,
        optionId: option!.id,
        criterionId: criterion!.id,
      },
      score: { state: 'scored', value: 2, reason: text, at },
    },
    {
      type: 'decision/set',
      decision: {
        optionId: option!.id,
        stance: 'later',
        reason: text,
        dissent: [],
        createdAt: at,
        changedAt: at,
      },
    },
    { type: 'decision/add-dissent', optionId: option!.id, who: text, words: text },
  ];
  return applyAll(project, commands);
}

/** Characters no XML 1.0 file may hold, whatever they are written as. */
const FORBIDDEN =
  /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu;

function xmlParts(bytes: Uint8Array): readonly (readonly [name: string, text: string])[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
}

function expectSoundXml(bytes: Uint8Array): void {
  for (const [name, text] of xmlParts(bytes)) {
    expect([name, FORBIDDEN.exec(text)?.[0]]).toEqual([name, undefined]);
    expect([name, /<script/.exec(text)]).toEqual([name, null]);
    expect([name, /\uFFFD/.exec(text)]).toEqual([name, null]);
  }
}

/** Formulas that begin with what somebody typed. */
function typedFormulas(bytes: Uint8Array, text: string): readonly string[] {
  const typed = text.replace(/^[=@+-]/, '').slice(0, 12);
  return xmlParts(bytes).flatMap(([, xml]) =>
    [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)]
      .map((found) => found[1] ?? '')
      .filter((formula) => formula.startsWith(typed)),
  );
}

describe.each(hostile.map((text) => [text.slice(0, 24), text] as const))('hostile text %j', (_name, text) => {
  const project = hostileProject(text);
  const [option] = listOf(project.options);

  it.each<WorkbookPreset>(['working', 'publication', 'values'])(
    'leaves a sound %s workbook, in which it is text and no formula',
    async (preset) => {
      const bytes = await rankingWorkbook(project, { preset });
      expectSoundXml(bytes);
      expect(typedFormulas(bytes, text)).toEqual([]);
      const read = readWorkbook(bytes);
      expect(read.ok).toBe(true);
    },
  );

  it('leaves a sound partner sheet', async () => {
    const bytes = await partnerSheet(project, listOf(project.partners)[0]!);
    expectSoundXml(bytes);
    expect(typedFormulas(bytes, text)).toEqual([]);
  });

  it('survives letter by letter as far as a cell holds, and where it is cut that is said', async () => {
    const read = readWorkbook(await rankingWorkbook(project));
    const evidence = read.ok ? read.value.sheets.find(({ name }) => name === 'Evidence values') : undefined;
    const title = String(valueOf(evidence?.rows[4]?.[1] ?? null));
    if (text.length > 32_767) expect(title).toMatch(/^x+ \[cut here: a cell holds no more\]$/);
    else expect(title.replaceAll('\r\n', '\n')).toBe(option!.title);
  });

  it('is no formula in CSV, and comes back as it was', () => {
    const csv = writeCsv([[text, 1]]);
    expect(csv).not.toMatch(/^\uFEFF?"?\s*[=+\-@|]/);
    const value = csv
      .slice(1, csv.lastIndexOf(','))
      .replace(/^"([^]*)"$/, '$1')
      .replaceAll('""', '"');
    expect(value.replace(/^'/, '')).toBe(text);
  });

  it('leaves a drawing of the story that is sound and holds no other markup', () => {
    const nodes = [{ id: 'a', kind: 'driver', level: 1, title: text }];
    const graph = { nodes, links: [] };
    const sizes = new Map(nodes.map((node) => [node.id, plainBoxSize(node)]));
    const svg = storySvg(graph, layoutStory(graph, sizes), { title: text });
    expect(FORBIDDEN.exec(svg)).toBeNull();
    expect(svg).not.toMatch(/<script|foreignObject|var\(--|style=/);
  });

  it('stays one line of an outline', () => {
    const graph = { nodes: [{ id: 'D1', kind: 'driver', level: 1, title: text }], links: [] };
    const outline = writeOutline(graph);
    expect(parseOutline(outline).graph.nodes).toHaveLength(1);
  });
});
