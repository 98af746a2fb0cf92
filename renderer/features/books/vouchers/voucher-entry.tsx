import { Select } from 'antd';
import type { Voucher } from '../../../../core/vouchers/contract.ts';
import { Money } from '../../../components/money.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import { useBooks } from '../books-place.tsx';
import { givenOf } from './draft.ts';

/** Cash, bank, and other money: their lines have a place in the cash-flow statement. */
const isCash = (code: string) => /^(1001|1002|1012)/.test(code);

/** The lines as the voucher prints them; an account opens its ledger. */
export function VoucherEntry({ voucher }: { voucher: Voucher }) {
  const text = useText();
  const { months, openLedger, openVoucher } = useBooks();
  const { firm } = useWorkspace();
  const isClosed = months.some(({ month, closed }) => month === voucher.month && closed);
  const canChange =
    firm?.access !== 'read' &&
    !isClosed &&
    voucher.importId === null &&
    voucher.reversedBy === null &&
    voucher.kind !== 'reversal';
  const hasCash = voucher.lines.some(({ code }) => isCash(code));
  return (
    <>
      <table className="table" data-testid="voucher-entry">
        <thead>
          <tr>
            <th scope="col">{text('ui.books.summary')}</th>
            <th scope="col">{text('ui.books.account')}</th>
            <th scope="col" className="number">
              {text('ui.shell.inUnit', { name: text('ui.vouchers.debit'), unit: text('ui.shell.yuan') })}
            </th>
            <th scope="col" className="number">
              {text('ui.shell.inUnit', { name: text('ui.vouchers.credit'), unit: text('ui.shell.yuan') })}
            </th>
          </tr>
        </thead>
        <tbody>
          {voucher.lines.map((line) => (
            <tr key={line.line}>
              <td>{line.summary}</td>
              <td>
                <button
                  type="button"
                  className="row-button"
                  onClick={() => {
                    openVoucher(null);
                    openLedger({
                      view: 'detail',
                      code: line.code,
                      party: line.party,
                      from: voucher.month,
                      to: voucher.month,
                    });
                  }}
                >
                  <span className="figure">{line.code}</span> {line.accountName}
                </button>
                {line.party && <span className="under">{line.party}</span>}
              </td>
              <td className="number">{line.debitFen !== 0 && <Money fen={line.debitFen} />}</td>
              <td className="number">{line.creditFen !== 0 && <Money fen={line.creditFen} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row" colSpan={2}>
              {text('ui.books.total')}
            </th>
            <td className="number">
              <Money fen={voucher.totalFen} />
            </td>
            <td className="number">
              <Money fen={voucher.totalFen} />
            </td>
          </tr>
        </tfoot>
      </table>
      {hasCash && <FlowLines voucher={voucher} canChange={canChange} />}
    </>
  );
}

/** Where the money of each cash line stands in the cash-flow statement; by rule until someone says otherwise. */
function FlowLines({ voucher, canChange }: { voucher: Voucher; canChange: boolean }) {
  const text = useText();
  const statement = useFirmRead('books.getCashFlow', { month: voucher.month });
  const update = useJob('vouchers.update');
  const items = (statement.data?.lines ?? []).filter(({ flow }) => flow !== null);
  const change = (at: number, flow: number | null) => {
    const given = givenOf(voucher);
    const lines = given.lines.map((line, place) => (place === at ? { ...line, flow } : line));
    void update.run({ ...given, lines, voucherId: voucher.voucherId });
  };
  if (items.length === 0) return null;
  return (
    <section className="flow-lines">
      <h3>{text('ui.vouchers.flow')}</h3>
      <ErrorNote error={update.error} />
      <ul className="trace">
        {voucher.lines.map(
          (line, at) =>
            isCash(line.code) && (
              <li key={line.line}>
                <span>
                  {line.accountName} <Money fen={line.debitFen - line.creditFen} sign />
                </span>
                <Select
                  aria-label={text('ui.vouchers.flowOf', { name: line.accountName })}
                  value={line.flow ?? 0}
                  disabled={!canChange || update.busy}
                  popupMatchSelectWidth={false}
                  onChange={(flow) => change(at, flow === 0 ? null : flow)}
                  options={[
                    { value: 0, label: text('ui.vouchers.flowByRule') },
                    ...items.map((item) => ({ value: item.flow ?? 0, label: `${item.line} ${item.name}` })),
                  ]}
                  data-testid={`flow-${line.line}`}
                />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
