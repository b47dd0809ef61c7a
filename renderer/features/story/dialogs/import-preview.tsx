import type { StoryFile } from '../../../../shared/story/import/story-workbook';
import type { StoryFault } from '../../../../shared/story/import/story-import';
import { writeOutline } from '../../../../shared/story/import/write-outline';
import { inWords, kindName } from '../../../../shared/story/sentence';
import { Notice } from '../../../ui/notice';
import { ScrollRegion } from '../../../ui/scroll-region';
import styles from './dialogs.module.css';

export interface ImportPreviewProps {
  readonly story: StoryFile;
  /** Boxes the project has already. */
  readonly known: number;
  /** False when boxes without a parent will hang under a chosen box. */
  readonly orphansMatter: boolean;
}

const EFFECTS = [
  { effect: 'refused', title: 'Left out', tone: 'caution' },
  { effect: 'marked', title: 'Taken in and marked until mended', tone: 'caution' },
  { effect: 'note', title: 'For information', tone: 'info' },
] as const;

/** What was understood, as the outline it will become, and every fault with its row. */
export function ImportPreview({ story, known, orphansMatter }: ImportPreviewProps) {
  const { graph } = story;
  const faults = story.faults.filter((fault) => fault.code !== 'orphan' || orphansMatter);
  const kinds = [...new Set(graph.nodes.map((node) => node.kind))].map((kind) => {
    const count = graph.nodes.filter((node) => node.kind === kind).length;
    return `${count} × ${kindName(kind).toLowerCase()}`;
  });
  return (
    <>
      {graph.nodes.length > 0 && (
        <p role="status">
          {graph.nodes.length} boxes ({inWords(kinds)}) and {graph.links.length} links.
          {known === 1 && ' One of the boxes is in the story already and is not added again.'}
          {known > 1 && ` ${known} of the boxes are in the story already and are not added again.`}
        </p>
      )}
      {EFFECTS.map(({ effect, title, tone }) => {
        const told = faults.filter((fault) => fault.effect === effect);
        return (
          told.length > 0 && (
            <Notice key={effect} tone={tone} title={`${title}: ${told.length}`}>
              <ul className={styles.faults}>
                {told.map((fault, at) => (
                  <li key={at}>
                    {rowWords(fault)}
                    {fault.message}
                  </li>
                ))}
              </ul>
            </Notice>
          )
        );
      })}
      {story.form !== 'outline' && graph.nodes.length > 0 && (
        <ScrollRegion label="How it reads" className={styles.preview}>
          <pre>{writeOutline(graph)}</pre>
        </ScrollRegion>
      )}
    </>
  );
}

const PARTS = { nodes: 'Boxes', links: 'Links', outline: 'Line', table: 'Table' } as const;

function rowWords({ place }: StoryFault): string {
  if (place === undefined) return '';
  return place.part === 'outline' ? `Line ${place.row}: ` : `${PARTS[place.part]}, row ${place.row}: `;
}
