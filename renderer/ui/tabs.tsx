import { type KeyboardEvent, memo, type ReactNode, useId, useRef } from 'react';
import styles from './tabs.module.css';

export interface TabsProps<Key extends string> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** The content of the selected tab. */
  readonly children: ReactNode;
}

interface TabListProps<Key extends string> extends Omit<TabsProps<Key>, 'children'> {
  /** Prefix of the ids of tabs and panel. */
  readonly id: string;
}

/** One tab stop; arrow keys, Home and End move and select at once. */
export function Tabs<Key extends string>({ children, ...list }: TabsProps<Key>) {
  const id = useId();
  return (
    <div>
      <TabList {...list} id={id} />
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${list.selected}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}

/** Drawn anew only when another tab is chosen: what a panel shows may follow a slider. */
const TabList = memo(function TabList<Key extends string>(props: TabListProps<Key>) {
  const { id, label, tabs, selected, onSelect } = props;
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const index = tabs.findIndex((tab) => tab.key === selected);
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const position = (next + tabs.length) % tabs.length;
    const tab = tabs[position];
    if (!tab) return;
    onSelect(tab.key);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[position]?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          id={`${id}-${tab.key}`}
          aria-selected={tab.key === selected}
          aria-controls={`${id}-panel`}
          tabIndex={tab.key === selected ? 0 : -1}
          className={styles.tab}
          onClick={() => onSelect(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
  // `memo` forgets that a component is generic.
}) as <Key extends string>(props: TabListProps<Key>) => ReactNode;
