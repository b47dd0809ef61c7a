import type { StoryEditor } from '../editor/use-story';
import { RANK_BANDS, type RankMark } from '../editor/rank-marks';
import styles from './drawing-key.module.css';
import box from './story-box.module.css';
import links from './story-links.module.css';

export interface DrawingKeyProps {
  readonly editor: StoryEditor;
  readonly ranks: ReadonlyMap<string, RankMark>;
  readonly troubled: ReadonlySet<string>;
}

/** What the signs and lines mean, as far as they are in the picture. */
export function DrawingKey({ editor, ranks, troubled }: DrawingKeyProps) {
  const { index, shown } = editor;
  const ids = [...index.nodes.keys()];
  const ranked = ids.flatMap((id) => ranks.get(id) ?? []);
  const bands = RANK_BANDS.filter((band) => ranked.some((rank) => rank.letter === band.letter));
  const shared = ids.some((id) => (index.parents.get(id)?.length ?? 0) > 1);
  const line = (style: string | undefined, words: string) => (
    <li>
      <svg width={34} height={10} aria-hidden="true">
        <path className={`${links.link} ${style ?? ''}`} d="M1 5H33" />
      </svg>
      {words}
    </li>
  );
  return (
    <ul className={styles.key} aria-label="What the signs mean">
      {bands.map((band) => (
        <li key={band.letter}>
          <span className={styles.keyRank} style={{ background: band.fill, color: band.ink }}>
            {band.letter}
          </span>
          scored option in the {band.words}, with its rank
        </li>
      ))}
      {shared && (
        <li>
          <span className={styles.keyServes}>serves 2</span> helps more than one box
        </li>
      )}
      {ids.some((id) => troubled.has(id)) && (
        <li>
          <svg width={17} height={16} aria-hidden="true">
            <path className={box.trouble} d="M8.5 1L16 14.5H1ZM8.5 5.5v4.2M8.5 12.2h.01" />
          </svg>
          something to check
        </li>
      )}
      {shown.links.some((link) => link.strength === 'weak') && line(links.weak, 'weak link')}
      {shown.links.some((link) => link.polarity === 'negative') && line(links.negative, 'works against')}
    </ul>
  );
}
