/** The golden thread: from outcome to action in one line. */
export function Wordmark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#12436d" />
      <path
        d="M6 23c6 0 6-14 11-14s4 8 9 8"
        fill="none"
        stroke="#f3c969"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="6" cy="23" r="2.6" fill="#fff" />
      <circle cx="26" cy="17" r="2.6" fill="#fff" />
    </svg>
  );
}
