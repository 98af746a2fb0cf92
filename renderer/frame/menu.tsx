import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

export type MenuItem =
  | {
      label: string;
      hint?: string | undefined;
      onSelect(): void;
      disabled?: boolean;
      checked?: boolean;
      testId?: string;
    }
  | 'line';

/** A button that opens a list of actions: arrows walk it, Escape closes it, the focus comes back. */
export function Menu({
  label,
  items,
  children,
  testId,
  buttonLabel,
  align = 'start',
}: {
  label: string /** What the button is called, where it shows a text of its own. */;
  buttonLabel?: string;
  items: MenuItem[];
  children: ReactNode;
  testId?: string;
  align?: 'start' | 'end';
}) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')?.focus();
    const closeOutside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !button.current?.contains(target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const walk = (event: React.KeyboardEvent) => {
    const entries = [
      ...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ??
        []),
    ];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      entries.at(to % entries.length)?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      setIsOpen(false);
    }
  };

  return (
    <div className="menu">
      <button
        ref={button}
        type="button"
        className="bar-button"
        aria-label={buttonLabel ?? label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-testid={testId}
        onClick={() => setIsOpen((open) => !open)}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          className={`menu-list ${align}`}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={walk}
        >
          {items.map((item, place) =>
            item === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be known by
              <hr key={place} />
            ) : (
              <button
                key={`${item.label}${item.hint ?? ''}`}
                type="button"
                {...(item.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': item.checked })}
                aria-disabled={item.disabled}
                data-testid={item.testId}
                tabIndex={-1}
                onClick={() => {
                  if (item.disabled) return;
                  close();
                  item.onSelect();
                }}
              >
                <span>{item.label}</span>
                {item.hint && <kbd>{item.hint}</kbd>}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
