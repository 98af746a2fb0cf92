import { Segmented } from 'antd';
import { Empty } from '../../components/empty.tsx';
import { Ready } from '../../components/ready.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useRemembered } from '../../use-remembered.ts';
import { UnitSwitch } from '../books/unit-switch.tsx';
import { ChooseImport } from '../imports/choose-import.tsx';
import { BankRows } from './bank-rows.tsx';
import { Coverage } from './coverage.tsx';
import FlowTable from './flow-table.tsx';
import { Pairs } from './pairs.tsx';
import { Rules } from './rules.tsx';
import { Unbooked } from './unbooked.tsx';

/** The flow table stands here: it is made of these rows, and a firm without books looks for it here. */
const screens = {
  rows: BankRows,
  coverage: Coverage,
  unbooked: Unbooked,
  pairs: Pairs,
  rules: Rules,
  flow: FlowTable,
};
type View = keyof typeof screens;
const views = Object.keys(screens) as View[];

/** Bank statements and wallet bills: what is there, what is missing, what is not in the books yet. */
export default function BankAndWallets() {
  const text = useText();
  const profile = useFirmRead('firm.getProfile', {});
  const [view, setView] = useRemembered<View>(
    'bank-view',
    profile.data?.profile.accountingRules === 'none' ? 'flow' : 'rows',
  );
  const accounts = useFirmRead('books.listBankAccounts', {});
  const unbooked = useFirmRead('cashbook.listUnbooked', { limit: 1 });
  const Screen = screens[view];
  return (
    <div data-testid="bank-and-wallets">
      <Ready read={accounts} lines={8}>
        {(known) =>
          known.length === 0 ? (
            <Empty title={text('ui.evidence.bank.emptyTitle')} action={<ChooseImport primary />}>
              {text('ui.evidence.bank.emptyText')}
            </Empty>
          ) : (
            <>
              <div className="row views">
                <Segmented
                  aria-label={text('ui.evidence.view')}
                  value={view}
                  onChange={setView}
                  options={views.map((value) => ({
                    value,
                    label:
                      value === 'unbooked' && unbooked.data && unbooked.data.total > 0
                        ? `${text('ui.evidence.bank.unbooked')} ${unbooked.data.total}`
                        : text(`ui.evidence.bank.${value}`),
                  }))}
                  data-testid="bank-view"
                />
                <span className="spring" />
                <UnitSwitch />
              </div>
              <Screen />
            </>
          )
        }
      </Ready>
    </div>
  );
}
