import { useEffect, useState } from 'react';

/** Pages instead of scrolling; Page Down, Page Up and the arrows turn them, as a clicker does. */
export function usePaging(count: number, size: number): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages - 1);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const step = {
        PageDown: 1,
        ArrowRight: 1,
        ArrowDown: 1,
        ' ': 1,
        PageUp: -1,
        ArrowLeft: -1,
        ArrowUp: -1,
      }[event.key];
      if (step !== undefined) setWanted(Math.min(pages - 1, Math.max(0, page + step)));
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [page, pages]);

  return { page, pages };
}
