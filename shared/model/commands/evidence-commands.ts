import { castDraft } from 'immer';
import { find, insert, remove } from '../collection';
import type { EvidenceItem, Mapping, SourceFile } from '../evidence';
import type { EvidenceId, MappingId, SourceFileId, StoryLinkId } from '../ids';
import type { ProjectData } from '../project';
import { type CommandHandlers, quoted, refuse } from './command-handler';
import { evidence, sourceFiles } from './project-entities';

/** Evidence: what do we know, and from where? */
export interface EvidenceCommands {
  'source-file/add': { readonly sourceFile: SourceFile };
  'source-file/change': { readonly id: SourceFileId; readonly changes: Partial<Omit<SourceFile, 'id'>> };
  'mapping/save': { readonly mapping: Mapping };
  'mapping/remove': { readonly id: MappingId };
  'evidence/add': { readonly item: EvidenceItem };
  'evidence/change': { readonly id: EvidenceId; readonly changes: Partial<Omit<EvidenceItem, 'id'>> };
  'evidence/remove': { readonly id: EvidenceId };
}

export const evidenceHandlers: CommandHandlers<EvidenceCommands> = {
  'source-file/add': {
    label: ({ sourceFile }) => `Add source ${quoted(sourceFile.name)}`,
    apply: (draft, { sourceFile }) => sourceFiles.add(draft, sourceFile),
  },
  'source-file/change': {
    label: ({ id }, project) => `Change source ${quoted(find(project.sourceFiles, id)?.name)}`,
    apply: sourceFiles.change,
  },
  'mapping/save': {
    label: ({ mapping }) => `Remember the columns of ${quoted(mapping.name)}`,
    apply(draft, { mapping }) {
      if (find(draft.mappings, mapping.id)) draft.mappings.byId[mapping.id] = castDraft(mapping);
      else insert(draft.mappings, castDraft(mapping));
      return undefined;
    },
  },
  'mapping/remove': {
    label: ({ id }, project) => `Forget the columns of ${quoted(find(project.mappings, id)?.name)}`,
    apply(draft, { id }) {
      if (!find(draft.mappings, id))
        return refuse('mapping/unknown', 'These columns are no longer remembered.');
      remove(draft.mappings, id);
      return undefined;
    },
  },
  'evidence/add': {
    label: ({ item }) => `Add evidence ${quoted(item.title)}`,
    apply(draft, { item }) {
      const refusal = evidence.add(draft, item);
      if (refusal) return refusal;
      mirrorStoryLinks(draft, item.id, item.storyLinkIds);
      return undefined;
    },
  },
  'evidence/change': {
    label: ({ id }, project) => `Change evidence ${quoted(find(project.evidence, id)?.title)}`,
    apply(draft, { id, changes }, context) {
      const refusal = evidence.change(draft, { id, changes }, context);
      if (refusal) return refusal;
      if (changes.storyLinkIds) mirrorStoryLinks(draft, id, changes.storyLinkIds);
      return undefined;
    },
  },
  'evidence/remove': {
    label: ({ id }, project) => `Remove evidence ${quoted(find(project.evidence, id)?.title)}`,
    apply(draft, { id }) {
      const refusal = evidence.remove(draft, { id });
      if (refusal) return refusal;
      const drop = (ids: EvidenceId[]) => ids.filter((other) => other !== id);
      for (const link of Object.values(draft.storyLinks.byId)) link.evidenceIds = drop(link.evidenceIds);
      for (const node of Object.values(draft.storyNodes.byId)) {
        if (node.evidenceIds) node.evidenceIds = drop(node.evidenceIds);
      }
      for (const byPartner of Object.values(draft.scores)) {
        for (const byOption of Object.values(byPartner)) {
          for (const byCriterion of Object.values(byOption)) {
            for (const score of Object.values(byCriterion)) {
              if (score.evidenceIds) score.evidenceIds = drop(score.evidenceIds);
            }
          }
        }
      }
      for (const byOption of Object.values(draft.unlinkedScores ?? {})) {
        for (const { cells } of Object.values(byOption)) {
          for (const cell of Object.values(cells)) cell.evidenceIds = drop(cell.evidenceIds);
        }
      }
      return undefined;
    },
  },
};

/** A link and its evidence name each other: what is linked from the register stands at the link of the story too. */
function mirrorStoryLinks(
  draft: Pick<ProjectData, 'storyLinks'>,
  id: EvidenceId,
  storyLinkIds: readonly StoryLinkId[],
): void {
  const linked = new Set<string>(storyLinkIds);
  for (const link of Object.values(draft.storyLinks.byId)) {
    const stands = link.evidenceIds.includes(id);
    if (linked.has(link.id) && !stands) link.evidenceIds.push(id);
    else if (!linked.has(link.id) && stands)
      link.evidenceIds = link.evidenceIds.filter((other) => other !== id);
  }
}
