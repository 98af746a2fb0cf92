import { Button } from 'antd';
import { Empty } from '../../components/empty.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { useBooks } from './books-place.tsx';

/** The books before anything is in them: three ways in. Files may be dropped anywhere; this says so. */
export function StartBooks() {
  const text = useText();
  const { go } = useBooks();
  const profile = useFirmRead('firm.getProfile', {});
  const keepsNone = profile.data?.profile.accountingRules === 'none';
  return (
    <>
      <div className="drop-zone" data-testid="import-drop">
        <Empty title={text('ui.imports.drop')} action={<ChooseImport primary />}>
          {text('ui.books.emptyText')} {text('ui.imports.dropHint')}
        </Empty>
      </div>
      <div className="doors">
        <section>
          <h2>{text('ui.books.door.cashbook')}</h2>
          <p className="muted">{text('ui.books.doorText.cashbook')}</p>
          <Button onClick={() => go('cashbook')} data-testid="door-cashbook">
            {text('ui.books.doorGo.cashbook')}
          </Button>
        </section>
        <section>
          <h2>{text('ui.books.door.vouchers')}</h2>
          <p className="muted">{text('ui.books.doorText.vouchers')}</p>
          <Button onClick={() => go('vouchers')} data-testid="door-vouchers" disabled={keepsNone}>
            {text('ui.books.doorGo.vouchers')}
          </Button>
        </section>
        <section>
          <h2>{text('ui.books.door.none')}</h2>
          <p className="muted">{text('ui.books.doorText.none')}</p>
          <Button onClick={() => go('bank')} data-testid="door-bank">
            {text('ui.books.doorGo.none')}
          </Button>
        </section>
      </div>
    </>
  );
}
