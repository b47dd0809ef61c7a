import fc from 'fast-check';
import type { EvidenceItem, Mapping, SourceFile } from '../../../../../shared/model/evidence';
import type { Project } from '../../../../../shared/model/project';
import type { Measure, Outcome, StoryLink, StoryNode } from '../../../../../shared/model/story';
import { at, stamp, idIn, idsIn, newId, words, maybe, tidy } from './fields';

export const outcome = (): fc.Arbitrary<Outcome> =>
  fc.record({ id: newId('outcome'), title: words }).map((fields) => ({
    code: '',
    statement: '',
    domain: '',
    class: 'primary',
    beneficiaries: '',
    direction: 'improve',
    narrative: '',
    ...stamp,
    ...fields,
  }));

export const storyNode = (project: Project): fc.Arbitrary<StoryNode> =>
  fc
    .record({
      id: newId('storyNode'),
      title: words,
      partnerIds: idsIn(project, 'partners'),
      optionId: maybe(idIn(project, 'options')),
      evidenceIds: maybe(idsIn(project, 'evidence')),
      restrictedResources: maybe(fc.array(words, { maxLength: 2 })),
      beneficiaryVoice: maybe(fc.boolean()),
      class: maybe(fc.constantFrom('primary' as const, 'intermediate' as const)),
    })
    .map((fields) => ({
      code: '',
      kind: 'driver' as const,
      detail: '',
      owner: '',
      due: '',
      status: 'draft' as const,
      collapsed: false,
      ...stamp,
      ...tidy(fields),
    }));

export const storyLink = (project: Project): fc.Arbitrary<StoryLink> =>
  fc
    .record({
      id: newId('storyLink'),
      child: idIn(project, 'storyNodes'),
      parent: fc.oneof(idIn(project, 'storyNodes'), idIn(project, 'outcomes')),
      evidenceIds: idsIn(project, 'evidence'),
      inCircle: fc.constantFrom(undefined, undefined, undefined, true as const),
    })
    .map((fields) => ({
      polarity: 'positive' as const,
      strength: 'strong' as const,
      rationale: '',
      tested: 'untested' as const,
      ...stamp,
      ...tidy(fields),
    }));

export const measure = (project: Project): fc.Arbitrary<Measure> =>
  fc
    .record({
      id: newId('measure'),
      name: words,
      at: fc.oneof(idsIn(project, 'storyNodes'), idsIn(project, 'outcomes')),
      population: maybe(fc.constantFrom('population' as const, 'service' as const)),
      role: maybe(fc.constantFrom('indicator' as const, 'balancing' as const)),
      lagMonths: maybe(fc.integer({ min: 0, max: 60 })),
      reading: maybe(
        fc.record({ says: fc.constantFrom('improved' as const, 'no-change' as const, 'worsened' as const) }),
      ),
    })
    .map((fields) => ({
      definition: '',
      unit: '',
      polarity: 'higher' as const,
      basis: 'unknown' as const,
      series: [],
      limitations: '',
      ...stamp,
      ...tidy(fields),
    }));

export const sourceFile = (): fc.Arbitrary<SourceFile> =>
  newId('sourceFile').map((id) => ({
    id,
    name: 'costs.xlsx',
    sha256: 'a'.repeat(64),
    size: 12,
    importedAt: at,
    tableIds: [],
    ...stamp,
  }));

export const mapping = (): fc.Arbitrary<Mapping> =>
  newId('mapping').map((id) => ({
    id,
    name: 'Costs',
    fingerprint: 'ref|net',
    target: 'options',
    settings: { columns: [0, 1] },
    ...stamp,
  }));

export const evidenceItem = (project: Project): fc.Arbitrary<EvidenceItem> =>
  fc
    .record({
      id: newId('evidence'),
      sourceFileId: maybe(idIn(project, 'sourceFiles')),
      optionIds: idsIn(project, 'options'),
      criterionIds: idsIn(project, 'criteria'),
      outcomeIds: idsIn(project, 'outcomes'),
      storyLinkIds: idsIn(project, 'storyLinks'),
    })
    .map((fields) => ({
      title: 'A study',
      type: 'research' as const,
      strength: 'weak' as const,
      strengthNote: '',
      citation: '',
      ...stamp,
      ...tidy(fields),
    }));
