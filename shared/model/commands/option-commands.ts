import { find, remove } from '../collection';
import type { OptionId } from '../ids';
import type { Option } from '../options';
import { type Changes, type CommandHandlers, quoted, refuse } from './command-handler';
import { options } from './project-entities';

/** Options: what could we do? */
export interface OptionCommands {
  'option/add': { readonly option: Option; readonly index?: number };
  'option/change': {
    readonly id: OptionId;
    readonly changes: Changes<Option, 'id' | 'list' | 'listReason'>;
  };
  'option/move': { readonly id: OptionId; readonly toIndex: number };
  /** Longlist, shortlist or ruled out; anything ruled out keeps its reason. */
  'option/set-list': { readonly id: OptionId; readonly list: Option['list']; readonly reason: string };
  /** Do-nothing and do-minimum are not deletable without a reason (HM Treasury, Green Book). */
  'option/remove': { readonly id: OptionId; readonly reason?: string };
}

function dependencyProblem(id: OptionId, { requires, excludes }: Partial<Option>) {
  return requires?.includes(id) === true || excludes?.includes(id) === true
    ? refuse('option/depends-on-itself', 'An option neither needs itself nor rules itself out.')
    : undefined;
}

export const optionHandlers: CommandHandlers<OptionCommands> = {
  'option/add': {
    label: ({ option }) => `Add option ${quoted(option.title)}`,
    apply: (draft, { option, index }) =>
      dependencyProblem(option.id, option) ?? options.add(draft, option, index),
  },
  'option/change': {
    label: ({ id }, project) => `Change option ${quoted(find(project.options, id)?.title)}`,
    apply: (draft, { id, changes }, context) =>
      dependencyProblem(id, changes) ?? options.change(draft, { id, changes }, context),
  },
  'option/move': {
    label: ({ id }, project) => `Move option ${quoted(find(project.options, id)?.title)}`,
    apply: options.move,
  },
  'option/set-list': {
    label: ({ id, list }, project) =>
      `${list === 'ruled-out' ? 'Rule out' : `Put on the ${list}`} ${quoted(find(project.options, id)?.title)}`,
    apply(draft, { id, list, reason }, { at }) {
      const option = find(draft.options, id);
      if (!option) return options.unknown;
      if (list === 'ruled-out' && reason.trim() === '') {
        return refuse(
          'option/needs-reason',
          'Say why the option is ruled out: every ruling-out keeps its reason.',
        );
      }
      // A person's word stands above a gate's: no gate brings the option back afterwards.
      for (const gate of Object.values(draft.gates?.byId ?? {})) {
        if (Object.hasOwn(gate.verdicts, id)) delete gate.verdicts[id]?.listBefore;
      }
      option.list = list;
      option.listReason = reason;
      option.changedAt = at;
      return undefined;
    },
  },
  'option/remove': {
    label: ({ id, reason }, project) =>
      `Remove option ${quoted(find(project.options, id)?.title)}${reason ? ` (${reason})` : ''}`,
    apply(draft, { id, reason }) {
      const option = find(draft.options, id);
      if (!option) return options.unknown;
      const isBaseline = option.type === 'do-nothing' || option.type === 'do-minimum';
      if (isBaseline && (reason ?? '').trim() === '') {
        return refuse(
          'option/baseline-needs-reason',
          'Every appraisal compares with doing nothing and doing the minimum. Give a reason to leave one out.',
        );
      }
      remove(draft.options, id);
      delete draft.decisions[id];
      for (const other of Object.values(draft.options.byId)) {
        if (other.requires) other.requires = other.requires.filter((needed) => needed !== id);
        if (other.excludes) other.excludes = other.excludes.filter((excluded) => excluded !== id);
      }
      for (const byPartner of Object.values(draft.scores)) {
        for (const byOption of Object.values(byPartner)) delete byOption[id];
      }
      for (const byOption of Object.values(draft.unlinkedScores ?? {})) delete byOption[id];
      for (const gate of Object.values(draft.gates?.byId ?? {})) delete gate.verdicts[id];
      for (const byOption of Object.values(draft.discussions ?? {})) delete byOption[id];
      for (const partner of Object.values(draft.partners.byId)) delete partner.interests[id];
      for (const evidence of Object.values(draft.evidence.byId)) {
        evidence.optionIds = evidence.optionIds.filter((optionId) => optionId !== id);
      }
      for (const node of Object.values(draft.storyNodes.byId)) if (node.optionId === id) delete node.optionId;
      for (const action of Object.values(draft.actions.byId))
        if (action.optionId === id) delete action.optionId;
      for (const note of Object.values(draft.notes.byId)) {
        if (note.about.kind === 'rank' && note.about.optionId === id) remove(draft.notes, note.id);
      }
      return undefined;
    },
  },
};
