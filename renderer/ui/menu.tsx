import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonTone } from './button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import styles from './menu.module.css';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Given: the item is one of a set, ticked when it is the chosen one. */
  readonly checked?: boolean;
  /** A line above: another kind of thing begins. */
  readonly startsGroup?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: IconName;
  readonly tone?: ButtonTone;
  readonly compact?: boolean;
  /** Which edge of the button the menu lines up with; the end by default. */
  readonly align?: 'start' | 'end';
}

/** A button with a list of things to do: arrow keys, Home, End, first letter, Escape. */
export function Menu({ label, items, icon, tone = 'quiet', compact, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    anchor.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && anchor.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  function close() {
    setOpen(false);
    anchor.current?.querySelector<HTMLElement>('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const entries = [...(anchor.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const last = entries.length - 1;
    const target = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      entries[target]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setOpen(false);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLowerCase();
      const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
      after.find((entry) => entry.textContent.trim().toLowerCase().startsWith(letter))?.focus();
    }
  }

  return (
    <div ref={anchor} className={styles.anchor}>
      <Button
        tone={tone}
        {...(compact === true && { compact })}
        {...(icon !== undefined && { icon })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {label}
        <Icon name="down" size={16} />
      </Button>
      {open && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={classNames(styles.menu, align === 'start' && styles.start)}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              aria-disabled={item.disabled === true || undefined}
              tabIndex={-1}
              className={classNames(styles.item, item.startsGroup === true && styles.group)}
              onClick={() => {
                if (item.disabled === true) return;
                close();
                item.onSelect();
              }}
            >
              <span className={styles.words}>
                <span>{item.label}</span>
                {item.hint !== undefined && <span className={styles.hint}>{item.hint}</span>}
              </span>
              {item.shortcut !== undefined && <span className={styles.shortcut}>{item.shortcut}</span>}
              {item.checked === true && (
                <span className={styles.tick}>
                  <Icon name="check" size={16} />
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
