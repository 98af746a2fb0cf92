import { Select, Switch } from 'antd';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';

/** What each account is: its name, whose it is, and which account of the books it is. */
export function Accounts() {
  const text = useText();
  const isLocked = useWorkspace().firm?.access === 'read';
  const read = useFirmRead('books.listBankAccounts', {});
  const cash = useFirmRead('cashbook.listCashAccounts', {});
  const save = useJob('books.saveBankAccount');
  return (
    <Section title={text('ui.evidence.accounts.title')}>
      <ErrorNote error={save.error} />
      <Ready read={read}>
        {(accounts) => (
          <table className="table" data-testid="accounts">
            <thead>
              <tr>
                <th scope="col">{text('ui.evidence.account')}</th>
                <th scope="col">{text('ui.evidence.accounts.name')}</th>
                <th scope="col">{text('ui.evidence.accounts.code')}</th>
                <th scope="col">{text('ui.evidence.accounts.personal')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ accountNumber, bank, kind, name, code, personal }) => (
                <tr key={accountNumber}>
                  <th scope="row">
                    {accountNumber}
                    <div className="small muted">
                      {[text(`ui.evidence.accounts.kind.${kind}`), bank].filter(Boolean).join(' · ')}
                    </div>
                  </th>
                  <td>
                    <TextInput
                      value={name}
                      maxLength={100}
                      disabled={isLocked}
                      label={`${text('ui.evidence.accounts.name')} ${accountNumber}`}
                      onCommit={(typed) => void save.run({ accountNumber, name: typed })}
                    />
                  </td>
                  <td>
                    <Select
                      allowClear
                      value={code}
                      disabled={isLocked}
                      popupMatchSelectWidth={false}
                      aria-label={`${text('ui.evidence.accounts.code')} ${accountNumber}`}
                      placeholder={text('ui.evidence.accounts.byKind')}
                      onChange={(chosen: string | undefined) =>
                        void save.run({ accountNumber, code: chosen ?? null })
                      }
                      options={(cash.data ?? []).map((one) => ({
                        value: one.code,
                        label: `${one.code} ${one.name}`,
                      }))}
                    />
                  </td>
                  <td>
                    <Switch
                      size="small"
                      checked={personal}
                      disabled={isLocked}
                      aria-label={`${text('ui.evidence.accounts.personal')} ${accountNumber}`}
                      onChange={(on) => void save.run({ accountNumber, personal: on })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Ready>
    </Section>
  );
}
