import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface Screen {
  /** The last part of the address: `#/criteria`. */
  readonly key: string;
  readonly title: string;
  /** The user's question it answers (DESIGN section 1). */
  readonly question: string;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/** Each screen is its own chunk, loaded when first opened: the initial script stays small. */
const modules = import.meta.glob<Readonly<Record<string, ComponentType>>>([
  '../features/*/index.tsx',
  '!../features/start/index.tsx',
]);

/** The rail follows the user's work, in this order; each step is usable alone. */
const rail = [
  ['frame', 'Frame', 'What are we deciding, who decides, how?'],
  ['outcomes', 'Outcomes', 'What difference do we want?'],
  ['evidence', 'Evidence', 'What do we know, and from where?'],
  ['options', 'Options', 'What could we do?'],
  ['criteria', 'Criteria', 'What does good look like?'],
  ['score', 'Score', 'How well does each do?'],
  ['results', 'Results', 'What comes out, and does it hold?'],
  ['story', 'Story', 'How does it make progress?'],
  ['decide', 'Decide', 'What now, later, less, stop?'],
  ['workshop', 'Workshop', 'Run it in the room'],
] as const;

export const screens: readonly Screen[] = rail.flatMap(([key, title, question]) => {
  const load = modules[`../features/${key}/index.tsx`];
  if (!load) return [];
  const exportName = `${title}Screen`;
  const Component = lazy(async () => {
    const component = (await load())[exportName];
    if (!component) throw new Error(`renderer/features/${key}/index.tsx does not export ${exportName}`);
    return { default: component };
  });
  return [{ key, title, question, Component }];
});
