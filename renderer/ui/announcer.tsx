import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import styles from './announcer.module.css';
import { IconButton } from './button';
import { Notice, type NoticeTone } from './notice';

export interface Announcer {
  /** Reads a sentence out and shows nothing: the eye sees the change itself ("Undone: Set weight of Impact"). */
  readonly say: (sentence: string) => void;
  /** Shows a sentence in the corner and reads it out. Problems stay until dismissed; good news leaves by itself. */
  readonly show: (tone: NoticeTone, sentence: string) => void;
}

const AnnouncerContext = createContext<Announcer>({ say: () => undefined, show: () => undefined });

export function useAnnouncer(): Announcer {
  return use(AnnouncerContext);
}

interface Toast {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly sentence: string;
}

const goodNewsStaysFor = 6_000;

/** One polite live region and one corner for messages, for the whole window. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState('');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  const dismiss = useCallback((id: number) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((timer) => clearTimeout(timer));
  }, []);

  const announcer = useMemo<Announcer>(
    () => ({
      // A no-break space makes the same sentence twice in a row a change, so it is read again.
      say: (sentence) => setSpoken((before) => (before === sentence ? `${sentence}\u00a0` : sentence)),
      show(tone, sentence) {
        const id = nextId.current++;
        setToasts((current) => [
          ...current.filter((toast) => toast.sentence !== sentence).slice(-2),
          { id, tone, sentence },
        ]);
        if (tone === 'good' || tone === 'info') {
          const timer = setTimeout(() => {
            timers.current.delete(timer);
            dismiss(id);
          }, goodNewsStaysFor);
          timers.current.add(timer);
        }
      },
    }),
    [dismiss],
  );

  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div aria-live="polite" className={styles.region}>
        {spoken}
      </div>
      <div className={styles.toasts} role="status">
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast}>
            <Notice
              tone={toast.tone}
              actions={
                <IconButton icon="close" label="Dismiss message" compact onClick={() => dismiss(toast.id)} />
              }
            >
              {toast.sentence}
            </Notice>
          </div>
        ))}
      </div>
    </AnnouncerContext>
  );
}
