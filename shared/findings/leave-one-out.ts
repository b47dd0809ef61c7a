import { find } from '../model/collection';
import type { OptionId, PartnerId } from '../model/ids';
import type { Project } from '../model/project';
import {
  hasUnlinkedCells,
  type ProjectResults,
  projectResults,
  type ResultChoice,
} from '../results/project-results';
import { listInWords } from './figures-in-words';
import { shortName } from './short-name';

export interface WithoutPartner {
  readonly partnerId: PartnerId;
  /** Short name for people; "one partner" where names may not be shown. */
  readonly label: string;
  readonly ranks: ReadonlyMap<OptionId, number | null>;
  readonly first: readonly OptionId[];
}

export interface LeaveOneOut {
  readonly strips: readonly WithoutPartner[];
  /** Whose absence gives another first place. */
  readonly decisive: readonly WithoutPartner[];
  readonly sentence: string;
  /** False when breakdowns by partner may not be shown: only the sentence is for people. */
  readonly mayShowPartners: boolean;
}

/** Fewest voters for which anything is broken down by partner. */
export const fewestVoters = 4;

const unlinkedSentence = 'Nobody can be left out: the scores are anonymous and no longer say whose they are';

/** Breakdowns by partner are for named or partner-tagged projects with four voters or more. */
function mayShowPartners(project: Project, voters: number): boolean {
  return project.frame.anonymity !== 'anonymous' && voters >= fewestVoters;
}

/**
 * The ranking worked out again without each partner in turn, scores and weights both. With weights set by the group or a
 * what-if only the scores change.
 */
export function leaveOneOut(
  project: Project,
  results: ProjectResults,
  choice: ResultChoice = {},
): LeaveOneOut {
  const unlinked = hasUnlinkedCells(results);
  // Nobody's scores can be left out once they no longer say whose they are.
  const strips = (unlinked ? [] : results.voters).map((partnerId): WithoutPartner => {
    const without = projectResults(project, { ...choice, withoutPartner: partnerId });
    return {
      partnerId,
      label: labelOf(project, partnerId),
      ranks: new Map(without.options.map((option) => [option.option.id, option.rank])),
      first: firstOf(without),
    };
  });
  const first = firstOf(results).join();
  const decisive = strips.filter((strip) => strip.first.join() !== first);
  const mayShow = mayShowPartners(project, results.voters.length);
  return {
    strips,
    decisive,
    sentence: unlinked ? unlinkedSentence : sentenceOf(project, results, strips, decisive),
    mayShowPartners: mayShow,
  };
}

function labelOf(project: Project, partnerId: PartnerId): string {
  const partner = find(project.partners, partnerId);
  return partner === undefined ? '' : partner.code || partner.name;
}

function firstOf(results: ProjectResults): OptionId[] {
  return results.options.filter((option) => option.rank === 1).map((option) => option.option.id);
}

function sentenceOf(
  project: Project,
  results: ProjectResults,
  strips: readonly WithoutPartner[],
  decisive: readonly WithoutPartner[],
): string {
  const leader = results.ranking[0];
  if (leader === undefined || leader.rank === null) return 'Nothing is ranked yet';
  if (strips.length < 2) return 'With fewer than two partners there is nobody to leave out';
  const name = shortName(leader.option);
  if (decisive.length === 0) return `${name} stays first whichever partner is left out`;
  if (!mayShowPartners(project, results.voters.length)) {
    return `First place would change without one of ${decisive.length} of the ${strips.length} partners`;
  }
  const changes = decisive.map((strip) => {
    const winners = strip.first.flatMap((id) => {
      const option = find(project.options, id);
      return option === undefined ? [] : [shortName(option)];
    });
    return `without ${strip.label} ${listInWords(winners)} would be first`;
  });
  return `${name} is first with everyone; ${listInWords(changes)}`;
}
