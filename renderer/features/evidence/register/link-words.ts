import { find } from '../../../../shared/model/collection';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { Project } from '../../../../shared/model/project';
import type { StoryLink } from '../../../../shared/model/story';

type Named = Pick<Project, 'options' | 'criteria' | 'outcomes' | 'storyNodes' | 'storyLinks'>;

/** What an item speaks for, by code where there is one: "O04", "A02", "SUS", "D013 to P01a". */
export function linkWords(project: Named, item: EvidenceItem): string[] {
  return [
    ...item.outcomeIds.flatMap((id) => find(project.outcomes, id) ?? []).map(shortName),
    ...item.optionIds.flatMap((id) => find(project.options, id) ?? []).map(shortName),
    ...item.criterionIds
      .flatMap((id) => find(project.criteria, id) ?? [])
      .map(({ code, label }) => code || label),
    ...item.storyLinkIds
      .flatMap((id) => find(project.storyLinks, id) ?? [])
      .map((link) => ends(project, link).map(shortName).join(' to ')),
  ];
}

/** A step of the story in full: "Health visitors see every child → Ready for school". */
export function storyLinkName(project: Named, link: StoryLink): string {
  return ends(project, link)
    .map(({ code, title }) => `${code} ${title}`.trim() || 'Untitled')
    .join(' → ');
}

function ends(
  { storyNodes, outcomes }: Named,
  { child, parent }: StoryLink,
): readonly { readonly code: string; readonly title: string }[] {
  const gone = { code: '', title: 'a box that is gone' };
  const above = Object.values(storyNodes.byId).find(({ id }) => id === parent);
  const outcome = Object.values(outcomes.byId).find(({ id }) => id === parent);
  return [find(storyNodes, child) ?? gone, above ?? outcome ?? gone];
}

function shortName({ code, title }: { readonly code: string; readonly title: string }): string {
  return code || title;
}
