import { castDraft } from 'immer';
import { find, insert, remove } from '../collection';
import { failedGates, type Gate, gateReason, gatesOf, type GateVerdict } from '../gates';
import type { GateId, OptionId } from '../ids';
import type { ProjectData } from '../project';
import { referencesOf } from '../references';
import {
  assignChanges,
  brokenReference,
  type Changes,
  type CommandHandlers,
  quoted,
  refuse,
} from './command-handler';

/** Gates: what an option has to meet before anything is weighed. */
export interface GateCommands {
  /** A new gate has judged nothing yet. */
  'gate/add': { readonly gate: Gate };
  'gate/change': { readonly id: GateId; readonly changes: Changes<Gate, 'id' | 'verdicts'> };
  /** The options it alone had ruled out come back to the list they stood on. */
  'gate/remove': { readonly id: GateId };
  /** A fail rules the option out, with its reason; anything else lets it back. Absent: withdraw the verdict. */
  'gate/judge': {
    readonly id: GateId;
    readonly optionId: OptionId;
    readonly verdict?: Pick<GateVerdict, 'verdict' | 'reason'>;
  };
}

const unknownGate = refuse('gate/unknown', 'This gate is no longer in the project.');
const verdictWords: Record<GateVerdict['verdict'], string> = {
  pass: 'passes',
  fail: 'fails',
  unclear: 'is unclear at',
};

type GateData = NonNullable<ProjectData['gates']>['byId'][GateId];

function gateIn(draft: ProjectData, id: GateId): GateData | undefined {
  return draft.gates && find(draft.gates, id);
}

/** Takes the option out, or notes that it was out already: then letting it through will not bring it back. */
function ruleOut(draft: ProjectData, gate: GateData, optionId: OptionId): void {
  const option = find(draft.options, optionId);
  const verdict = gate.verdicts[optionId];
  if (!option || !verdict || option.list === 'ruled-out') return;
  verdict.listBefore = option.list;
  option.list = 'ruled-out';
  option.listReason = gateReason(gate, verdict.reason);
}

/**
 * Undoes what this gate did to the option. Where another gate stops it too, that one's reason takes over, and with it
 * the list the option came from.
 */
function letBack(draft: ProjectData, gate: GateData, optionId: OptionId): void {
  const option = find(draft.options, optionId);
  const listBefore = gate.verdicts[optionId]?.listBefore;
  if (!option || listBefore === undefined || option.list !== 'ruled-out') return;
  delete gate.verdicts[optionId]!.listBefore;
  const other = failedGates(gatesOf(draft), optionId).find(({ id }) => id !== gate.id);
  const verdict = other && gateIn(draft, other.id)?.verdicts[optionId];
  if (other && verdict) {
    verdict.listBefore = listBefore;
    option.listReason = gateReason(other, verdict.reason);
  } else {
    option.list = listBefore;
    option.listReason = '';
  }
}

export const gateHandlers: CommandHandlers<GateCommands> = {
  'gate/add': {
    label: ({ gate }) => `Add gate ${quoted(gate.name)}`,
    apply(draft, { gate }) {
      const gates = (draft.gates ??= { byId: {}, order: [] });
      if (find(gates, gate.id)) return refuse('gate/exists', 'This gate is already in the project.');
      if (Object.keys(gate.verdicts).length > 0) {
        return refuse('gate/judged', 'A new gate has judged nothing yet.');
      }
      insert(gates, castDraft(gate));
      return undefined;
    },
  },
  'gate/change': {
    label: ({ id }, project) => `Change gate ${quoted(project.gates && find(project.gates, id)?.name)}`,
    apply(draft, { id, changes }, { at }) {
      const gate = gateIn(draft, id);
      if (!gate) return unknownGate;
      const before = gate.name;
      assignChanges(gate, { ...changes, changedAt: at });
      if (gate.name === before) return undefined;
      // The reason an option was ruled out for carries the gate's name.
      for (const option of Object.values(draft.options.byId)) {
        const verdict: GateVerdict | undefined = gate.verdicts[option.id];
        if (verdict?.listBefore === undefined) continue;
        option.listReason = gateReason(gate, verdict.reason);
      }
      return undefined;
    },
  },
  'gate/remove': {
    label: ({ id }, project) => `Remove gate ${quoted(project.gates && find(project.gates, id)?.name)}`,
    apply(draft, { id }) {
      const gate = gateIn(draft, id);
      if (!draft.gates || !gate) return unknownGate;
      for (const optionId of draft.options.order) letBack(draft, gate, optionId);
      remove(draft.gates, id);
      return undefined;
    },
  },
  'gate/judge': {
    label({ id, optionId, verdict }, project) {
      const gate = quoted(project.gates && find(project.gates, id)?.name);
      const option = quoted(find(project.options, optionId)?.title);
      if (!verdict) return `Withdraw the verdict of gate ${gate} on ${option}`;
      return `${option} ${verdictWords[verdict.verdict]} gate ${gate}`;
    },
    apply(draft, { id, optionId, verdict }, { at }) {
      const gate = gateIn(draft, id);
      if (!gate) return unknownGate;
      const broken = brokenReference(draft, referencesOf.gate({ verdicts: { [optionId]: { at } } }));
      if (broken) return broken;
      const type = find(draft.options, optionId)?.type;
      if (verdict?.verdict === 'fail') {
        if (type === 'do-nothing' || type === 'do-minimum') {
          return refuse(
            'gate/baseline',
            'Doing nothing and doing the minimum stay in as what the others are compared with.',
          );
        }
        if (verdict.reason.trim() === '') {
          return refuse('gate/needs-reason', 'Say why it fails: every ruling-out keeps its reason.');
        }
      }
      letBack(draft, gate, optionId);
      if (!verdict) {
        delete gate.verdicts[optionId];
        return undefined;
      }
      gate.verdicts[optionId] = { ...verdict, at };
      if (verdict.verdict === 'fail') ruleOut(draft, gate, optionId);
      return undefined;
    },
  },
};
