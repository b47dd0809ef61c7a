import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** One primary button a screen at most; secondary by default. */
  readonly tone?: ButtonTone;
  readonly compact?: boolean;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Button({ tone = 'secondary', compact, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[tone], compact === true && styles.compact, className)}
    >
      {icon !== undefined && <Icon name={icon} size={compact === true ? 16 : 20} />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  readonly icon: IconName;
  /** What it does, in words: read out, and shown when the pointer rests on it. */
  readonly label: string;
}

export function IconButton({ icon, label, tone = 'quiet', compact, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        styles.button,
        styles.icon,
        styles[tone],
        compact === true && styles.compact,
        className,
      )}
    >
      <Icon name={icon} size={compact === true ? 16 : 20} />
    </button>
  );
}

export interface LinkButtonProps extends ComponentPropsWithRef<'a'> {
  readonly tone?: ButtonTone;
  readonly compact?: boolean;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A link that looks like a button, for going to another screen (`href="#/criteria"`). */
export function LinkButton({
  tone = 'secondary',
  compact,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a
      {...rest}
      className={classNames(styles.button, styles[tone], compact === true && styles.compact, className)}
    >
      {icon !== undefined && <Icon name={icon} size={compact === true ? 16 : 20} />}
      {children}
    </a>
  );
}
