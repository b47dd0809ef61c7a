import styles from './start.module.css';

/** Decoration: many actions, three drivers, one outcome, and the golden thread that leads through. */
export function ThreadDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 360 220" aria-hidden="true" focusable="false">
      <g className={styles.paths} fill="none" strokeWidth="2">
        <path d="M56 30 C130 30 110 62 176 62" />
        <path d="M56 70 C120 70 120 62 176 62" />
        <path d="M56 150 C120 150 120 158 176 158" />
        <path d="M56 190 C130 190 110 158 176 158" />
        <path d="M192 62 C256 62 240 110 300 110" />
        <path d="M192 158 C256 158 240 110 300 110" />
      </g>
      <path
        className={styles.thread}
        d="M56 110 C120 110 116 110 184 110 S240 110 300 110"
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <g className={styles.dots}>
        <circle cx="48" cy="30" r="7" />
        <circle cx="48" cy="70" r="7" />
        <circle cx="48" cy="150" r="7" />
        <circle cx="48" cy="190" r="7" />
        <circle cx="184" cy="62" r="9" />
        <circle cx="184" cy="158" r="9" />
      </g>
      <g className={styles.chosen}>
        <circle cx="48" cy="110" r="9" />
        <circle cx="184" cy="110" r="11" />
        <circle cx="312" cy="110" r="15" />
      </g>
    </svg>
  );
}
