import type { ReactNode } from 'react';
import styles from './options-screen.module.css';

/** A part of the option's card with its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
