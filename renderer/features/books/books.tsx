import { lazy, Suspense } from 'react';
import { Ready } from '../../components/ready.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { ImportDrawer } from '../imports/import-drawer.tsx';
import { ImportList } from '../imports/import-list.tsx';
import { BooksNav } from './books-nav.tsx';
import { BooksProvider, type BooksTab, useBooks } from './books-place.tsx';
import { Cashbook } from './cashbook/cashbook.tsx';
import { Ledgers } from './ledgers/ledgers.tsx';
import { NotApplicable } from './not-applicable.tsx';
import { Setup } from './setup/setup.tsx';
import { StartBooks } from './start-books.tsx';
import { Statements } from './statements/statements.tsx';
import { VoucherDrawer } from './vouchers/voucher-drawer.tsx';
import { VoucherEditor } from './vouchers/voucher-editor.tsx';
import { Vouchers } from './vouchers/vouchers.tsx';

const panes: Record<BooksTab, React.ComponentType> = {
  cashbook: Cashbook,
  vouchers: Vouchers,
  ledgers: Ledgers,
  statements: Statements,
  ageing: lazy(() => import('../evidence/ageing.tsx')),
  ratios: lazy(() => import('../evidence/ratios.tsx')),
  revenue: lazy(() => import('../evidence/revenue-check.tsx')),
  bank: lazy(() => import('../evidence/bank-and-wallets.tsx')),
  owner: lazy(() => import('../evidence/owner-and-firm.tsx')),
  imports: ImportList,
  setup: Setup,
};
/** What there is only where books are kept. */
const needsBooks: readonly BooksTab[] = ['vouchers', 'ledgers', 'statements', 'ageing', 'ratios'];

/** The books: written, imported, read, and checked against what others say. */
export default function Books() {
  const months = useFirmRead('books.listMonths', {});
  const imports = useFirmRead('imports.list', {});
  const profile = useFirmRead('firm.getProfile', {});
  return (
    <>
      <Ready read={months}>
        {(made) => (
          <Ready read={imports}>
            {(files) => (
              <BooksProvider months={made} isEmpty={made.length === 0 && files.length === 0}>
                <BooksRoom
                  keepsNone={made.length === 0 && profile.data?.profile.accountingRules === 'none'}
                />
              </BooksProvider>
            )}
          </Ready>
        )}
      </Ready>
      <ImportDrawer />
    </>
  );
}

function BooksRoom({ keepsNone }: { keepsNone: boolean }) {
  const text = useText();
  const { tab, voucherId, draft } = useBooks();
  const overview = useFirmRead('firm.getOverview', {});
  const sentence = overview.data?.rooms.find(({ room }) => room === 'books')?.sentence.text;
  const Pane = tab === null ? StartBooks : keepsNone && needsBooks.includes(tab) ? NotApplicable : panes[tab];
  return (
    <>
      <RoomHead
        name={text('ui.shell.roomBooks')}
        sentence={sentence ?? '…'}
        // One that changes its dress would fade from one to the other.
        actions={tab !== null && <ChooseImport key={`${tab === 'imports'}`} primary={tab === 'imports'} />}
      />
      <BooksNav />
      <div
        id="books-pane"
        role="tabpanel"
        aria-labelledby={tab === null ? undefined : `books-tab-${tab}`}
        aria-label={tab === null ? text('ui.books.startTitle') : undefined}
        className="books-pane"
      >
        <Suspense fallback={<Waiting />}>
          <Pane key={tab} />
        </Suspense>
      </div>
      {voucherId !== null && <VoucherDrawer voucherId={voucherId} />}
      {draft && <VoucherEditor key={draft.key} first={draft} />}
    </>
  );
}
