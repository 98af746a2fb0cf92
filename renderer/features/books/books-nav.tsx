import { useText } from '../../preferences.tsx';
import { type BooksTab, booksTabs, useBooks } from './books-place.tsx';

/** What one writes, what one reads, what one checks, what one sets: parted by a line each. */
const groups: readonly (readonly BooksTab[])[] = [
  ['cashbook', 'vouchers'],
  ['ledgers', 'statements', 'ageing', 'ratios'],
  ['revenue', 'bank', 'owner'],
  ['imports', 'setup'],
];

/** The second level of the room. Arrows walk it, as any list of tabs. */
export function BooksNav() {
  const text = useText();
  const { tab, go } = useBooks();
  const walk = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const at = tab === null ? -1 : booksTabs.indexOf(tab);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = booksTabs.at(to % booksTabs.length);
    if (!next) return;
    go(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-testid="books-tab-${next}"]`)?.focus();
  };
  return (
    <div className="books-nav" role="tablist" aria-label={text('ui.books.nav')} onKeyDown={walk}>
      {groups.map((group) => (
        <div key={group[0]} role="none" className="books-nav-group">
          {group.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`books-tab-${one}`}
              aria-selected={one === tab}
              aria-controls="books-pane"
              tabIndex={one === tab || (tab === null && one === booksTabs[0]) ? 0 : -1}
              title={text(`ui.books.tabHint.${one}`)}
              onClick={() => go(one)}
              data-testid={`books-tab-${one}`}
            >
              {text(`ui.books.tab.${one}`)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
