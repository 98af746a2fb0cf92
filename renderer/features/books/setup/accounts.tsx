import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { Mark } from '../../../components/mark.tsx';
import { ErrorNote } from '../../../components/note.tsx';
import { Ready } from '../../../components/ready.tsx';
import { Scroller } from '../../../components/scroller.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { Why } from '../../../components/why.tsx';
import { useFirmRead, useJob } from '../../../engine.ts';
import { sayDone } from '../../../frame/toasts.tsx';
import { useText } from '../../../preferences.tsx';
import { useWorkspace } from '../../../workspace.tsx';
import { type Account, AccountSelect, matchesAccount } from '../account-select.tsx';

/** The next free code below an account: two more digits, as the small-enterprise chart has them. */
function nextCodeBelow(parent: string, accounts: readonly Account[]): string {
  const taken = new Set(accounts.map(({ code }) => code));
  for (let number = 1; number < 100; number += 1) {
    const code = parent + String(number).padStart(2, '0');
    if (!taken.has(code)) return code;
  }
  return '';
}

/** The chart of accounts; own sub-accounts are added, renamed, and removed while nothing uses them. */
export function Accounts() {
  const text = useText();
  const read = useFirmRead('vouchers.listAccounts', {});
  const save = useJob('vouchers.saveAccount');
  const remove = useJob('vouchers.removeAccount');
  const isLocked = useWorkspace().firm?.access === 'read';
  const [typed, setTyped] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const search = useDeferredValue(typed.trim());
  return (
    <Ready read={read} lines={10}>
      {(accounts) => (
        <>
          <ErrorNote error={save.error ?? remove.error} />
          {!isLocked && (
            <AddAccount
              accounts={accounts}
              busy={save.busy}
              onAdd={async (code, name) => {
                const made = await save.run({ code, name });
                if (made)
                  sayDone(text('ui.vouchers.accountAdded', { name: `${made.code} ${made.fullName}` }));
                return made !== null;
              }}
            />
          )}
          <div className="pane-head filters-line">
            <Input
              allowClear
              aria-label={text('ui.vouchers.findAccount')}
              placeholder={text('ui.vouchers.findAccount')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              data-testid="accounts-search"
            />
          </div>
          <Scroller label={text('ui.vouchers.setup.accounts')} height="tall">
            <table className="table" data-testid="accounts">
              <thead>
                <tr>
                  <th scope="col">{text('ui.books.code')}</th>
                  <th scope="col">{text('ui.books.account')}</th>
                  <th scope="col">{text('ui.vouchers.accountKind')}</th>
                  <th scope="col">{text('ui.vouchers.normalSide')}</th>
                  <th scope="col">
                    <span className="unseen">{text('ui.imports.acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {accounts
                  .filter((account) => search === '' || matchesAccount(search, account))
                  .map((account) => (
                    <tr key={account.code} className={account.code.length > 4 ? 'below' : ''}>
                      <td className="figure">{account.code}</td>
                      <td>
                        {renamed === account.code ? (
                          <TextInput
                            label={text('ui.books.account')}
                            value={account.name}
                            maxLength={100}
                            onCommit={(name) => {
                              setRenamed(null);
                              if (name) void save.run({ code: account.code, name });
                            }}
                          />
                        ) : (
                          account.fullName
                        )}{' '}
                        {account.own && (
                          <Mark tone="quiet" icon="plus">
                            {text('ui.vouchers.own')}
                          </Mark>
                        )}
                      </td>
                      <td>{text(`ui.vouchers.category.${account.category}`)}</td>
                      <td>{text(`ui.vouchers.side.${account.normalBalance}`)}</td>
                      <td className="right nowrap">
                        {account.own && !isLocked && (
                          <>
                            <Button size="small" type="text" onClick={() => setRenamed(account.code)}>
                              {text('ui.vouchers.rename')}
                            </Button>
                            <Button
                              size="small"
                              type="text"
                              danger
                              disabled={account.used || account.hasChildren}
                              title={account.used ? text('ui.vouchers.accountUsed') : undefined}
                              onClick={() => void remove.run({ code: account.code })}
                            >
                              {text('ui.shell.remove')}
                            </Button>
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Scroller>
          <Why title={text('ui.vouchers.setup.accounts')}>
            <p>{text('ui.vouchers.accountsWhy')}</p>
          </Why>
        </>
      )}
    </Ready>
  );
}

function AddAccount({
  accounts,
  busy,
  onAdd,
}: {
  accounts: readonly Account[];
  busy: boolean;
  onAdd(code: string, name: string): Promise<boolean>;
}) {
  const text = useText();
  const [parent, setParent] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const isSound = parent !== null && /^\d{5,20}$/.test(code) && code.startsWith(parent) && name.trim() !== '';
  const add = async () => {
    if (!isSound || !(await onAdd(code, name.trim()))) return;
    setName('');
    setCode('');
    setParent(null);
  };
  return (
    <form
      className="pane-head add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <AccountSelect
        label={text('ui.vouchers.parentAccount')}
        placeholder={text('ui.vouchers.parentAccount')}
        value={parent}
        onChange={(chosen) => {
          setParent(chosen);
          setCode(chosen ? nextCodeBelow(chosen, accounts) : '');
        }}
        testId="account-parent"
      />
      <Input
        className="figure code-input"
        aria-label={text('ui.books.code')}
        placeholder={text('ui.books.code')}
        value={code}
        onChange={(event) => setCode(event.target.value.trim())}
        data-testid="account-code"
      />
      <Input
        aria-label={text('ui.vouchers.accountName')}
        placeholder={text('ui.vouchers.accountName')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
        data-testid="account-name"
      />
      <Button htmlType="submit" disabled={!isSound} loading={busy} data-testid="account-add">
        <Icon name="plus" /> {text('ui.vouchers.addAccount')}
      </Button>
    </form>
  );
}
