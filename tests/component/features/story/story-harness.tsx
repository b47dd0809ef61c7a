import { act } from '@testing-library/react';
import { FileWriter } from '../../../../renderer/host/file-writer';
import { HostProvider } from '../../../../renderer/host/host-context';
import { StoryScreen } from '../../../../renderer/features/story';
import type { HostBridge } from '../../../../shared/host/host-bridge';
import { applyCommand } from '../../../../shared/model/apply-command';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory } from '../../../../shared/story/add-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { projectStory } from '../../../../shared/story/project-story';
import { type RenderedScreen, renderScreen } from '../../../support/render-screen';

const at = '2026-03-24T09:30:00.000Z';

export const schoolReadiness = `Children school ready
  Early years education
    Improving early years providers
    Helping families find local early years support
  Mothers reading to children
    Library service
`;

/** A project whose story is this outline. */
export function storyProject(outline: string = schoolReadiness): Project {
  const origin = { at, newId: createCountedIdSource() };
  const added = applyCommand(
    createProject('Stories', origin),
    addStory(origin, parseOutline(outline).graph, { label: 'Add a story' }),
    { at },
  );
  if (!added.ok) throw new Error(added.error.message);
  return added.value.project;
}

/** The story screen asks the host only when something is exported, which these tests do not do. */
const host = {} as HostBridge;

export function renderStory(project: Project = storyProject()): RenderedScreen {
  return renderScreen(
    <HostProvider value={host}>
      <FileWriter>
        <StoryScreen />
      </FileWriter>
    </HostProvider>,
    project,
  );
}

/** A box of the diagram by its words; by its attribute, because asking for roles reads the whole page each time. */
export function box(words: string): SVGGElement {
  const boxes = [...document.querySelectorAll<SVGGElement>('[data-box]')];
  const found = boxes.find((element) => element.getAttribute('aria-label')?.includes(words));
  if (found === undefined) throw new Error(`no box says “${words}”`);
  return found;
}

/** The focus comes to a box by one frame, as after any key. */
export async function frame(): Promise<void> {
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
}

export async function focusOn(words: string): Promise<void> {
  act(() => box(words).focus());
  await frame();
}

/** "Parent > Child" for every link of the story, sorted. */
export function links(project: Project): string[] {
  const graph = projectStory(project);
  const title = new Map(graph.nodes.map((node) => [node.id, node.title]));
  return graph.links.map((link) => `${title.get(link.parent)} > ${title.get(link.child)}`).sort();
}

export function titles(project: Project): string[] {
  return projectStory(project).nodes.map((node) => node.title);
}
