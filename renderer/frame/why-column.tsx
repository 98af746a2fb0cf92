import { useEffect, useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { useText } from '../preferences.tsx';
import { useRemembered } from '../use-remembered.ts';
import { useWorkspace } from '../workspace.tsx';

const narrow = window.matchMedia('(width < 1100px)');

/** The quiet right column: formula, inputs and source of what is selected. */
export function WhyColumn() {
  const text = useText();
  const { setWhyPlace } = useWorkspace();
  const [isBesideOpen, setIsBesideOpen] = useRemembered<boolean>('why-open', true);
  // On a narrow window it lies over the room, so it is opened each time and never stays in the way.
  const [isNarrow, setIsNarrow] = useState(narrow.matches);
  const [isOverOpen, setIsOverOpen] = useState(false);
  useEffect(() => {
    const follow = () => {
      setIsNarrow(narrow.matches);
      setIsOverOpen(false);
    };
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  const isOpen = isNarrow ? isOverOpen : isBesideOpen;
  const setIsOpen = isNarrow ? setIsOverOpen : setIsBesideOpen;
  return (
    <aside className={isOpen ? 'why open' : 'why'} aria-label={text('ui.shell.why')}>
      <button
        type="button"
        className="bare why-toggle"
        aria-expanded={isOpen}
        aria-controls="why-body"
        onClick={() => setIsOpen(!isOpen)}
        data-testid="why-toggle"
      >
        <Icon name={isOpen ? 'right' : 'left'} />
        <span>{text('ui.shell.why')}</span>
      </button>
      {/* Scrolls on its own, so the keyboard must reach it. */}
      <section
        id="why-body"
        ref={setWhyPlace}
        className="why-body"
        hidden={!isOpen}
        tabIndex={isOpen ? 0 : -1}
        aria-label={text('ui.shell.why')}
      />
    </aside>
  );
}
