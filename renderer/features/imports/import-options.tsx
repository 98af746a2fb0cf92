import { Select } from 'antd';
import { dateOrders, encodings, importKinds } from '../../../core/imports/schemas.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useText } from '../../preferences.tsx';
import { encodingNames } from './encoding-names.ts';
import type { Options, Preview } from './preview.ts';

/** What the file does not say, or says wrongly; the preview follows at once. */
export function ImportOptions({
  preview,
  options,
  onChange,
}: {
  preview: Preview;
  options: Options;
  onChange(change: Options): void;
}) {
  const text = useText();
  const kind = preview.kind ?? options.kind ?? null;
  const asksAccount =
    (kind === 'bankStatement' || kind === 'walletBill') &&
    preview.accounts.length <= 1 &&
    (!preview.account?.number || options.accountNumber !== undefined);
  const asksOrder =
    options.dateOrder !== undefined ||
    preview.problems.some(({ code }) => code === 'imports.dateOrderUnknown');
  const asksPeriod =
    kind === 'trialBalance' && (!preview.period || options.from !== undefined || options.to !== undefined);
  return (
    <div className="fields">
      {preview.encoding && (
        <Field label={text('ui.imports.encoding')} hint={text('ui.imports.encodingHint')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              data-testid="import-encoding"
              value={preview.encoding}
              onChange={(encoding) => encoding && onChange({ encoding })}
              options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            />
          )}
        </Field>
      )}
      <Field label={text('ui.imports.kind')}>
        {(id, by) => (
          <Select
            id={id}
            aria-describedby={by}
            data-testid="import-kind"
            value={kind}
            placeholder={text('ui.imports.kindAsk')}
            onChange={(chosen) => chosen && onChange({ kind: chosen })}
            options={importKinds.map((value) => ({ value, label: text(`ui.imports.kind.${value}`) }))}
          />
        )}
      </Field>
      {preview.sheets.length > 1 && (
        <Field label={text('ui.imports.sheet')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              value={options.sheet ?? null}
              placeholder={text('ui.imports.sheetFirst')}
              onChange={(sheet) => sheet && onChange({ sheet })}
              options={preview.sheets.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
      )}
      {preview.accounts.length > 1 && (
        <Field label={text('ui.imports.account')} hint={text('ui.imports.accountHint')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              data-testid="import-account-of-file"
              value={options.accountNumber ?? preview.account?.number ?? null}
              placeholder={text('ui.imports.kindAsk')}
              onChange={(accountNumber) => accountNumber && onChange({ accountNumber })}
              options={preview.accounts.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
      )}
      {asksOrder && (
        <Field label={text('ui.imports.dateOrder')} hint={text('ui.imports.dateOrderHint')}>
          {(id, by) => (
            <Select
              id={id}
              aria-describedby={by}
              data-testid="import-date-order"
              value={options.dateOrder ?? null}
              placeholder={text('ui.imports.kindAsk')}
              onChange={(dateOrder) => dateOrder && onChange({ dateOrder })}
              options={dateOrders.map((value) => ({ value, label: text(`ui.imports.dateOrder.${value}`) }))}
            />
          )}
        </Field>
      )}
      {asksAccount && (
        <>
          <Field label={text('ui.imports.accountNumber')}>
            {(id, by) => (
              <TextInput
                id={id}
                describedBy={by}
                value={options.accountNumber ?? null}
                maxLength={64}
                onCommit={(accountNumber) => onChange({ accountNumber: accountNumber ?? undefined })}
                testId="import-account"
              />
            )}
          </Field>
          <Field label={text('ui.imports.bankName')}>
            {(id, by) => (
              <TextInput
                id={id}
                describedBy={by}
                value={options.bankName ?? null}
                maxLength={100}
                onCommit={(bankName) => onChange({ bankName: bankName ?? undefined })}
              />
            )}
          </Field>
        </>
      )}
      {asksPeriod && (
        <>
          <Field label={text('ui.imports.from')}>
            {(id, by) => (
              <DayInput
                id={id}
                describedBy={by}
                picker="month"
                value={options.from ?? null}
                onChange={(from) => onChange({ from: from ?? undefined })}
                testId="import-from"
              />
            )}
          </Field>
          <Field label={text('ui.imports.to')}>
            {(id, by) => (
              <DayInput
                id={id}
                describedBy={by}
                picker="month"
                value={options.to ?? null}
                onChange={(to) => onChange({ to: to ?? undefined })}
                testId="import-to"
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
