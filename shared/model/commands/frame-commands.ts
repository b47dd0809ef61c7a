import { find } from '../collection';
import { anonymityStrictness, type Frame, type Participant, type Partner } from '../frame';
import type { ParticipantId, PartnerId } from '../ids';
import type { ProjectData } from '../project';
import { hasScores, unlinkRounds } from '../unlink-scores';
import { assignChanges, type Changes, type CommandHandlers, quoted, refuse } from './command-handler';
import { participants, partners } from './project-entities';

/** Frame: what are we deciding, who decides, how. */
export interface FrameCommands {
  'project/rename': { readonly title: string };
  'frame/change': { readonly changes: Changes<Frame, never> };
  'partner/add': { readonly partner: Partner };
  'partner/change': { readonly id: PartnerId; readonly changes: Changes<Partner, 'id'> };
  'partner/remove': { readonly id: PartnerId };
  'participant/add': { readonly participant: Participant };
  'participant/change': { readonly id: ParticipantId; readonly changes: Changes<Participant, 'id'> };
  'participant/remove': { readonly id: ParticipantId };
}

const frameFieldNames: Partial<Record<keyof Frame, string>> = {
  purpose: 'purpose',
  decisionRule: 'decision rule',
  decisionOwner: 'who decides',
  workshopOn: 'workshop date',
  sheetsDueOn: 'date for sheets',
  budget: 'budget',
  lineRule: 'how the line is drawn',
  anonymity: 'anonymity level',
  missingRule: 'rule for missing scores',
  readiness: 'readiness checklist',
};

/** After the first score the level may only be tightened, and an anonymous project has one open round at most. */
function anonymityProblem(draft: ProjectData, level: Frame['anonymity'] | undefined) {
  if (level === undefined || level === draft.frame.anonymity) return undefined;
  if (hasScores(draft) && anonymityStrictness[level] < anonymityStrictness[draft.frame.anonymity]) {
    return refuse(
      'frame/anonymity-fixed',
      'The anonymity level cannot be loosened once scoring has begun: people scored on that promise.',
    );
  }
  const open = Object.values(draft.rounds.byId).filter(({ state }) => state !== 'closed');
  if (level === 'anonymous' && open.length > 1) {
    return refuse('frame/rounds-open', 'Close every round but one before making the scores anonymous.');
  }
  return undefined;
}

export const frameHandlers: CommandHandlers<FrameCommands> = {
  'project/rename': {
    label: ({ title }) => `Rename the project ${quoted(title)}`,
    apply(draft, { title }) {
      if (title.trim() === '') return refuse('project/empty-title', 'A project needs a name.');
      draft.title = title;
      return undefined;
    },
  },
  'frame/change': {
    label: ({ changes }) =>
      `Change ${Object.keys(changes)
        .map((key) => frameFieldNames[key as keyof Frame] ?? key)
        .join(', ')}`,
    apply(draft, { changes }, { at }) {
      const problem = anonymityProblem(draft, changes.anonymity);
      if (problem) return problem;
      const wasAnonymous = draft.frame.anonymity === 'anonymous';
      assignChanges(draft.frame, changes);
      // Tightening applies to everything, the rounds already closed included.
      if (!wasAnonymous && draft.frame.anonymity === 'anonymous') {
        const closed = Object.values(draft.rounds.byId).filter(({ state }) => state === 'closed');
        if (closed.length > 0)
          unlinkRounds(
            draft,
            closed.map(({ id }) => id),
            at,
          );
      }
      return undefined;
    },
  },
  'partner/add': {
    label: ({ partner }) => `Add partner ${quoted(partner.name)}`,
    apply: (draft, { partner }) => partners.add(draft, partner),
  },
  'partner/change': {
    label: ({ id }, project) => `Change partner ${quoted(find(project.partners, id)?.name)}`,
    apply: partners.change,
  },
  'partner/remove': {
    label: ({ id }, project) => `Remove partner ${quoted(find(project.partners, id)?.name)}`,
    apply(draft, { id }) {
      const refusal = partners.remove(draft, { id });
      if (refusal) return refusal;
      for (const byPartner of Object.values(draft.scores)) delete byPartner[id];
      for (const weightSet of Object.values(draft.weightSets.byId)) delete weightSet.judgements[id];
      for (const option of Object.values(draft.options.byId)) {
        if (option.leadPartnerId === id) delete option.leadPartnerId;
      }
      for (const participant of Object.values(draft.participants.byId)) {
        if (participant.partnerId === id) delete participant.partnerId;
      }
      for (const owner of [...Object.values(draft.storyNodes.byId), ...Object.values(draft.actions.byId)]) {
        owner.partnerIds = owner.partnerIds.filter((partnerId) => partnerId !== id);
      }
      return undefined;
    },
  },
  'participant/add': {
    label: ({ participant }) => `Add ${quoted(participant.name)}`,
    apply: (draft, { participant }) => participants.add(draft, participant),
  },
  'participant/change': {
    label: ({ id }, project) => `Change ${quoted(find(project.participants, id)?.name)}`,
    apply: participants.change,
  },
  'participant/remove': {
    label: ({ id }, project) => `Remove ${quoted(find(project.participants, id)?.name)}`,
    apply: participants.remove,
  },
};
