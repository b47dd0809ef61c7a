import { castDraft } from 'immer';
import { find, insert, remove } from '../collection';
import { anonymityStrictness, type Frame, type Participant, type Partner } from '../frame';
import type { ParticipantId, PartnerId } from '../ids';
import type { ProjectData } from '../project';
import { referencesOf } from '../references';
import { hasScores, unlinkRounds } from '../unlink-scores';
import {
  assignChanges,
  brokenReference,
  type Changes,
  type CommandHandlers,
  quoted,
  refuse,
} from './command-handler';

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
    apply(draft, { partner }) {
      if (find(draft.partners, partner.id))
        return refuse('partner/exists', 'This partner is already in the project.');
      const broken = brokenReference(draft, referencesOf.partner(partner));
      if (broken) return broken;
      insert(draft.partners, castDraft(partner));
      return undefined;
    },
  },
  'partner/change': {
    label: ({ id }, project) => `Change partner ${quoted(find(project.partners, id)?.name ?? '')}`,
    apply(draft, { id, changes }, { at }) {
      const partner = find(draft.partners, id);
      if (!partner) return refuse('partner/unknown', 'This partner is no longer in the project.');
      const broken = brokenReference(draft, referencesOf.partner(changes));
      if (broken) return broken;
      assignChanges(partner, { ...changes, changedAt: at });
      return undefined;
    },
  },
  'partner/remove': {
    label: ({ id }, project) => `Remove partner ${quoted(find(project.partners, id)?.name ?? '')}`,
    apply(draft, { id }) {
      if (!find(draft.partners, id))
        return refuse('partner/unknown', 'This partner is no longer in the project.');
      remove(draft.partners, id);
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
    apply(draft, { participant }) {
      if (find(draft.participants, participant.id)) {
        return refuse('participant/exists', 'This person is already in the list.');
      }
      const broken = brokenReference(draft, referencesOf.participant(participant));
      if (broken) return broken;
      insert(draft.participants, castDraft(participant));
      return undefined;
    },
  },
  'participant/change': {
    label: ({ id }, project) => `Change ${quoted(find(project.participants, id)?.name ?? '')}`,
    apply(draft, { id, changes }, { at }) {
      const participant = find(draft.participants, id);
      if (!participant) return refuse('participant/unknown', 'This person is no longer in the list.');
      const broken = brokenReference(draft, referencesOf.participant(changes));
      if (broken) return broken;
      assignChanges(participant, { ...changes, changedAt: at });
      return undefined;
    },
  },
  'participant/remove': {
    label: ({ id }, project) => `Remove ${quoted(find(project.participants, id)?.name ?? '')}`,
    apply(draft, { id }) {
      if (!find(draft.participants, id))
        return refuse('participant/unknown', 'This person is no longer in the list.');
      remove(draft.participants, id);
      return undefined;
    },
  },
};
