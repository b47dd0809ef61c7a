import {
  type ComponentPropsWithRef,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  useState,
} from 'react';
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
  const disabling = useDisabling(rest);
  return (
    <button
      type="button"
      {...rest}
      {...disabling}
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
  const disabling = useDisabling(rest);
  return (
    <button
      type="button"
      title={label}
      {...rest}
      {...disabling}
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

type ButtonElementProps = ComponentPropsWithRef<'button'>;

/**
 * A browser takes the focus from a button that is disabled, and with it the place of whoever works by keys: at the end of
 * a list, after "Add". So a button disabled while it has the focus keeps it, says that it is disabled and does nothing; it
 * is disabled in the plain way once the focus has gone elsewhere.
 */
function useDisabling({ disabled, onClick, onFocus, onBlur, ...rest }: ButtonElementProps) {
  const [hasFocus, setHasFocus] = useState(false);
  const isDisabled = disabled === true;
  return {
    disabled: isDisabled && !hasFocus,
    'aria-disabled': isDisabled && hasFocus ? true : rest['aria-disabled'],
    onFocus: (event: FocusEvent<HTMLButtonElement>) => {
      setHasFocus(true);
      onFocus?.(event);
    },
    onBlur: (event: FocusEvent<HTMLButtonElement>) => {
      setHasFocus(false);
      onBlur?.(event);
    },
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      if (isDisabled) event.preventDefault();
      else onClick?.(event);
    },
  };
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
