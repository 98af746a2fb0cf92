import { Empty } from '../../components/empty.tsx';
import { Ready } from '../../components/ready.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { Owner } from './owner.tsx';
import { PrivateSpending } from './private-spending.tsx';

/** The owner's money and the firm's, kept apart: who owes whom, and private spending from the firm's accounts. */
export default function OwnerAndFirm() {
  const text = useText();
  const books = useFirmRead('books.listMonths', {});
  const accounts = useFirmRead('books.listBankAccounts', {});
  return (
    <div data-testid="owner-and-firm">
      <Ready read={books} lines={8}>
        {(months) => (
          <Ready read={accounts} lines={8}>
            {(known) => {
              const last = months
                .map(({ month }) => month)
                .sort()
                .at(-1);
              if (last === undefined && known.length === 0)
                return (
                  <Empty title={text('ui.evidence.owner.emptyTitle')} action={<ChooseImport primary />}>
                    {text('ui.evidence.owner.emptyText')}
                  </Empty>
                );
              return (
                <>
                  {last === undefined ? (
                    <p className="muted">{text('ui.evidence.owner.noBooks')}</p>
                  ) : (
                    <Owner last={last} />
                  )}
                  {known.length > 0 && <PrivateSpending />}
                </>
              );
            }}
          </Ready>
        )}
      </Ready>
    </div>
  );
}
